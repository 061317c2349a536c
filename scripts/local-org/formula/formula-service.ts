/**
 * Formula fields, validation rules, defaults, approval criteria and visibility filters, computed over records.
 * Each text is compiled once an object.
 */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { FormulaContext, FormulaService } from '../org/services/formulas.ts';
import type { Project } from '../project/types.ts';
import type { Field, Schema, SObjectType } from '../schema/types.ts';
import { toApex } from './apex-values.ts';
import { compileFormula } from './compile.ts';
import type { CompiledFormula } from './compiled.ts';
import { formulaErrors } from '../errors/formula-errors.ts';
import { FormulaRuntimeError, formulaFault } from './errors.ts';
import { BatchReader } from './reader.ts';

export interface FormulaParts {
  readonly schema: Schema;
  readonly store: RecordStore;
  readonly project: Pick<Project, 'labels' | 'components'>;
}

/** @returns the org's formula service. */
export function createFormulaService(parts: FormulaParts): FormulaService {
  return new Formulas(parts);
}

class Formulas implements FormulaService {
  private readonly compiled = new Map<string, CompiledFormula>();

  constructor(private readonly parts: FormulaParts) {}

  evaluate(object: string | SObjectType, formula: string, record: SObjectValue, context: FormulaContext): ApexValue {
    return this.evaluateMany(object, formula, [record], () => context, context.field)[0]!;
  }

  evaluateMany(
    object: string | SObjectType,
    formula: string,
    records: readonly SObjectValue[],
    contextOf: (record: SObjectValue, index: number) => FormulaContext,
    field?: Field,
  ): ApexValue[] {
    const type = this.objectNamed(object);
    const returns = field ?? fieldWithFormula(type, formula);
    const compiled = this.compile(type, formula, returns?.blanksAsZero ?? false);
    const session = new BatchReader(this.parts.store, (owner, of) => this.compile(owner, of.formula!, of.blanksAsZero));
    session.preload(compiled, records);
    return records.map((record, index) => {
      const { tx, isNew, old } = contextOf(record, index);
      try {
        return toApex(compiled.run({ tx, isNew, old, record, session }), returns);
      } catch (fault) {
        // The platform shows #Error! on screens and gives null to queries and Apex.
        if (fault instanceof FormulaRuntimeError) return returns?.kind === 'Checkbox' ? false : null;
        throw fault;
      }
    });
  }

  fieldsOf(object: string | SObjectType, formula: string): readonly (readonly string[])[] {
    const type = this.objectNamed(object);
    const paths = new Map<string, readonly string[]>();
    this.collect(this.compile(type, formula, false), type, [], paths, 0);
    return [...paths.values()];
  }

  /** Formula fields on the way are replaced by the stored fields they read; references come with their id fields. */
  private collect(
    compiled: CompiledFormula,
    type: SObjectType,
    prefix: readonly string[],
    paths: Map<string, readonly string[]>,
    depth: number,
  ): void {
    const add = (path: readonly string[]): void => void paths.set(path.join('.'), path);
    for (const { steps, field } of compiled.references) {
      const way = [...prefix];
      for (const step of steps) {
        add([...way, step.field.name]);
        way.push(step.field.relationshipName!);
      }
      const owner = steps.at(-1)?.target ?? type;
      if (field.formula === null) add([...way, field.name]);
      else if (depth < 30)
        this.collect(this.compile(owner, field.formula, field.blanksAsZero), owner, way, paths, depth + 1);
    }
  }

  private compile(object: SObjectType, formula: string, blanksAsZero: boolean): CompiledFormula {
    const key = `${object.name} ${blanksAsZero} ${formula}`;
    let found = this.compiled.get(key);
    if (found === undefined) {
      found = compileFormula(this.parts, object, formula, blanksAsZero);
      this.compiled.set(key, found);
    }
    return found;
  }

  private objectNamed(name: string | SObjectType): SObjectType {
    if (typeof name !== 'string') return name;
    const object = this.parts.schema.object(name);
    if (object === undefined) throw formulaFault(formulaErrors.unknownField, name, name);
    return object;
  }
}

/** @returns the field a formula belongs to, which decides the result's kind, scale and what blanks count as. */
function fieldWithFormula(object: SObjectType, formula: string): Field | undefined {
  for (const field of object.fields.values()) if (field.formula === formula) return field;
  return undefined;
}
