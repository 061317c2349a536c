/** Bytes. Apex Reference, "Blob Class". */
import { apexError } from './exception.ts';

export class ApexBlob {
  constructor(readonly bytes: Uint8Array) {}

  static ofText(text: string): ApexBlob {
    return new ApexBlob(new TextEncoder().encode(text));
  }

  /** The bytes as UTF-8; raises where they are not. */
  toText(): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.bytes);
    } catch {
      throw apexError('System.StringException', 'BLOB is not a valid UTF-8 string');
    }
  }

  toString(): string {
    return `Blob[${this.bytes.length}]`;
  }
}
