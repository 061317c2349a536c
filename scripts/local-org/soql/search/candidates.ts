/** A first, wide look for a search in SQL; word boundaries are looked at after. */
import type { Emission, Writer } from '../plan/emission.ts';
import { likePattern } from '../plan/like-pattern.ts';
import type { SearchText } from './search-text.ts';

/** @param columns folded text of the fields that are searched */
export function candidates(columns: readonly Writer[], wanted: SearchText): Writer {
  switch (wanted.kind) {
    case 'term':
      return contains(columns, wanted.core);
    // What must not be there is no part of the first look.
    case 'andNot':
      return candidates(columns, wanted.left);
    default: {
      const sides = [candidates(columns, wanted.left), candidates(columns, wanted.right)];
      return (emission) =>
        void emission
          .add('(')
          .joined(sides, wanted.kind === 'and' ? ' AND ' : ' OR ')
          .add(')');
    }
  }
}

function contains(columns: readonly Writer[], core: string): Writer {
  const pattern = `%${likePattern(core.replace(/[\\%_]/g, '\\$&'))}%`;
  const each = columns.map((write): Writer => (emission: Emission) => {
    write(emission);
    emission.add(' LIKE ').value(pattern).add(" ESCAPE '\\'");
  });
  return (emission) => void emission.add('(').joined(each, ' OR ').add(')');
}
