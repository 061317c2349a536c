/** What the emission of one unit gathers: lines, hoisted constants, and tree records the code refers to. */
import type { CheckedUnit } from '../types/checked.ts';
import type { ClassSymbol, FieldSymbol } from '../types/symbols.ts';
import type { LineCounts } from './line-counts.ts';
import { classKey, hasAccessors, identifierOf, quote } from './names.ts';
import { propertyOf } from './property-of.ts';
import { Writer } from './writer.ts';

export class UnitContext {
  readonly writer = new Writer();
  /** Handed to the code as `$k`. */
  readonly constants: unknown[] = [];
  /** Classes of this unit, reached without their holder. */
  readonly own = new Set<ClassSymbol>();
  readonly stateful = new Set<ClassSymbol>();
  private readonly hoisted = new Map<string, string>();
  private readonly constantNames = new Map<unknown, string>();

  constructor(
    readonly checked: CheckedUnit,
    /** Counts the lines that run; null where nobody asked, and in tests. */
    readonly counts: LineCounts | null = null,
  ) {}

  /** @returns the name of a module-level constant with this value. */
  hoist(prefix: string, code: string): string {
    let name = this.hoisted.get(code);
    if (name === undefined) this.hoisted.set(code, (name = `${prefix}${this.hoisted.size}`));
    return name;
  }

  /** @returns an expression for a record that is handed to the code as it is: a type, a query. */
  constant(value: unknown): string {
    let name = this.constantNames.get(value);
    if (name === undefined) {
      this.constants.push(value);
      this.constantNames.set(value, (name = this.hoist('k', `$k[${this.constants.length - 1}]`)));
    }
    return name;
  }

  /** @returns the constant that holds a class's statics. */
  holder(symbol: ClassSymbol): string {
    return this.hoist('h', `$.holder(${quote(classKey(symbol))})`);
  }

  /** @returns an expression for the JavaScript class. */
  classOf(symbol: ClassSymbol): string {
    return this.own.has(symbol) ? `K_${identifierOf(symbol)}` : `${this.holder(symbol)}.K`;
  }

  /** @returns the constant that holds a platform function. */
  platform(kind: 'static' | 'method' | 'constructor', type: string, key: string): string {
    return this.hoist('p', `$.${kind === 'constructor' ? 'newPlatform' : kind}(${quote(type)}, ${quote(key)})`);
  }

  property(type: string, key: string, isStatic: boolean): string {
    return this.hoist('p', `$.property(${quote(type)}, ${quote(key)}, ${isStatic})`);
  }

  /** The hoisted constants as one line. */
  prelude(): string {
    return [...this.hoisted].map(([code, name]) => `const ${name} = ${code};`).join(' ');
  }

  /** @returns whether reading or writing the static field runs accessor code. */
  isComputed(field: FieldSymbol): boolean {
    const declaration = propertyOf(field);
    return declaration !== null && hasAccessors(field, declaration);
  }

  /** @returns whether the class has statics to initialize anew in each transaction. */
  hasStaticState(symbol: ClassSymbol): boolean {
    return this.stateful.has(symbol);
  }

  /** Emits code that runs as part of the class's initialization and so must not ask for it. */
  withoutCheck(symbol: ClassSymbol, emit: () => void): void {
    const wasStateful = this.stateful.delete(symbol);
    emit();
    if (wasStateful) this.stateful.add(symbol);
  }
}
