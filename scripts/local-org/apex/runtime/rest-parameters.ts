/**
 * A request's JSON as the parameters of an Apex REST method: by name, in any order, each at most once, none that the
 * method has not. Apex Developer Guide, "Apex REST Methods", "Request and Response Data Considerations".
 */
import type { Transaction } from '../../org/transaction.ts';
import { JsonNumber, JsonObject, parseJson, type JsonValue } from '../system/json/parse.ts';
import { readTyped } from '../system/json/read-typed.ts';
import type { ApexType } from '../types/type.ts';
import { apexError } from '../values/exception.ts';
import type { ApexValue } from '../values/value.ts';
import type { MethodInfo } from './class-info.ts';

/** @returns a value for each parameter, null for those left out; raises a JSONException */
export function restParameters(tx: Transaction, method: MethodInfo, text: string): ApexValue[] {
  if (text.trim() === '') throw fault('The HTTP entity body is required, but this request has no entity body.');
  const json = parseJson(text, { refusesRepeats: true });
  if (!(json instanceof JsonObject)) throw fault('The parameters of the method are expected as an object.');
  const given = new Map([...json.members].map(([name, value]) => [name.toLowerCase(), value]));
  for (const name of json.members.keys())
    if (!method.parameters.some((parameter) => parameter.name.toLowerCase() === name.toLowerCase()))
      throw fault(`Unexpected parameter encountered during deserialization: ${name}`);
  return method.parameters.map(({ name, type }) => valueOf(tx, given.get(name.toLowerCase()) ?? null, type));
}

function valueOf(tx: Transaction, json: JsonValue, type: ApexType): ApexValue {
  if (type.kind !== 'primitive' || type.name !== 'Boolean' || json === null)
    return readTyped(json, type, { tx, isStrict: false, refusesColumns: true });
  const word = json instanceof JsonNumber ? numbers[json.text] : String(json).toLowerCase();
  if (word !== 'true' && word !== 'false') throw fault(`Illegal value for primitive: ${String(json)} is no Boolean`);
  return word === 'true';
}

const numbers: Readonly<Record<string, string>> = { '0': 'false', '1': 'true' };

const fault = (message: string) => apexError('System.JSONException', message);
