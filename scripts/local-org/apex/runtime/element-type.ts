/** What a collection holds, as seen by another of its kind. Apex Developer Guide, "Collection Casting". */
import { ancestorsOf } from '../types/hierarchy.ts';
import type { ApexType } from '../types/type.ts';
import { typeText } from '../values/apex-type-names.ts';

/** @returns whether a list of the one is a list of the other: one of accounts is one of SObjects, and of Objects. */
export function isElement(own: ApexType, wanted: ApexType): boolean {
  if (wanted.kind === 'primitive' && wanted.name === 'Object') return true;
  if (wanted.kind === 'sobject' && own.kind === 'sobject')
    return wanted.name === null || own.name === null || own.name === wanted.name;
  return [own, ...ancestorsOf(own)].some((type) =>
    type.kind === 'platform' && wanted.kind === 'platform' && type.name === wanted.name
      ? type.args.every((arg, index) => isElement(arg, wanted.args[index]!))
      : typeText(type) === typeText(wanted),
  );
}
