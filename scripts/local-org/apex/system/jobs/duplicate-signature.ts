/** `QueueableDuplicateSignature`: what makes two queueable jobs the same. Apex Reference, "QueueableDuplicateSignature Class". */
import { apexError } from '../../values/exception.ts';
import type { PlatformClass } from '../platform-class.ts';

/** Bytes a signature may take. */
const LARGEST = 1000;

export class DuplicateSignature {
  readonly typeName = 'System.QueueableDuplicateSignature';

  constructor(readonly text: string) {}

  toString(): string {
    return this.typeName;
  }
}

class SignatureBuilder {
  readonly typeName = 'System.QueueableDuplicateSignature.Builder';
  private readonly parts: string[] = [];

  get size(): number {
    return this.parts.reduce((sum, part) => sum + part.length, 0);
  }

  add(kind: string, value: unknown): this {
    const part = `${kind}:${String(value)}`;
    if (this.size + part.length > LARGEST)
      throw apexError('System.IllegalArgumentException', 'The queueable signature is too large');
    this.parts.push(part);
    return this;
  }

  build(): DuplicateSignature {
    return new DuplicateSignature(this.parts.join('\u0000'));
  }

  toString(): string {
    return this.typeName;
  }
}

export const duplicateSignatureClasses: readonly PlatformClass[] = [
  {
    name: 'System.QueueableDuplicateSignature',
    statics: { 'Builder()': () => new SignatureBuilder() },
    isInstance: (value) => value instanceof DuplicateSignature,
  },
  {
    name: 'System.QueueableDuplicateSignature.Builder',
    constructors: { '()': () => new SignatureBuilder() },
    methods: {
      'addId(Id)': (_tx, self: SignatureBuilder, value: string) => self.add('id', value),
      'addInteger(Integer)': (_tx, self: SignatureBuilder, value: number) => self.add('integer', value),
      'addString(String)': (_tx, self: SignatureBuilder, value: string) => self.add('string', value),
      'build()': (_tx, self: SignatureBuilder) => self.build(),
      'getSize()': (_tx, self: SignatureBuilder) => self.size,
      'getMaxSize()': () => LARGEST,
      'getRemainingSize()': (_tx, self: SignatureBuilder) => LARGEST - self.size,
    },
    isInstance: (value) => value instanceof SignatureBuilder,
  },
];
