/** What the parts of the parser share: the text, and the values bound in it. */
import type { SoqlValue } from '../syntax.ts';
import type { Scanner } from './scanner.ts';

export interface QueryReader {
  readonly scanner: Scanner;
  /** Reads what follows the colon of a bind. */
  bind(): SoqlValue;
}

/** An expression bound in source: where it begins, colon included, and ends in the query's text. */
export interface BindPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** @returns a reader of `[SELECT …]`: the compiler has read the bound expressions, in this order */
export function staticReader(scanner: Scanner, binds: readonly BindPlace[]): QueryReader {
  return {
    scanner,
    bind() {
      const { start } = scanner.token;
      const index = binds.findIndex((bind) => bind.start === start);
      const found = binds[index];
      if (found === undefined) return scanner.fail();
      const at = scanner.at(scanner.textAfter(start + 1));
      scanner.jump(found.end);
      return { kind: 'bind', index, text: found.text, at };
    },
  };
}

/** @returns a reader of text: binds are names, with dots at most. Apex Developer Guide, "Dynamic SOQL". */
export function dynamicReader(scanner: Scanner): QueryReader {
  let count = 0;
  return {
    scanner,
    bind() {
      scanner.expect(':');
      const at = scanner.at();
      let text = scanner.boundName();
      while (scanner.skip('.')) text += `.${scanner.boundName()}`;
      return { kind: 'bind', index: count++, text, at };
    },
  };
}
