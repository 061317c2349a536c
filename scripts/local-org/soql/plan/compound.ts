/** Addresses and places: one field in a query, several in the database. SOQL and SOSL Reference, "Compound Fields". */
import type { Field, SObjectType } from '../../schema/types.ts';
import type { CompoundShape } from './record-shape.ts';

export interface Compound {
  readonly field: Field;
  readonly type: CompoundShape['type'];
  /** Names as the platform object has them, and the fields they come from. */
  readonly parts: readonly { readonly name: string; readonly of: Field }[];
}

const ADDRESS_PARTS: Readonly<Record<string, string>> = {
  Street: 'street',
  City: 'city',
  State: 'state',
  StateCode: 'stateCode',
  PostalCode: 'postalCode',
  Country: 'country',
  CountryCode: 'countryCode',
  Latitude: 'latitude',
  Longitude: 'longitude',
  GeocodeAccuracy: 'geocodeAccuracy',
};
const LOCATION_PARTS: Readonly<Record<string, string>> = { Latitude: 'latitude', Longitude: 'longitude' };

/** @returns the compound field of that name, or null where the object has none */
export function compoundNamed(object: SObjectType | null, name: string): Compound | null {
  const field = object?.fields.get(name.toLowerCase());
  if (object === null || (field?.kind !== 'Address' && field?.kind !== 'Location')) return null;
  const isAddress = field.kind === 'Address';
  const partName = (part: string): string =>
    field.isCustom ? field.name.replace(/__c$/, `__${part}__s`) : field.name.replace(/Address$/, part);
  const parts = Object.entries(isAddress ? ADDRESS_PARTS : LOCATION_PARTS).flatMap(([part, as]) => {
    const of = object.fields.get(partName(part).toLowerCase());
    return of === undefined ? [] : [{ name: as, of }];
  });
  return { field, type: isAddress ? 'System.Address' : 'System.Location', parts };
}
