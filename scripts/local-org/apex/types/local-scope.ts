/** Local variables by block; Apex does not let an inner block hide an outer one's variable. */
import type { LocalSymbol } from './checked.ts';

export class LocalScope {
  private readonly own = new Map<string, LocalSymbol>();

  constructor(private readonly parent: LocalScope | null = null) {}

  inner(): LocalScope {
    return new LocalScope(this);
  }

  find(name: string): LocalSymbol | undefined {
    return this.own.get(name.toLowerCase()) ?? this.parent?.find(name);
  }

  declare(symbol: LocalSymbol): void {
    this.own.set(symbol.name.toLowerCase(), symbol);
  }

  /** @returns every variable in scope by lower-case name */
  all(): Map<string, LocalSymbol> {
    const all = this.parent?.all() ?? new Map<string, LocalSymbol>();
    for (const [name, symbol] of this.own) {
      all.set(name, symbol);
    }
    return all;
  }
}
