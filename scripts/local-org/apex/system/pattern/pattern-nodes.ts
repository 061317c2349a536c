/** Parts of an expression and how they are written: groups, atomic groups, letters in both cases. */
import { otherCase } from './character-class.ts';
import { literal } from './escapes.ts';

/** Groups as they are numbered while the expression is written. */
export interface Numbering {
  count: number;
  /** JavaScript's number of each of Java's groups; the whole match is the first. */
  readonly groups: number[];
  /** Loops with groups within, the outermost alone. */
  loops: Loop[];
  /** Whether something was written that refers to a group. */
  refers: boolean;
}

/** A part that is repeated and has groups, within a group of JavaScript's that tells how far it went. */
export interface Loop {
  readonly own: number;
  /** Java's numbers of the groups within. */
  readonly inside: readonly number[];
  /** One round. */
  readonly body: Node;
}

export const newNumbering = (): Numbering => ({ count: 0, groups: [0], loops: [], refers: false });

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

/** Quantifiers of loops whose rounds tell themselves apart: those that ask for two rounds at least do not. */
const MANY = /^(?:\*|\+|\{[01],(?!1\}))/;

/** What is repeated. Where it holds groups that a round may leave out, its rounds are kept for `loops.ts`. */
export function repeated(node: Node, quantifier: string): Node {
  let hasGroups: boolean | null = null;
  if (quantifier === '?' || quantifier === '??') return optional(node, quantifier);
  return (numbering) => {
    hasGroups ??= keepsGroups(node);
    if (!hasGroups || !MANY.test(quantifier)) return `${node(numbering)}${quantifier}`;
    const own = ++numbering.count;
    const { loops, groups } = numbering;
    const first = groups.length;
    numbering.loops = [];
    const text = node(numbering);
    numbering.loops = loops;
    loops.push({ own, inside: groups.slice(first).map((_, index) => first + index), body: node });
    return `(${text}${quantifier})`;
  };
}

/** Java takes an optional group even where it is empty, JavaScript leaves it out. */
function optional(node: Node, quantifier: '?' | '??'): Node {
  return (numbering) => {
    const text = node(numbering);
    if (!text.startsWith('(')) return text + quantifier;
    return quantifier === '?' ? `(?:${text}|)` : `(?:|${text})`;
  };
}

/** A round that refers to a group cannot be read by itself. */
function keepsGroups(node: Node): boolean {
  const trial = newNumbering();
  node(trial);
  return trial.groups.length > 1 && !trial.refers;
}

/** A part that refers to a group. */
export function referring(node: Node): Node {
  return (numbering) => {
    numbering.refers = true;
    return node(numbering);
  };
}
