/** `System.EncodingUtil`. Apex Reference, "EncodingUtil Class". */
import { ApexBlob } from '../values/blob.ts';
import { apexError } from '../values/exception.ts';
import type { PlatformClass } from './platform-class.ts';
import { urlDecode, urlEncode } from './url-encoding.ts';

export const encodingUtilClass: PlatformClass = {
  name: 'System.EncodingUtil',
  statics: {
    'base64Encode(Blob)': (_tx, blob: ApexBlob) => Buffer.from(blob.bytes).toString('base64'),
    'base64Decode(String)': (_tx, text: string) => new ApexBlob(Buffer.from(text, 'base64')),
    'convertToHex(Blob)': (_tx, blob: ApexBlob) => Buffer.from(blob.bytes).toString('hex'),
    'convertFromHex(String)': (_tx, text: string) => {
      if (!/^([0-9a-fA-F]{2})*$/.test(text))
        throw apexError('System.InvalidParameterValueException', 'Invalid hexadecimal text');
      return new ApexBlob(Buffer.from(text, 'hex'));
    },
    'urlEncode(String, String)': (_tx, text: string, scheme: string) => urlEncode(text, scheme),
    'urlDecode(String, String)': (_tx, text: string, scheme: string) => urlDecode(text, scheme),
  },
};
