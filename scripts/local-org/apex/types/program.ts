/** Type-checks a project's Apex as a deploy would. */
import { compileErrors } from '../../errors/compile-errors.ts';
import type { ApexSource } from '../../project/types.ts';
import type { Schema } from '../../schema/types.ts';
import { parseClass, parseTrigger, type Parsed, type Source } from '../syntax/parse.ts';
import type { TriggerDeclaration, TypeDeclaration } from '../syntax/nodes.ts';
import { checkBodies } from './bodies.ts';
import type { CheckedProgram, CheckedUnit, Diagnostic } from './checked.ts';
import { UnitContext, type ProgramContext } from './context.ts';
import { declareClass, type OpenClassSymbol } from './declare/class-symbols.ts';
import { checkHeader, declareHeader } from './declare/headers.ts';
import { declareMembers } from './declare/members.ts';
import { assignAliases, assignSlots } from './declare/slots.ts';
import { Diagnostics } from './diagnostics.ts';
import { UnitFacts } from './facts.ts';
import { checkClassRules } from './rules/class-rules.ts';
import type { ClassSymbol } from './symbols.ts';
import { checkTrigger } from './trigger.ts';

export interface ProgramSources {
  readonly classes: readonly ApexSource[];
  readonly triggers: readonly ApexSource[];
}

export interface CheckOptions {
  /** Names of the custom labels; without them any label is taken to exist. */
  readonly labels?: Iterable<string>;
  /** The namespace of the project, which its code may name. */
  readonly namespace?: string | null;
  /** Where trees come from; by default every source is parsed. */
  readonly parsers?: Parsers;
}

export interface Parsers {
  parseClass(source: Source): Parsed<TypeDeclaration>;
  parseTrigger(source: Source): Parsed<TriggerDeclaration>;
}

class Program implements CheckedProgram {
  readonly units: CheckedUnit[] = [];

  constructor(readonly context: ProgramContext) {}

  get diagnostics(): readonly Diagnostic[] {
    return this.context.diagnostics.all;
  }

  get classes(): ReadonlyMap<string, ClassSymbol> {
    return this.context.classes;
  }

  get unparsed(): ReadonlyMap<string, Diagnostic> {
    return this.context.unparsed;
  }
}

/**
 * @param sources classes and triggers of every package directory
 * @returns every unit that parses, with its facts, and all mistakes found; units with mistakes are not to be emitted
 */
export function checkProgram(sources: ProgramSources, schema: Schema, options: CheckOptions = {}): CheckedProgram {
  const parsers = options.parsers ?? { parseClass, parseTrigger };
  const context = newContext(schema, options);
  const program = new Program(context);
  const classes = declareClasses(sources.classes, program, parsers);
  classes.forEach(({ symbol, unit }) => declareHeader(symbol, unit));
  classes.forEach(({ symbol, unit }) => checkHeader(symbol, unit));
  classes.forEach(({ symbol, unit }) => declareMembers(symbol, unit));
  classes.forEach(({ symbol }) => assignSlots(symbol));
  classes.forEach(({ symbol }) => assignAliases(symbol));
  for (const { symbol, unit } of classes) {
    guarded(unit, () => {
      checkClassRules(symbol, unit);
      checkBodies(symbol, unit);
    });
  }
  for (const source of sources.triggers) {
    const { unit, diagnostics } = parsers.parseTrigger(source);
    diagnostics.forEach((each) => context.diagnostics.add(each));
    if (unit !== null) {
      program.units.push(checkTriggerUnit(unit, source, context));
    }
  }
  return program;
}

/** A fault of the checker itself leaves out one unit, such as one nested deeper than the stack, not the program. */
function guarded(unit: UnitContext, check: () => void): void {
  try {
    check();
  } catch (error) {
    unit.fail(error);
  }
}

/** @returns the context a checked program was built in, for checking more against it */
export function contextOf(program: CheckedProgram): ProgramContext {
  if (!(program instanceof Program)) {
    throw new TypeError('not a program of checkProgram');
  }
  return program.context;
}

/** @returns a program of classes that were checked before, for checking more against it */
export function declaredProgram(
  classes: ReadonlyMap<string, ClassSymbol>,
  unparsed: ReadonlyMap<string, Diagnostic>,
  schema: Schema,
  options: CheckOptions,
): CheckedProgram {
  return new Program({ ...newContext(schema, options), classes: new Map(classes), unparsed: new Map(unparsed) });
}

function newContext(schema: Schema, { labels, namespace }: CheckOptions): ProgramContext {
  return {
    schema,
    classes: new Map(),
    labels: labelNames(labels),
    diagnostics: new Diagnostics(),
    unparsed: new Map(),
    namespace: namespace?.toLowerCase() ?? null,
  };
}

function labelNames(labels: Iterable<string> | undefined): ReadonlySet<string> | null {
  return labels === undefined ? null : new Set([...labels].map((name) => name.toLowerCase()));
}

function declareClasses(
  sources: readonly ApexSource[],
  program: Program,
  parsers: Parsers,
): { symbol: OpenClassSymbol; unit: UnitContext }[] {
  const declared: { symbol: OpenClassSymbol; unit: UnitContext }[] = [];
  const { context } = program;
  for (const source of sources) {
    const { unit: tree, diagnostics } = parsers.parseClass(source);
    diagnostics.forEach((each) => context.diagnostics.add(each));
    if (tree === null) {
      context.unparsed.set(source.name.toLowerCase(), diagnostics[0]!);
      continue;
    }
    const facts = new UnitFacts(tree, source);
    const unit = new UnitContext(context, facts);
    const symbol = declareClass(tree, unit, null);
    const key = symbol.name.toLowerCase();
    if (context.classes.has(key)) {
      unit.report(compileErrors.duplicateType, tree.at, symbol.name);
      continue;
    }
    if (key !== source.name.toLowerCase()) {
      unit.report(compileErrors.fileName, tree.at, symbol.name);
    }
    facts.symbol = symbol;
    context.classes.set(key, symbol);
    program.units.push(facts);
    declared.push({ symbol, unit });
  }
  return declared;
}

function checkTriggerUnit(tree: TriggerDeclaration, source: ApexSource, context: ProgramContext): CheckedUnit {
  const facts = new UnitFacts(tree, source);
  const unit = new UnitContext(context, facts);
  guarded(unit, () => checkTrigger(tree, unit));
  return facts;
}
