/** Formula text → closures, with the types checked that the platform checks. */
import { Decimal } from 'decimal.js';
import type { SObjectType } from '../schema/types.ts';
import { typeOfField } from './apex-values.ts';
import type { Compiled, CompiledFormula, FieldReference } from './compiled.ts';
import { formulaErrors } from '../errors/formula-errors.ts';
import { formulaFault, formulaUnsupported } from './errors.ts';
import { FormulaTypeFault, number, numeric } from './functions/definition.ts';
import { formulaFunctions, unsupportedFunctions } from './functions/index.ts';
import { placeOf } from './functions/places.ts';
import { compileBinary } from './operators.ts';
import { parseFormula } from './parse.ts';
import { compileGlobal, resolveField, type ReferenceEnvironment } from './references.ts';
import type { FormulaNode } from './syntax.ts';
import { FormulaSyntaxError } from './tokens.ts';
import { opposite } from './values.ts';

type FormulaEnvironment = Omit<ReferenceEnvironment, 'blanksAsZero'>;

/**
 * @returns the formula ready to run over records of the object. Throws a LocalOrgError (LO22xx) for what would
 * not deploy, UnsupportedError (LO3301) for what the local org does not compute.
 */
export function compileFormula(
  environment: FormulaEnvironment,
  object: SObjectType,
  text: string,
  blanksAsZero: boolean,
): CompiledFormula {
  const compiler = new FormulaCompiler(environment, object, blanksAsZero);
  try {
    return { ...compiler.compile(parseFormula(text)), references: compiler.references };
  } catch (fault) {
    if (fault instanceof FormulaSyntaxError)
      throw formulaFault(formulaErrors.syntax, object.name, fault.message, String(fault.at + 1), text);
    if (fault instanceof FormulaTypeFault) throw formulaFault(formulaErrors.type, object.name, fault.message);
    throw fault;
  }
}

class FormulaCompiler {
  readonly references: FieldReference[] = [];

  constructor(
    private readonly environment: FormulaEnvironment,
    private readonly object: SObjectType,
    private readonly blanksAsZero: boolean,
  ) {}

  compile(node: FormulaNode): Compiled {
    switch (node.kind) {
      case 'literal':
        return literal(node.value, node.text);
      case 'reference':
        return this.reference(node.path);
      case 'call':
        return this.call(node.name, node.args);
      case 'unary':
        return unary(node.operator, this.compile(node.operand));
      case 'binary':
        return compileBinary(node.operator, this.compile(node.left), this.compile(node.right));
    }
  }

  private reference(written: readonly string[]): Compiled {
    const path = written[0]!.toLowerCase() === '$recordtype' ? ['RecordType', ...written.slice(1)] : written;
    if (path[0]!.startsWith('$'))
      return compileGlobal({ ...this.environment, blanksAsZero: this.blanksAsZero }, this.object, path);
    if (path.length > 1 && this.hasNoRecordTypes(path)) return { type: 'text', text: path.join('.'), run: () => null };
    const reference = resolveField(this.environment.schema, this.object, path);
    if (reference.field.kind === 'Location') return this.place(path);
    this.references.push(reference);
    const blanksAsZero = this.blanksAsZero;
    return {
      type: typeOfField(reference.field),
      text: path.join('.'),
      reference,
      run: (scope) => scope.session.read(scope, scope.record, reference, blanksAsZero),
    };
  }

  /** `RecordType.Name` of an object whose record types are not among the metadata. */
  private hasNoRecordTypes(path: readonly string[]): boolean {
    if (path.at(-2)!.toLowerCase() !== 'recordtype') return false;
    const { schema } = this.environment;
    const owner =
      path.length === 2
        ? this.object
        : resolveField(schema, this.object, [...path.slice(0, -2), 'Id']).steps.at(-1)!.target;
    return !owner.parentRelationships.has('recordtype') && !owner.fields.has('recordtypeid');
  }

  /** A geolocation is kept in two fields. */
  private place(path: readonly string[]): Compiled {
    const part = (name: string): Compiled =>
      this.reference([...path.slice(0, -1), path.at(-1)!.replace(/__c$/i, `__${name}__s`)]);
    return { type: 'place', text: path.join('.'), run: placeOf(part('Latitude'), part('Longitude')) };
  }

  /** Whether `TEXT(Status)` is null is asked of the picklist: the platform leaves the TEXT out. */
  private firstArgument(of: string, node: FormulaNode): Compiled {
    const isText = node.kind === 'call' && node.name === 'TEXT' && node.args.length === 1;
    const inner = isText && (of === 'ISNULL' || of === 'NULLVALUE') ? this.compile(node.args[0]!) : null;
    return inner?.type === 'picklist' ? inner : this.compile(node);
  }

  private call(name: string, nodes: readonly FormulaNode[]): Compiled {
    const definition = formulaFunctions[name];
    if (definition === undefined) {
      if (unsupportedFunctions.has(name)) throw formulaUnsupported(this.object.name, `${name}()`);
      throw formulaFault(formulaErrors.unknownFunction, this.object.name, name);
    }
    if (nodes.length < definition.min || nodes.length > definition.max) {
      throw formulaFault(formulaErrors.arguments, this.object.name, name, String(definition.min), String(nodes.length));
    }
    const args = nodes.map((node, index) => (index === 0 ? this.firstArgument(name, node) : this.compile(node)));
    if (definition.takesPicklist !== true) args.forEach(refusePicklist);
    const type = typeof definition.returns === 'function' ? definition.returns(args) : definition.returns;
    const text = `${name}()`;
    if (definition.build !== undefined) return { type, text, run: definition.build(args) };
    const run = definition.run!;
    return { type, text, run: (scope) => run(scope, ...args.map((arg) => arg.run(scope))) };
  }
}

/** Throws with the platform's words when a picklist stands where text is wanted. */
function refusePicklist(arg: Compiled): void {
  if (arg.type !== 'picklist' && arg.type !== 'multipicklist') return;
  throw new FormulaTypeFault(
    arg.type === 'picklist'
      ? `Field ${arg.text} is a picklist field. Picklist fields are only supported in certain functions.`
      : `Field ${arg.text} is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.`,
  );
}

function literal(value: string | number | boolean | null, text: string): Compiled {
  if (value === null) return { type: 'null', text, run: () => null };
  if (typeof value === 'number') {
    const exact = number(text);
    return { type: 'number', text, run: () => exact };
  }
  return { type: typeof value === 'string' ? 'text' : 'boolean', text, run: () => value };
}

function unary(operator: '-' | '+' | '!', operand: Compiled): Compiled {
  if (operator === '!')
    return { type: 'boolean', text: `!${operand.text}`, run: (scope) => opposite(operand.run(scope)) };
  if (operator === '+') return operand;
  return {
    type: 'number',
    text: `-${operand.text}`,
    run: (scope) => {
      const value = numeric(operand.run(scope));
      return value instanceof Decimal ? value.negated() : null;
    },
  };
}
