import move from '@salesforce/apex/ReviewConsoleController.move';
import ReviewMoveModal from 'c/reviewMoveModal';
import type { ReviewRow } from 'apex/types';
import { labels } from './labels';
import { losePlace, neighbourRank } from 'c/reviewRows';

/** A move that was made, with what takes it back. */
export interface Moved {
  readonly nominationId: string;
  readonly fromRank: number;
  readonly isUndo: boolean;
  readonly sentence: string;
}

/** A move that cannot be made from here; the message is for the live region. */
export class MoveRefused extends Error {}

/** Moves nominations; asks for the place and for the reason where they are needed. */
export class Reorder {
  /**
   * @param all the nominations of the window
   * @param shown those that the table shows, by rank
   */
  constructor(
    private readonly all: readonly ReviewRow[],
    private readonly shown: readonly ReviewRow[],
  ) {}

  /** @returns what was moved, or null when the user thought better of it */
  async move(id: string, how: 'up' | 'down' | 'to', toRank?: number): Promise<Moved | null> {
    const row = this.row(id);
    const target = how === 'to' ? (toRank ?? null) : neighbourRank(this.shown, id, how === 'up' ? -1 : 1);
    if (how !== 'to' && target === null) {
      throw new MoveRefused(labels.ends.replace('{0}', row.accountName ?? ''));
    }
    if (target === row.rank) {
      return null;
    }
    if (target !== null && losePlace(this.all, id, target).length === 0) {
      return this.send(row, target, null, false);
    }
    const answer = (await ReviewMoveModal.open({
      size: 'small',
      label: labels.moveTo.replace('{0}', row.accountName ?? ''),
      row,
      rows: this.all,
      toRank: target,
    })) as { toRank: number; reason: string } | undefined;
    return answer === undefined || answer === null
      ? null
      : this.send(row, answer.toRank, answer.reason === '' ? null : answer.reason, false);
  }

  /** Puts a nomination back; where that needs a reason, the reason is that it is taken back. */
  undo({ nominationId, fromRank }: Moved): Promise<Moved> {
    const needsReason = losePlace(this.all, nominationId, fromRank).length > 0;
    return this.send(this.row(nominationId), fromRank, needsReason ? labels.undoReason : null, true);
  }

  private row(id: string): ReviewRow {
    const row = this.all.find(({ nominationId }) => nominationId === id);
    if (row === undefined) {
      throw new MoveRefused('');
    }
    return row;
  }

  private async send(row: ReviewRow, toRank: number, reason: string | null, isUndo: boolean): Promise<Moved> {
    const nominationId = row.nominationId ?? '';
    await move({ nominationId, toRank, reason });
    const sentence = (isUndo ? labels.undone : labels.moved)
      .replace('{0}', row.accountName ?? '')
      .replace('{1}', String(toRank));
    return { nominationId, fromRank: row.rank ?? 0, isUndo, sentence };
  }
}
