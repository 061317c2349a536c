/** Local variables by block; Apex does not let an inner block hide an outer one's variable. */
import type { LocalSymbol } from './checked.ts';

export class LocalScope {
  private readonly own = new Map<string, LocalSymbol>();

  constructor(
    private readonly parent: LocalScope | null = null,
    /** What the whole body has declared so far; the latest of a name counts. */
    private readonly declared = new Map<string, LocalSymbol>(),
  ) {}

  inner(): LocalScope {
    return new LocalScope(this, this.declared);
  }

  find(name: string): LocalSymbol | undefined {
    return this.own.get(name.toLowerCase()) ?? this.parent?.find(name);
  }

  declare(symbol: LocalSymbol): void {
    this.own.set(symbol.name.toLowerCase(), symbol);
    this.declared.set(symbol.name.toLowerCase(), symbol);
  }

  /** @returns every variable in scope by lower-case name */
  all(): Map<string, LocalSymbol> {
    const all = this.parent?.all() ?? new Map<string, LocalSymbol>();
    for (const [name, symbol] of this.own) {
      all.set(name, symbol);
    }
    return all;
  }

  /** @returns the variables of blocks that have ended, by lower-case name, but for names that are in scope */
  ended(): Map<string, LocalSymbol> {
    return new Map([...this.declared].filter(([name]) => this.find(name) === undefined));
  }
}
