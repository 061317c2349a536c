/** `System.Crypto`. Apex Reference, "Crypto Class". */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { ApexBlob } from '../values/blob.ts';
import { equalValues } from '../values/equality.ts';
import { apexError } from '../values/exception.ts';
import { decrypt, decryptManaged, encrypt } from './crypto/ciphers.ts';
import { sign, verify } from './crypto/signatures.ts';
import type { PlatformClass } from './platform-class.ts';

/** The guide writes SHA-256; orgs take it without the dash too. */
const digests: Readonly<Record<string, string>> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha-256': 'sha256',
  sha256: 'sha256',
  'sha-512': 'sha512',
  sha512: 'sha512',
  'sha3-256': 'sha3-256',
  'sha3-384': 'sha3-384',
  'sha3-512': 'sha3-512',
};
const macs: Readonly<Record<string, string>> = {
  hmacmd5: 'md5',
  hmacsha1: 'sha1',
  hmacsha256: 'sha256',
  hmacsha384: 'sha384',
  hmacsha512: 'sha512',
};
function named(names: Readonly<Record<string, string>>, name: string): string {
  const found = names[name.toLowerCase()];
  if (found === undefined) throw apexError('System.NoSuchElementException', `Unsupported algorithm: ${name}`);
  return found;
}

const blob = (bytes: Uint8Array): ApexBlob => new ApexBlob(bytes);

function mac(algorithm: string, input: ApexBlob, key: ApexBlob): ApexBlob {
  return blob(createHmac(named(macs, algorithm), key.bytes).update(input.bytes).digest());
}

export const cryptoClass: PlatformClass = {
  name: 'System.Crypto',
  statics: {
    'generateDigest(String, Blob)': (_tx, algorithm: string, input: ApexBlob) =>
      blob(createHash(named(digests, algorithm)).update(input.bytes).digest()),
    'generateMac(String, Blob, Blob)': (_tx, algorithm: string, input: ApexBlob, key: ApexBlob) =>
      mac(algorithm, input, key),
    'verifyHmac(String, Blob, Blob, Blob)': (_tx, algorithm: string, input: ApexBlob, key: ApexBlob, given: ApexBlob) =>
      equalValues(mac(algorithm, input, key), given),
    'generateAesKey(Integer)': (_tx, bits: number) => {
      if (![128, 192, 256].includes(bits))
        throw apexError('System.InvalidParameterValueException', 'Invalid key size. Must be 128, 192, or 256 bits.');
      return blob(randomBytes(bits / 8));
    },
    'getRandomInteger()': () => randomBytes(4).readInt32BE(),
    'getRandomLong()': () => randomBytes(8).readBigInt64BE(),
    'encrypt(String, Blob, Blob, Blob)': (_tx, algorithm: string, key: ApexBlob, vector: ApexBlob, clear: ApexBlob) =>
      blob(encrypt(algorithm, key, vector.bytes, clear)),
    'decrypt(String, Blob, Blob, Blob)': (_tx, algorithm: string, key: ApexBlob, vector: ApexBlob, secret: ApexBlob) =>
      blob(decrypt(algorithm, key, vector.bytes, secret.bytes)),
    // The vector stands before the secret text.
    'encryptWithManagedIV(String, Blob, Blob)': (_tx, algorithm: string, key: ApexBlob, clear: ApexBlob) => {
      const vector = randomBytes(16);
      return blob(Buffer.concat([vector, encrypt(algorithm, key, vector, clear)]));
    },
    'decryptWithManagedIV(String, Blob, Blob)': (_tx, algorithm: string, key: ApexBlob, secret: ApexBlob) =>
      blob(decryptManaged(algorithm, key, secret)),
    'sign(String, Blob, Blob)': (_tx, algorithm: string, input: ApexBlob, key: ApexBlob) => sign(algorithm, input, key),
    'verify(String, Blob, Blob, Blob)': (_tx, algorithm: string, input: ApexBlob, signature: ApexBlob, key: ApexBlob) =>
      verify(algorithm, input, signature, key),
  },
};
