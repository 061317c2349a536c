/** `System.JSONGenerator`: writes JSON piece by piece. Apex Reference, "JSONGenerator Class". */
import type { Transaction } from '../../../org/transaction.ts';
import { apexError } from '../../values/exception.ts';
import type { PlatformClass, PlatformFunction } from '../platform-class.ts';
import { factsOf } from '../platform-facts.ts';
import { compact, pretty } from './layout.ts';
import { writeJson } from './write.ts';

/** An array or object that is being written: its finished parts. */
interface Open {
  readonly kind: 'array' | 'object';
  readonly items: string[];
  readonly members: (readonly [string, string])[];
  name: string | null;
}

export class JsonGenerator {
  readonly typeName = 'System.JSONGenerator';
  private readonly open: Open[] = [];
  private root = '';
  isClosed = false;

  constructor(private readonly isPretty: boolean) {}

  start(kind: Open['kind']): void {
    this.checkOpen();
    this.open.push({ kind, items: [], members: [], name: null });
  }

  end(kind: Open['kind']): void {
    this.checkOpen();
    const done = this.open.pop();
    if (done?.kind !== kind) throw apexError('System.JSONException', `Current context not an ${kind}`);
    const layout = this.isPretty ? pretty : compact;
    this.write(kind === 'array' ? layout.array(done.items, this.depth) : layout.object(done.members, this.depth));
  }

  name(name: string): void {
    this.checkOpen();
    const current = this.open.at(-1);
    if (current?.kind !== 'object' || current.name !== null)
      throw apexError('System.JSONException', 'Can not write a field name, expecting a value');
    current.name = name;
  }

  value(tx: Transaction, value: unknown): void {
    this.checkOpen();
    this.write(
      writeJson(
        value,
        {
          layout: this.isPretty ? pretty : compact,
          dropsNulls: false,
          apiVersion: tx.org.project.sourceApiVersion,
          tx,
        },
        this.depth,
      ),
    );
  }

  text(): string {
    return this.root;
  }

  /** Members of arrays stand on the array's own line. */
  private get depth(): number {
    return this.open.filter(({ kind }) => kind === 'object').length;
  }

  private write(text: string): void {
    const current = this.open.at(-1);
    if (!current) this.root += text;
    else if (current.kind === 'array') current.items.push(text);
    else {
      if (current.name === null) throw apexError('System.JSONException', 'Can not write value, expecting field name');
      current.members.push([current.name, text]);
      current.name = null;
    }
  }

  private checkOpen(): void {
    if (this.isClosed) throw apexError('System.JSONException', 'JSONGenerator is closed');
  }
}

/** `writeString(String)` and `writeStringField(String, String)`, and so on for every type. */
const writers = (factsOf('System.JSONGenerator')?.members ?? [])
  .map((member) => member.replace(/: .*$/, ''))
  .flatMap((key): [string, PlatformFunction][] => {
    if (/^write\w+Field\(String\)$/.test(key))
      return [[key, (tx, self: JsonGenerator, name: string) => (self.name(name), self.value(tx, null))]];
    if (/^write\w+Field\(/.test(key))
      return [
        [key, (tx, self: JsonGenerator, name: string, value: unknown) => (self.name(name), self.value(tx, value))],
      ];
    return /^write(?!Start|End|FieldName)\w+\(/.test(key)
      ? [[key, (tx, self: JsonGenerator, value: unknown = null) => self.value(tx, value)]]
      : [];
  });

export const jsonGeneratorClass: PlatformClass = {
  name: 'System.JSONGenerator',
  methods: {
    ...Object.fromEntries(writers),
    'writeStartArray()': (_tx, self: JsonGenerator) => self.start('array'),
    'writeEndArray()': (_tx, self: JsonGenerator) => self.end('array'),
    'writeStartObject()': (_tx, self: JsonGenerator) => self.start('object'),
    'writeEndObject()': (_tx, self: JsonGenerator) => self.end('object'),
    'writeFieldName(String)': (_tx, self: JsonGenerator, name: string) => self.name(name),
    'getAsString()': (_tx, self: JsonGenerator) => self.text(),
    'close()': (_tx, self: JsonGenerator) => void (self.isClosed = true),
    'isClosed()': (_tx, self: JsonGenerator) => self.isClosed,
  },
  isInstance: (value) => value instanceof JsonGenerator,
};
