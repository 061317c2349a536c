/** Parts of an expression and how they are written: groups, atomic groups, letters in both cases. */
import { otherCase } from './character-class.ts';
import { literal } from './escapes.ts';

/** Groups as they are numbered while the expression is written. */
export interface Numbering {
  count: number;
  /** JavaScript's number of each of Java's groups; the whole match is the first. */
  readonly groups: number[];
}

/** Writes a part of the expression. */
export type Node = (numbering: Numbering) => string;

/** A character as it is, or in both of its cases. */
export function letter(character: string, foldsCase: boolean): Node {
  const text =
    foldsCase && /^\p{L}$/u.test(character) && otherCase(character).length === character.length
      ? `[${character}${otherCase(character)}]`
      : literal(character, false);
  return () => text;
}

/** A group with a number. */
export function captured(node: Node): Node {
  return (numbering) => {
    numbering.groups.push(++numbering.count);
    return `(${node(numbering)})`;
  };
}

/** A group with a number and a name. */
export function named(node: Node, name: string): Node {
  return (numbering) => {
    numbering.groups.push(++numbering.count);
    return `(?<${name}>${node(numbering)})`;
  };
}

/** What has matched is given up as a whole or not at all. */
export function atomic(node: Node): Node {
  return (numbering) => {
    const own = ++numbering.count;
    return `(?:(?=(${node(numbering)}))\\${own})`;
  };
}
