/** What the parts of the checker share: the program, the unit, and the body being checked. */
import { fill, type CatalogueEntry } from '../../errors/catalogue.ts';
import { notCompiled } from './not-compiled.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';
import type { Schema } from '../../schema/types.ts';
import type { Block, Position } from '../syntax/nodes.ts';
import type { Diagnostic, Refusal } from './checked.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { UnitFacts } from './facts.ts';
import type { LocalScope } from './local-scope.ts';
import type { ClassSymbol, FieldSymbol } from './symbols.ts';
import type { ApexType } from './type.ts';

export interface ProgramContext {
  readonly schema: Schema;
  /** Top-level classes by lower-case name. */
  readonly classes: Map<string, ClassSymbol>;
  /** Lower-case names of the custom labels; null when they are not known. */
  readonly labels: ReadonlySet<string> | null;
  readonly diagnostics: Diagnostics;
  /** The first error of each class that does not parse, by the lower-case name of its file. */
  readonly unparsed: Map<string, Diagnostic>;
  /** The project's own namespace, lower case. */
  readonly namespace: string | null;
}

/** ` (row 3, column 7 of the query)` */
const placeWithin = (query: Position, at: Position): string =>
  ` (row ${at.line - query.line + 1}, column ${at.column} of the query)`;

export class UnitContext {
  private body: Block | null = null;
  private query: { readonly at: Position; isFaulty: boolean } | null = null;
  private lackingInQuery: { readonly what: string; readonly at: Position } | null = null;

  constructor(
    readonly program: ProgramContext,
    readonly facts: UnitFacts,
  ) {}

  /** Of a query the first fault is told, on the line where the query begins, as the platform does. */
  report(entry: CatalogueEntry, at: Position, ...values: readonly string[]): void {
    if (this.query === null || at.line < this.query.at.line) return this.reportHere(entry, at, ...values);
    if (this.query.isFaulty) return;
    this.query.isFaulty = true;
    if (at.line === this.query.at.line) return this.reportHere(entry, at, ...values);
    this.reportHere({ ...entry, text: entry.text + placeWithin(this.query.at, at) }, this.query.at, ...values);
  }

  /** Of an expression that a query binds, and everything outside of queries. */
  reportHere(entry: CatalogueEntry, at: Position, ...values: readonly string[]): void {
    const mistake = { code: entry.code, message: fill(entry.text, values), path: this.facts.source.path, at };
    if (this.body !== null && !this.facts.refusals.has(this.body)) {
      this.facts.refusals.set(this.body, { ...mistake, isUnsupported: false });
    }
    this.program.diagnostics.add({ ...mistake, severity: 'error', isConfined: this.body !== null });
  }

  /** Does what checks a query that begins at a place. */
  inQuery<T>(at: Position, check: () => T): T {
    this.query = { at, isFaulty: false };
    try {
      return check();
    } finally {
      this.query = null;
    }
  }

  /** Does what checks the body of a method, constructor or accessor: a mistake in it keeps the body from running alone. */
  inBody(body: Block, check: () => void): void {
    this.body = body;
    try {
      check();
    } finally {
      this.body = null;
    }
  }

  /** The code of `node` is not to run: it needs `what`, which this org lacks or which does not compile. */
  refuse(node: object, at: Position, what: string): void {
    const broken = this.program.unparsed.get(what.split('.')[0]!.toLowerCase());
    if (broken !== undefined) {
      const { code, message, path, at: place } = broken;
      this.facts.refusals.set(node, { code, message, path, at: place, isUnsupported: false });
      return;
    }
    const { code, text } = unsupportedPlatform.member;
    this.refuseWith(node, { code, message: fill(text, [what]), path: this.facts.source.path, at, isUnsupported: true });
  }

  /** The checker failed on the unit, by a fault of its own. */
  fail(error: unknown): void {
    this.program.diagnostics.add(notCompiled(this.facts.source, this.facts.unit.at, error));
  }

  refuseWith(node: object, refusal: Refusal): void {
    this.facts.refusals.set(node, refusal);
    const { code, message, path, at } = refusal;
    this.program.diagnostics.add({ code, message, path, at, severity: 'unsupported' });
  }

  /** A query names something that is not here: the statement that holds it is refused. */
  lackInQuery(what: string, at: Position): void {
    this.lackingInQuery ??= { what, at };
  }

  /** @returns what the last query lacks, once */
  takeLacking(): UnitContext['lackingInQuery'] {
    const lacking = this.lackingInQuery;
    this.lackingInQuery = null;
    return lacking;
  }
}

/** The body of a method, constructor, accessor, initializer or trigger. */
export interface BodyContext {
  readonly unit: UnitContext;
  /** null in a trigger. */
  readonly owner: ClassSymbol | null;
  readonly isStatic: boolean;
  /** null where no value may be returned: constructors, initializers, triggers. */
  readonly returns: ApexType | null;
  readonly isConstructor: boolean;
  /** Initializers and field initial values may set final fields, as constructors may. */
  readonly isInitializer: boolean;
  /** The field whose initial value this is. */
  readonly initializing: FieldSymbol | null;
  readonly scope: LocalScope;
  readonly isInLoop: boolean;
  /** The object of the trigger being checked. */
  readonly triggerObject: string | null;
}
