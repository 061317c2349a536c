import { LightningElement, api } from 'lwc';
import type { NamedAccount, TierMoveLine } from 'apex/types';

interface ShownLine {
  readonly kind: string;
  readonly text: string;
  readonly icon: string;
  readonly isOpen: boolean;
  readonly expanded: string;
  readonly accounts: readonly NamedAccount[];
}

const icons: Readonly<Record<string, string>> = {
  moves: 'utility:change_owner',
  stays: 'utility:pause',
  frees: 'utility:unlock',
  needs: 'utility:favorite',
  refused: 'utility:warning',
};

/** What a move would do, line by line; each number opens the accounts it counts. */
export default class TierMoveEffect extends LightningElement {
  @api lines: readonly TierMoveLine[] = [];
  private open: ReadonlySet<string> = new Set();

  get shown(): ShownLine[] {
    return this.lines.map(({ kind, text, accounts }) => ({
      kind: kind ?? '',
      text: text ?? '',
      icon: icons[kind ?? ''] ?? 'utility:dash',
      isOpen: this.open.has(kind ?? ''),
      expanded: String(this.open.has(kind ?? '')),
      accounts: accounts ?? [],
    }));
  }

  toggle(event: Event): void {
    const kind = (event.currentTarget as HTMLElement).dataset.kind ?? '';
    const next = new Set(this.open);
    if (!next.delete(kind)) {
      next.add(kind);
    }
    this.open = next;
  }
}
