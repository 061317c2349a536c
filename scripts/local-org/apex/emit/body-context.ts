/** What the emission of one method, constructor, accessor or initializer knows. */
import type { Expression, TypeRef } from '../syntax/nodes.ts';
import type { LocalSymbol, Resolution } from '../types/checked.ts';
import type { ClassSymbol, FieldSymbol } from '../types/symbols.ts';
import type { ApexType } from '../types/type.ts';
import type { UnitContext } from './unit-context.ts';

export class BodyContext {
  /** Locals (lower case) that can never hold null: their checks are left out. */
  nonNull: ReadonlySet<string> = new Set();
  /** Receivers of `?.` in the chain being emitted, innermost first; see `safe-chain.ts`. */
  guards: string[] | null = null;
  private temporaries = 0;
  private readonly free: string[] = [];
  private readonly readers = new Map<LocalSymbol, string>();

  constructor(
    readonly unit: UnitContext,
    /** The class whose code this is; null in triggers and anonymous blocks. */
    readonly owner: ClassSymbol | null,
    /** The property whose accessor this is: its own name means the stored value here. */
    readonly accessorOf: FieldSymbol | null = null,
    readonly returns: ApexType | null = null,
    readonly isConstructor = false,
    readonly hasThis = false,
  ) {}

  typeOf(expression: Expression): ApexType {
    return this.unit.checked.typeOf(expression);
  }

  resolution(node: Expression): Resolution | undefined {
    return this.unit.checked.resolutionOf(node);
  }

  typeOfRef(ref: TypeRef): ApexType {
    return this.unit.checked.typeOfRef(ref);
  }

  /** A variable of the emitted function that no Apex name can meet. */
  temporary(): string {
    const name = `$t${this.temporaries++}`;
    this.free.push(name);
    return name;
  }

  /** The variable of the emitted function that holds a reader of a local which outlives its block. */
  readerOf(local: LocalSymbol): string {
    const reader = this.readers.get(local) ?? this.temporary();
    this.readers.set(local, reader);
    return reader;
  }

  /** Declarations of all temporaries handed out. */
  declarations(): string {
    return this.free.length === 0 ? '' : `let ${this.free.join(', ')};`;
  }

  write(text: string): void {
    this.unit.writer.line(text);
  }
}
