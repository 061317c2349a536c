/** Annotations that belong to one kind of declaration only. Source: Apex Developer Guide, "Annotations". */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Modifiers, Position } from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';
import type { ClassSymbol } from '../symbols.ts';

type Place = 'classes' | 'constructors' | 'enums' | 'fields' | 'interfaces' | 'methods' | 'properties';

const METHODS: readonly Place[] = ['methods'];
const VARIABLES: readonly Place[] = ['fields', 'properties'];
const CLASSES: readonly Place[] = ['classes'];

const PLACES: ReadonlyMap<string, readonly Place[]> = new Map([
  ...['future', 'httpdelete', 'httpget', 'httppatch', 'httppost', 'httpput'].map((name) => [name, METHODS] as const),
  ...['invocablemethod', 'remoteaction', 'testsetup'].map((name) => [name, METHODS] as const),
  ['invocablevariable', VARIABLES],
  ['restresource', CLASSES],
]);

interface Annotated {
  readonly modifiers: Modifiers;
  readonly at: Position;
}

export function checkAnnotationPlaces({ declaration }: ClassSymbol, unit: UnitContext): void {
  const own = ({ Class: 'classes', Interface: 'interfaces', Enum: 'enums' } as const)[declaration.kind];
  check(declaration, own, unit);
  for (const member of declaration.kind === 'Class' ? declaration.members : []) {
    if (member.kind === 'Method') check(member, 'methods', unit);
    if (member.kind === 'Constructor') check(member, 'constructors', unit);
    if (member.kind === 'Field') check(member, 'fields', unit);
    if (member.kind === 'Property') check(member, 'properties', unit);
  }
}

/** What is wrong is told where the declaration has its name. */
function check({ modifiers, at }: Annotated, place: Place, unit: UnitContext): void {
  for (const { name } of modifiers.annotations) {
    const places = PLACES.get(name.toLowerCase());
    if (places !== undefined && !places.includes(place)) unit.report(compileErrors.modifierNotAllowed, at, name, place);
  }
}
