/** `Blob`. Apex Reference, "Blob Class". */
import { ApexBlob } from '../values/blob.ts';
import type { PlatformClass } from './platform-class.ts';

export const blobClass: PlatformClass = {
  name: 'System.Blob',
  statics: { 'valueOf(String)': (_tx, text: string) => ApexBlob.ofText(text) },
  methods: {
    'size()': (_tx, self: ApexBlob) => self.bytes.length,
    'toString()': (_tx, self: ApexBlob) => self.toText(),
  },
  isInstance: (value) => value instanceof ApexBlob,
};
