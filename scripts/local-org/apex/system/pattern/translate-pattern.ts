/**
 * Java's regular expressions in JavaScript's. What JavaScript lacks is rewritten: flags within an expression become
 * letters in both cases and explicit line ends; an atomic group becomes a look-ahead with a back reference, which
 * takes a group of its own, so that groups are numbered anew. java.util.regex.Pattern.
 */
import { characterClass, quotation } from './character-class.ts';
import { characterEscape } from './escapes.ts';
import {
  atomic,
  captured,
  letter,
  named,
  newNumbering,
  referring,
  repeated,
  type Loop,
  type Node,
} from './pattern-nodes.ts';
import { PatternReader } from './pattern-reader.ts';

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
  /** Letters other than those of ASCII have two cases too. */
  readonly u: boolean;
}

export interface TranslatedPattern {
  readonly source: string;
  /** JavaScript's number of each of Java's groups. */
  readonly groups: readonly number[];
  readonly loops: readonly Loop[];
}

const LINE_END = '\\n\\r\\u0085\\u2028\\u2029';

/** Not between the two characters of one line end. */
const UNPARTED = '(?!(?<=\\r)\\n)';

/** Where a line starts; there is none after the last line end. */
const LINE_START = `(?:^(?!$)|${UNPARTED}(?<=[${LINE_END}])(?!$))`;

/** The end of the text, or before the line end that is its last. */
const TEXT_END = `${UNPARTED}(?=(?:\\r\\n|[${LINE_END}])?$)`;

/** Any character, line ends too. Not `[^]`, which V8 of Node 20 does not repeat under the flag `v`. */
const ANY = '[\\s\\S]';

export function translatePattern(source: string): TranslatedPattern {
  const parser = new Parser(source);
  const node = parser.alternatives({ i: false, m: false, s: false, x: false, u: false });
  if (!parser.reader.isDone) throw parser.reader.fault("Unmatched closing ')'", Math.max(0, parser.reader.at - 1));
  const numbering = newNumbering();
  const { groups, loops } = numbering;
  return { source: node(numbering), groups, loops };
}

class Parser {
  readonly reader: PatternReader;

  constructor(source: string) {
    this.reader = new PatternReader(source);
  }

  alternatives(flags: Flags): Node {
    const branches: Node[] = [];
    let current = flags;
    do {
      const parts: Node[] = [];
      while (!this.reader.isDone && !'|)'.includes(this.reader.peek() ?? '')) {
        const changed = this.flagsFromHere(current);
        if (changed) current = changed;
        else parts.push(this.quantified(current));
      }
      branches.push((numbering) => parts.map((part) => part(numbering)).join(''));
    } while (this.reader.skips('|'));
    return (numbering) => branches.map((branch) => branch(numbering)).join('|');
  }

  /** `(?i)`, `(?-m)`: they hold until the group around them ends. */
  private flagsFromHere(flags: Flags): Flags | null {
    const [, on, off] = this.reader.match(/\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?\)/y) ?? [];
    return on === undefined ? null : this.changed(flags, on, off ?? '');
  }

  private changed(flags: Flags, on: string, off: string): Flags {
    const strange = /[^imsxuUd]/.exec(on + off);
    if (strange) throw this.reader.fault('Unknown inline modifier');
    const value = (letter: keyof Flags): boolean =>
      off.includes(letter) ? false : on.includes(letter) || flags[letter];
    return { i: value('i'), m: value('m'), s: value('s'), x: value('x'), u: value('u') };
  }

  private quantified(flags: Flags): Node {
    if (flags.x && this.reader.match(/(?:\s+|#[^\n]*)+/y)) return () => '';
    const atom = this.atom(flags);
    const [quantifier] = this.reader.match(/(?:[*+?]|\{\d+(?:,\d*)?\})/y) ?? [];
    if (quantifier === undefined) return atom;
    if (this.reader.skips('+')) return atomic(repeated(atom, quantifier));
    const lazy = this.reader.skips('?') ? '?' : '';
    return repeated(atom, `${quantifier}${lazy}`);
  }

  private atom(flags: Flags): Node {
    const { reader } = this;
    const start = reader.at;
    const character = reader.take();
    switch (character) {
      case '(':
        return this.group(flags, start);
      case '[': {
        const text = characterClass(reader, flags.i);
        return () => text;
      }
      case '\\':
        return this.escape();
      case '.':
        return () => (flags.s ? ANY : `[^${LINE_END}]`);
      case '^':
        return () => (flags.m ? LINE_START : '^');
      case '$':
        return () => (flags.m ? `${UNPARTED}(?=[${LINE_END}]|$)` : TEXT_END);
      case '*':
      case '+':
      case '?':
        throw reader.fault(`Dangling meta character '${character}'`, start);
      case '{':
        throw reader.fault('Illegal repetition', start);
      default:
        return letter(character, flags.i && (flags.u || character <= '\x7F'));
    }
  }

  private group(flags: Flags, start: number): Node {
    const { reader } = this;
    if (!reader.skips('?')) return this.closed(flags, start, captured);
    if (reader.skips('>')) return this.closed(flags, start, atomic);
    const [, name] = reader.match(/<([a-zA-Z][a-zA-Z0-9]*)>/y) ?? [];
    if (name !== undefined) return this.closed(flags, start, (node) => named(node, name));
    const [look] = reader.match(/(?:<=|<!|=|!)/y) ?? [];
    if (look !== undefined) return this.closed(flags, start, (node) => (numbering) => `(?${look}${node(numbering)})`);
    const [whole, on = '', off = ''] = reader.match(/([a-zA-Z]*)(?:-([a-zA-Z]+))?:/y) ?? [];
    if (whole === undefined) throw reader.fault('Unknown inline modifier');
    return this.closed(this.changed(flags, on, off), start, (node) => (numbering) => `(?:${node(numbering)})`);
  }

  private closed(flags: Flags, start: number, wrap: (node: Node) => Node): Node {
    const node = this.alternatives(flags);
    if (!this.reader.skips(')')) throw this.reader.fault('Unclosed group', this.reader.source.length);
    return start < 0 ? node : wrap(node);
  }

  private escape(): Node {
    const { reader } = this;
    if (reader.isDone) throw reader.fault('Unexpected internal error');
    if (reader.skips('Q')) {
      const text = quotation(reader, false);
      return () => `(?:${text})`;
    }
    const [reference] = reader.match(/[1-9]/y) ?? [];
    if (reference !== undefined)
      return referring((numbering) => `(?:\\${numbering.groups[Number(reference)] ?? reference})`);
    const [, name] = reader.match(/k<(\w+)>/y) ?? [];
    if (name !== undefined) return referring(() => `\\k<${name}>`);
    const [anchor] = reader.match(/[bBAzZRG]/y) ?? [];
    if (anchor !== undefined) return this.anchor(anchor);
    const text = characterEscape(reader, false);
    if (text === null) throw reader.fault('Illegal/unsupported escape sequence');
    return () => text;
  }

  private anchor(kind: string): Node {
    switch (kind) {
      case 'A':
        return () => '^';
      case 'z':
        return () => '$';
      case 'Z':
        return () => TEXT_END;
      case 'R':
        return () => `(?:\\r\\n|[\\v\\f${LINE_END}])`;
      case 'G':
        return this.reader.refuse('\\G');
      default:
        return () => `\\${kind}`;
    }
  }
}
