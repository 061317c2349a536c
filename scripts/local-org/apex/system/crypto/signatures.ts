/** `Crypto.sign` and `verify`: signatures by keys that are given as bytes. Apex Reference, "Crypto.sign(algorithmName, input, privateKey)". */
import { createPrivateKey, createPublicKey, sign as nodeSign, verify as nodeVerify, type KeyObject } from 'node:crypto';
import { ApexBlob } from '../../values/blob.ts';
import { apexError } from '../../values/exception.ts';

/** The platform's names, and the digest of each. */
const digests: Readonly<Record<string, string>> = {
  rsa: 'sha1',
  'rsa-sha1': 'sha1',
  'rsa-sha256': 'sha256',
  'rsa-sha384': 'sha384',
  'rsa-sha512': 'sha512',
  'ecdsa-sha256': 'sha256',
  'ecdsa-sha384': 'sha384',
  'ecdsa-sha512': 'sha512',
};

function digestOf(algorithm: string): string {
  const digest = digests[algorithm.toLowerCase()];
  if (digest === undefined) throw apexError('System.NoSuchElementException', `Unsupported algorithm: ${algorithm}`);
  return digest;
}

/** @param key PKCS #8, DER */
export function sign(algorithm: string, input: ApexBlob, key: ApexBlob): ApexBlob {
  const digest = digestOf(algorithm);
  const privateKey = keyOf(() => createPrivateKey({ key: Buffer.from(key.bytes), format: 'der', type: 'pkcs8' }));
  return new ApexBlob(nodeSign(digest, input.bytes, privateKey));
}

/** @param key X.509 SubjectPublicKeyInfo, DER */
export function verify(algorithm: string, input: ApexBlob, signature: ApexBlob, key: ApexBlob): boolean {
  const digest = digestOf(algorithm);
  const publicKey = keyOf(() => createPublicKey({ key: Buffer.from(key.bytes), format: 'der', type: 'spki' }));
  return nodeVerify(digest, input.bytes, publicKey, signature.bytes);
}

function keyOf(read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch (error) {
    throw apexError('System.InvalidParameterValueException', `Invalid key: ${(error as Error).message}`);
  }
}
