/**
 * What groups within a loop took. A group that the last round left out keeps in Java what an earlier round gave it, and
 * forgets it in JavaScript; so the rounds are read again, one by one. java.util.regex.Pattern, "Groups and capturing".
 */
import { expression } from './expression.ts';
import { newNumbering, type Loop } from './pattern-nodes.ts';
import type { TranslatedPattern } from './translate-pattern.ts';

/** Where a group begins and ends; undefined where it took no part. */
export type Place = readonly [from: number, to: number] | undefined;

/** One round of a loop, to be read where it begins, in a text that ends where the loop does. */
interface Round {
  readonly pattern: TranslatedPattern;
  readonly reader: RegExp;
}

const rounds = new WeakMap<Loop, Round | null>();

/** @param match of the pattern in the text, with its indices; @returns the places of Java's groups */
export function placesOf(pattern: TranslatedPattern, match: RegExpExecArray, text: string): readonly Place[] {
  const places: Place[] = pattern.groups.map((number) => match.indices?.[number]);
  for (const loop of pattern.loops) {
    const extent = match.indices?.[loop.own];
    if (extent === undefined || loop.inside.every((group) => places[group] !== undefined)) continue;
    const taken = takenIn(loop, text.slice(0, extent[1]), extent[0]);
    if (taken !== null) loop.inside.forEach((group, index) => (places[group] = taken[index]));
  }
  return places;
}

/** @returns what the groups of a loop took last, in their order; null where its rounds cannot be told apart */
function takenIn(loop: Loop, text: string, start: number): Place[] | null {
  const round = roundOf(loop);
  const taken: Place[] = loop.inside.map(() => undefined);
  for (let at = start; at < text.length;) {
    if (round === null) return null;
    round.reader.lastIndex = at;
    const match = round.reader.exec(text);
    if (match === null || match[0] === '') return null;
    const places = placesOf(round.pattern, match, text);
    taken.forEach((_, index) => (taken[index] = places[index + 1] ?? taken[index]));
    at += match[0].length;
  }
  return taken;
}

function roundOf(loop: Loop): Round | null {
  const known = rounds.get(loop);
  if (known !== undefined) return known;
  const made = compiled(loop);
  rounds.set(loop, made);
  return made;
}

/** A name can stand but once in JavaScript, so that a round with a named group is not read again. */
function compiled({ body, inside }: Loop): Round | null {
  const numbering = newNumbering();
  const one = body(numbering);
  const pattern = { source: one, groups: numbering.groups.slice(0, inside.length + 1), loops: [...numbering.loops] };
  try {
    return { pattern, reader: expression(`(?:${one})(?=(?:${body(numbering)})*$)`, 'dy') };
  } catch {
    return null;
  }
}
