/**
 * Who sees what. Private reaches through the whole outermost class; protected to inner classes and
 * subclasses; `@TestVisible` opens both to test classes.
 * Source: Apex Developer Guide, "Access Modifiers"; "TestVisible Annotation".
 */
import type { Modifiers } from '../syntax/nodes.ts';
import { chainOf, outermost } from './hierarchy.ts';
import type { ClassSymbol } from './symbols.ts';

const OPEN = ['public', 'global', 'webservice'];

/** @param owner the class that has the member (or, of an inner type, the type itself), @param from the class that asks; null for triggers */
export function canSee(owner: ClassSymbol, modifiers: Modifiers, from: ClassSymbol | null): boolean {
  if (owner.outer === null && owner.modifiers === modifiers) {
    return true;
  }
  if (modifiers.words.some((word) => OPEN.includes(word))) {
    return true;
  }
  if (from === null) {
    return false;
  }
  if (outermost(from) === outermost(owner) || isTestVisible(modifiers, from)) {
    return true;
  }
  return modifiers.words.includes('protected') && isWithinSubclass(from, owner);
}

export function isOpen(modifiers: Modifiers): boolean {
  return modifiers.words.some((word) => OPEN.includes(word));
}

export function hasAnnotation(modifiers: Modifiers, name: string): boolean {
  return modifiers.annotations.some((annotation) => annotation.name.toLowerCase() === name);
}

function isTestVisible(modifiers: Modifiers, from: ClassSymbol): boolean {
  return hasAnnotation(modifiers, 'testvisible') && outermost(from).isTest;
}

function isWithinSubclass(from: ClassSymbol, owner: ClassSymbol): boolean {
  for (let around: ClassSymbol | null = from; around !== null; around = around.outer) {
    if (chainOf(around).includes(owner)) {
      return true;
    }
  }
  return false;
}
