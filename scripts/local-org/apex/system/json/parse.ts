/** Reads JSON text; numbers stay as written, so that a Decimal keeps its scale. */
import { apexError } from '../../values/exception.ts';
import { JsonLexer, type TokenKind } from './lexer.ts';

export type JsonValue = null | boolean | string | JsonNumber | readonly JsonValue[] | JsonObject;

export class JsonNumber {
  constructor(readonly text: string) {}
}

/** Members in the order written; of a repeated name the last counts. */
export class JsonObject {
  readonly members = new Map<string, JsonValue>();
}

export interface ParseOptions {
  /** A name that an object has twice is a fault. */
  readonly refusesRepeats?: boolean;
}

/** @returns the first value of the text, what follows it is not read; raises a JSONException that names the place */
export function parseJson(text: string, options: ParseOptions = {}): JsonValue {
  const lexer = new JsonLexer(text);
  const first = lexer.next();
  if (first === null) throw apexError('System.JSONException', 'No content to map to Object due to end of input');
  return readValue(lexer, first, options.refusesRepeats ?? false);
}

/** @returns the value that starts with the lexer's current token; its last token is then the current one */
export function readValue(lexer: JsonLexer, kind: TokenKind | null, refusesRepeats = false): JsonValue {
  switch (kind) {
    case 'START_OBJECT':
      return objectOf(lexer, refusesRepeats);
    case 'START_ARRAY':
      return arrayOf(lexer, refusesRepeats);
    case 'VALUE_STRING':
      return lexer.text;
    case 'VALUE_NUMBER_INT':
    case 'VALUE_NUMBER_FLOAT':
      return new JsonNumber(lexer.text);
    case 'VALUE_TRUE':
      return true;
    case 'VALUE_FALSE':
      return false;
    default:
      return null;
  }
}

function objectOf(lexer: JsonLexer, refusesRepeats: boolean): JsonObject {
  const object = new JsonObject();
  while (lexer.next() === 'FIELD_NAME') {
    const name = lexer.text;
    if (refusesRepeats && object.members.has(name)) throw lexer.fault(`a second member named ${name}`);
    object.members.set(name, readValue(lexer, lexer.next(), refusesRepeats));
  }
  return object;
}

function arrayOf(lexer: JsonLexer, refusesRepeats: boolean): JsonValue[] {
  const items: JsonValue[] = [];
  for (let kind = lexer.next(); kind !== 'END_ARRAY'; kind = lexer.next())
    items.push(readValue(lexer, kind, refusesRepeats));
  return items;
}
