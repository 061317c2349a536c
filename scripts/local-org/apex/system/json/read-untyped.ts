/** JSON as maps, lists and primitives. Apex Reference, "JSON.deserializeUntyped(jsonString)". */
import { objectType, stringType } from '../../values/apex-type-names.ts';
import { ApexDecimal } from '../../values/decimal.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import type { ApexValue } from '../../values/value.ts';
import { JsonNumber, JsonObject, type JsonValue } from './parse.ts';

export function readUntyped(json: JsonValue): ApexValue {
  if (json instanceof JsonNumber) return numberOf(json.text);
  if (json instanceof JsonObject)
    return new ApexMap(
      stringType,
      objectType,
      [...json.members].map(([name, value]) => [name, readUntyped(value)] as const),
    );
  if (Array.isArray(json)) return new ApexList<ApexValue>(objectType, json.map(readUntyped));
  return json as ApexValue;
}

/** A whole number is an Integer, or a Long where it is too large; any other a Decimal. */
function numberOf(text: string): ApexValue {
  if (!/^-?\d+$/.test(text)) return ApexDecimal.of(text);
  const whole = BigInt(text);
  if (BigInt.asIntN(32, whole) === whole) return Number(whole);
  return BigInt.asIntN(64, whole) === whole ? whole : ApexDecimal.of(whole);
}
