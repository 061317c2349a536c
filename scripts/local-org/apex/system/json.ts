/** `System.JSON`. Apex Reference, "JSON Class". */
import type { Transaction } from '../../org/transaction.ts';
import { compact, pretty, type JsonLayout } from './json/layout.ts';
import { JsonGenerator } from './json/generator.ts';
import { parseJson } from './json/parse.ts';
import { JsonParser } from './json/parser.ts';
import { readTyped, refuseOtherStart } from './json/read-typed.ts';
import { readUntyped } from './json/read-untyped.ts';
import { writeJson } from './json/write.ts';
import { nullPointer } from '../values/exception-types.ts';
import type { ApexValue } from '../values/value.ts';
import type { PlatformClass } from './platform-class.ts';
import type { TypeToken } from './type.ts';

function serialize(tx: Transaction, value: unknown, layout: JsonLayout, dropsNulls: boolean): string {
  return writeJson(value, { layout, dropsNulls, apiVersion: tx.org.project.sourceApiVersion, tx });
}

function deserialize(tx: Transaction, text: string | null, type: TypeToken, isStrict: boolean): ApexValue {
  if (text === null) throw nullPointer();
  const context = { tx, isStrict };
  refuseOtherStart(text, type.type, context);
  return readTyped(parseJson(text), type.type, context);
}

export const jsonClass: PlatformClass = {
  name: 'System.JSON',
  statics: {
    'serialize(Object)': (tx, value: unknown) => serialize(tx, value, compact, false),
    'serialize(Object, Boolean)': (tx, value: unknown, dropsNulls: boolean) =>
      serialize(tx, value, compact, dropsNulls),
    'serializePretty(Object)': (tx, value: unknown) => serialize(tx, value, pretty, false),
    'serializePretty(Object, Boolean)': (tx, value: unknown, dropsNulls: boolean) =>
      serialize(tx, value, pretty, dropsNulls),
    'deserialize(String, System.Type)': (tx, text: string | null, type: TypeToken) =>
      deserialize(tx, text, type, false),
    'deserializeStrict(String, System.Type)': (tx, text: string | null, type: TypeToken) =>
      deserialize(tx, text, type, true),
    'deserializeUntyped(String)': (_tx, text: string | null) => {
      if (text === null) throw nullPointer();
      return readUntyped(parseJson(text));
    },
    'createParser(String)': (_tx, text: string | null) => {
      if (text === null) throw nullPointer();
      return new JsonParser(text);
    },
    'createGenerator(Boolean)': (_tx, isPretty: boolean) => new JsonGenerator(isPretty),
  },
};
