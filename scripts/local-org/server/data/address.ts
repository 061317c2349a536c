/** The parts of compound address fields. Object Reference, "Address Compound Fields". */
import type { Field, SObjectType } from '../../schema/types.ts';

const parts = ['Street', 'City', 'State', 'PostalCode', 'Country'];

/** @returns the fields an address is made of, in the order they are written: `BillingStreet`, `Office__Street__s`, … */
export function addressParts(type: SObjectType, address: Field): Field[] {
  const isCustom = address.name.endsWith('__c');
  const stem = isCustom ? address.name.slice(0, -'__c'.length) : address.name.replace(/Address$/, '');
  const nameOf = (part: string): string => (isCustom ? `${stem}__${part}__s` : `${stem}${part}`);
  return parts
    .map((part) => type.fields.get(nameOf(part).toLowerCase()))
    .filter((field): field is Field => field !== undefined);
}
