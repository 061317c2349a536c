/** `System.JSONParser`: JSON read token by token. Apex Reference, "JSONParser Class". */
import type { Transaction } from '../../../org/transaction.ts';
import { ApexBlob } from '../../values/blob.ts';
import { ApexDecimal } from '../../values/decimal.ts';
import { ApexDouble } from '../../values/double.ts';
import type { ApexEnumValue } from '../../values/enum-value.ts';
import { apexError } from '../../values/exception.ts';
import { toId } from '../../values/id.ts';
import { toInteger, toLong } from '../../values/integer.ts';
import { ApexTime } from '../../values/time.ts';
import type { ApexValue } from '../../values/value.ts';
import type { PlatformClass } from '../platform-class.ts';
import { platformEnumValue } from '../platform-enums.ts';
import type { TypeToken } from '../type.ts';
import { JsonLexer, type TokenKind } from './lexer.ts';
import { readValue } from './parse.ts';
import { dateOf, datetimeOf } from './read-moment.ts';
import { readTyped } from './read-typed.ts';

export class JsonParser {
  readonly typeName = 'System.JSONParser';
  readonly lexer: JsonLexer;
  current: TokenKind | null = null;
  lastCleared: TokenKind | null = null;

  constructor(text: string) {
    this.lexer = new JsonLexer(text);
  }

  nextToken(): TokenKind | null {
    return (this.current = this.lexer.next());
  }

  nextValue(): TokenKind | null {
    return this.nextToken() === 'FIELD_NAME' ? this.nextToken() : this.current;
  }

  clear(): void {
    if (this.current !== null) this.lastCleared = this.current;
    this.current = null;
  }

  /** To the end of the object or array that begins here; elsewhere nothing happens. */
  skipChildren(): void {
    if (this.current !== 'START_OBJECT' && this.current !== 'START_ARRAY') return;
    const { depth } = this.lexer;
    while (this.lexer.depth >= depth) this.nextToken();
  }

  get text(): string | null {
    return this.current === null ? null : this.lexer.text;
  }

  number(): ApexDecimal {
    if (this.current !== 'VALUE_NUMBER_INT' && this.current !== 'VALUE_NUMBER_FLOAT')
      throw this.lexer.fault(
        `Current token (${this.current ?? 'null'}) not numeric, can not use numeric value accessors`,
      );
    return ApexDecimal.of(this.lexer.text);
  }

  whole(smallest: bigint, largest: bigint, type: string): bigint {
    const value = this.number().truncate();
    if (value < smallest || value > largest)
      throw this.lexer.fault(`Numeric value (${this.lexer.text}) out of range of ${type}`);
    return value;
  }

  boolean(): boolean {
    if (this.current === 'VALUE_TRUE' || this.current === 'VALUE_FALSE') return this.current === 'VALUE_TRUE';
    throw this.lexer.fault(`Current token (${this.current ?? 'null'}) not of boolean type`);
  }

  /** The text of a string, which the other accessors take apart. */
  string(): string {
    if (this.current === 'VALUE_STRING') return this.lexer.text;
    throw this.lexer.fault(`Current token (${this.current ?? 'null'}) not VALUE_STRING, can not access as text`);
  }

  value(tx: Transaction, type: TypeToken, isStrict: boolean): ApexValue {
    if (this.current === null) this.nextToken();
    if (this.current === 'FIELD_NAME') this.nextToken();
    if (this.current === null)
      throw apexError('System.JSONException', 'No content to map to Object due to end of input');
    const json = readValue(this.lexer, this.current);
    this.current = this.lexer.kind;
    return readTyped(json, type.type, { tx, isStrict });
  }
}

const token = (kind: TokenKind | null): ApexEnumValue | null =>
  kind === null ? null : platformEnumValue('System.JSONToken', kind);

export const jsonParserClass: PlatformClass = {
  name: 'System.JSONParser',
  methods: {
    'clearCurrentToken()': (_tx, self: JsonParser) => self.clear(),
    'getBlobValue()': (_tx, self: JsonParser) => new ApexBlob(Buffer.from(self.string(), 'base64')),
    'getBooleanValue()': (_tx, self: JsonParser) => self.boolean(),
    'getCurrentName()': (_tx, self: JsonParser) => self.lexer.name,
    'getCurrentToken()': (_tx, self: JsonParser) => token(self.current),
    'getDateTimeValue()': (_tx, self: JsonParser) => datetimeOf(self.string()),
    'getDateValue()': (_tx, self: JsonParser) => dateOf(self.string()),
    'getDecimalValue()': (_tx, self: JsonParser) => self.number(),
    'getDoubleValue()': (_tx, self: JsonParser) => new ApexDouble(self.number().toNumber()),
    'getIdValue()': (_tx, self: JsonParser) => toId(self.string()),
    'getIntegerValue()': (_tx, self: JsonParser) => toInteger(self.whole(-(2n ** 31n), 2n ** 31n - 1n, 'int')),
    'getLastClearedToken()': (_tx, self: JsonParser) => token(self.lastCleared),
    'getLongValue()': (_tx, self: JsonParser) => toLong(self.whole(-(2n ** 63n), 2n ** 63n - 1n, 'long')),
    'getText()': (_tx, self: JsonParser) => self.text,
    'getTimeValue()': (_tx, self: JsonParser) => ApexTime.parse(self.string()),
    'hasCurrentToken()': (_tx, self: JsonParser) => self.current !== null,
    'nextToken()': (_tx, self: JsonParser) => token(self.nextToken()),
    'nextValue()': (_tx, self: JsonParser) => token(self.nextValue()),
    'readValueAs(System.Type)': (tx, self: JsonParser, type: TypeToken) => self.value(tx, type, false),
    'readValueAsStrict(System.Type)': (tx, self: JsonParser, type: TypeToken) => self.value(tx, type, true),
    'skipChildren()': (_tx, self: JsonParser) => self.skipChildren(),
  },
  isInstance: (value) => value instanceof JsonParser,
};
