/** AES as `Crypto.encrypt` and its kin do it, with the platform's faults. Apex Developer Guide, "Encrypt and Decrypt Exceptions". */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { ApexBlob } from '../../values/blob.ts';
import { apexError } from '../../values/exception.ts';

const MOST = 1_048_576;
const VECTOR = 16;
const keyBytes: Readonly<Record<string, number>> = { aes128: 16, aes192: 24, aes256: 32 };

function cipherOf(algorithm: string, key: ApexBlob): string {
  const size = keyBytes[algorithm.toLowerCase()];
  if (size === undefined) throw invalid(`Invalid algorithm ${algorithm}. Must be AES128, AES192, or AES256.`);
  if (key.bytes.length !== size) throw invalid(`Invalid private key. Must be ${size} bytes.`);
  return `aes-${size * 8}-cbc`;
}

export function encrypt(algorithm: string, key: ApexBlob, vector: Uint8Array, clear: ApexBlob): Buffer {
  const name = cipherOf(algorithm, key);
  if (vector.length !== VECTOR) throw invalid('Invalid initialization vector. Must be 16 bytes.');
  if (clear.bytes.length > MOST)
    throw invalid(`Invalid data. Input data is ${clear.bytes.length} bytes, which exceeds the limit of ${MOST} bytes.`);
  const cipher = createCipheriv(name, key.bytes, vector);
  return Buffer.concat([cipher.update(clear.bytes), cipher.final()]);
}

export function decrypt(algorithm: string, key: ApexBlob, vector: Uint8Array, secret: Uint8Array): Buffer {
  const name = cipherOf(algorithm, key);
  if (vector.length !== VECTOR) throw invalid('Invalid initialization vector. Must be 16 bytes.');
  try {
    const cipher = createDecipheriv(name, key.bytes, vector);
    return Buffer.concat([cipher.update(secret), cipher.final()]);
  } catch {
    throw apexError(
      'System.SecurityException',
      secret.length % VECTOR === 0
        ? 'Given final block not properly padded'
        : 'Input length must be multiple of 16 when decrypting with padded cipher',
    );
  }
}

/** The vector stands before the secret text. */
export function decryptManaged(algorithm: string, key: ApexBlob, secret: ApexBlob): Buffer {
  if (secret.bytes.length < VECTOR) throw invalid('Unable to parse initialization vector from encrypted data.');
  return decrypt(algorithm, key, secret.bytes.subarray(0, VECTOR), secret.bytes.subarray(VECTOR));
}

function invalid(message: string): Error {
  return apexError('System.InvalidParameterValueException', message) as unknown as Error;
}
