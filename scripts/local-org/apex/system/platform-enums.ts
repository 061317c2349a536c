/** Values of the platform's enums, made from its own table. */
import { ApexEnumValue } from '../values/enum-value.ts';
import { apexError } from '../values/exception.ts';
import { factsOf } from './platform-facts.ts';

const valuesByType = new Map<string, readonly ApexEnumValue[]>();

/** @returns the values in the order declared; empty where the type is no platform enum. */
export function platformEnumValues(typeName: string): readonly ApexEnumValue[] {
  const key = typeName.toLowerCase();
  let values = valuesByType.get(key);
  if (values === undefined) {
    const facts = factsOf(typeName);
    values =
      facts?.kind === 'enum'
        ? ordered(typeName, facts.members).map((name, index) => new ApexEnumValue(typeName, name, index))
        : [];
    valuesByType.set(key, values);
  }
  return values;
}

/** @returns the value of that name in any case; raises `No enum constant System.RoundingMode.X`. */
export function platformEnumValue(typeName: string, name: string): ApexEnumValue {
  const value = platformEnumValues(typeName).find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (!value) throw apexError('System.NoSuchElementException', `No enum constant ${typeName}.${name}`);
  return value;
}

/** The table is sorted by name; these enums have an order of their own that code sees through `ordinal()`. */
const declaredOrder: Readonly<Record<string, readonly string[]>> = {
  'System.LoggingLevel': ['NONE', 'INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR'],
  'System.TriggerOperation': [
    'BEFORE_INSERT',
    'BEFORE_UPDATE',
    'BEFORE_DELETE',
    'AFTER_INSERT',
    'AFTER_UPDATE',
    'AFTER_DELETE',
    'AFTER_UNDELETE',
  ],
};

function ordered(typeName: string, names: readonly string[]): readonly string[] {
  return declaredOrder[typeName] ?? names;
}
