/** What the parts of the checker share: the program, the unit, and the body being checked. */
import { fill, type CatalogueEntry } from '../../errors/catalogue.ts';
import type { Schema } from '../../schema/types.ts';
import type { Position } from '../syntax/nodes.ts';
import type { Diagnostic } from './checked.ts';
import type { UnitFacts } from './facts.ts';
import type { LocalScope } from './local-scope.ts';
import type { ClassSymbol } from './symbols.ts';
import type { ApexType } from './type.ts';

export interface ProgramContext {
  readonly schema: Schema;
  /** Top-level classes by lower-case name. */
  readonly classes: Map<string, ClassSymbol>;
  /** Lower-case names of the custom labels; null when they are not known. */
  readonly labels: ReadonlySet<string> | null;
  readonly diagnostics: Diagnostic[];
}

export class UnitContext {
  constructor(
    readonly program: ProgramContext,
    readonly facts: UnitFacts,
  ) {}

  report(entry: CatalogueEntry, at: Position, ...values: readonly string[]): void {
    const message = fill(entry.text, values);
    const { path } = this.facts.source;
    const isKnown = this.program.diagnostics.some(
      (known) =>
        known.path === path && known.at.line === at.line && known.at.column === at.column && known.message === message,
    );
    if (!isKnown) {
      this.program.diagnostics.push({ code: entry.code, message, path, at, severity: 'error' });
    }
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
  readonly scope: LocalScope;
  readonly isInLoop: boolean;
  /** The object of the trigger being checked. */
  readonly triggerObject: string | null;
}
