/** `Season.values()` and `Season.valueOf('SUMMER')`. Apex Developer Guide, "Enums". */
import { platformEnumValue, platformEnumValues } from '../system/platform-enums.ts';
import type { ApexType } from '../types/type.ts';
import { typeText } from '../values/apex-type-names.ts';
import type { ApexEnumValue } from '../values/enum-value.ts';
import { apexError } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import type { ApexValue } from '../values/value.ts';
import type { Holders } from './holder.ts';

export function enumStatic(holders: Holders, type: ApexType, method: string, name: string | null): ApexValue {
  const values =
    type.kind === 'class'
      ? (holders.find(type.symbol.fullName)?.$info?.enumValues as readonly ApexEnumValue[])
      : platformEnumValues(type.kind === 'platform' ? type.name : typeText(type));
  if (method === 'values') return new ApexList<ApexValue>(type, [...values]);
  if (type.kind === 'platform') return platformEnumValue(type.name, name ?? 'null');
  const found = values.find((value) => value.name.toLowerCase() === name?.toLowerCase());
  if (found === undefined)
    throw apexError('System.NoSuchElementException', `No enum constant ${typeText(type)}.${name}`);
  return found;
}
