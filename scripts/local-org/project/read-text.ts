/** Text files as editors leave them: UTF-8 or UTF-16, with or without a byte order mark. */
import { readFileSync } from 'node:fs';

/** @returns the text without its mark; bytes that are no text become U+FFFD */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(2, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
