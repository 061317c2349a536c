/** `Blob`. Apex Reference, "Blob Class". */
import { ApexBlob } from '../values/blob.ts';
import { apexError } from '../values/exception.ts';
import type { PlatformClass } from './platform-class.ts';
import { simplePdf } from './simple-pdf.ts';

export const blobClass: PlatformClass = {
  name: 'System.Blob',
  statics: {
    'toPdf(String)': (_tx, text: string) => new ApexBlob(simplePdf(text)),
    'valueOf(String)': (_tx, text: string) => ApexBlob.ofText(text),
  },
  methods: {
    'size()': (_tx, self: ApexBlob) => self.bytes.length,
    'toString()': (_tx, self: ApexBlob | null) => {
      if (self === null) throw apexError('System.NullPointerException', 'Argument cannot be null.');
      return self.toText();
    },
  },
  isInstance: (value) => value instanceof ApexBlob,
};
