/** Text in addresses, as forms encode it. Apex Reference, "EncodingUtil.urlEncode", "EncodingUtil.urlDecode". */
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';
import { apexError } from '../values/exception.ts';

/** The characters that an encoding scheme has a byte for, in the order of those bytes. */
type Alphabet = readonly string[];

/** The schemes known by more than one name: UTF-8, and those whose bytes are the first characters of Unicode. */
const named: Readonly<Record<string, Alphabet | null>> = {
  'utf-8': null,
  utf8: null,
  'iso-8859-1': firstOfUnicode(0xff),
  latin1: firstOfUnicode(0xff),
  'us-ascii': firstOfUnicode(0x7f),
  ascii: firstOfUnicode(0x7f),
};

/** Other schemes of one byte a character. Those left out share their decoder here with another scheme. */
const OF_ONE_BYTE = /^(iso-8859-(?:[2-8]|13|15)|windows-125[013-8])$/;

/** A blank is `+`, and everything but letters, digits and `.-*_` is escaped. What the scheme lacks becomes `?`. */
export function urlEncode(text: string, scheme = 'UTF-8'): string {
  const alphabet = alphabetOf(scheme);
  const bytes = alphabet === null ? Buffer.from(text) : bytesIn(alphabet, text);
  return bytes
    .toString('latin1')
    .replace(/[^a-zA-Z0-9.*_ -]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replaceAll(' ', '+');
}

/** Raises an IllegalArgumentException where a `%` is not followed by two hexadecimal digits. */
export function urlDecode(text: string, scheme = 'UTF-8'): string {
  const alphabet = alphabetOf(scheme);
  const [, wrong] = /%(?![0-9a-fA-F]{2})(.{0,2})/s.exec(text) ?? [];
  if (wrong !== undefined)
    throw apexError(
      'System.IllegalArgumentException',
      wrong.length < 2
        ? 'URLDecoder: Incomplete trailing escape (%) pattern'
        : `URLDecoder: Illegal hex characters in escape (%) pattern - For input string: "${wrong}"`,
    );
  return text.replaceAll('+', ' ').replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
    return alphabet === null ? bytes.toString() : [...bytes].map((byte) => alphabet[byte] ?? '\uFFFD').join('');
  });
}

function alphabetOf(scheme: string): Alphabet | null {
  const name = scheme.toLowerCase();
  const known = named[name];
  if (known !== undefined) return known;
  if (!OF_ONE_BYTE.test(name)) throw unsupported(unsupportedPlatform.feature, [`The encoding scheme ${scheme}`]);
  return [...new TextDecoder(name).decode(Uint8Array.from({ length: 0x100 }, (_, byte) => byte))];
}

function firstOfUnicode(highest: number): Alphabet {
  return Array.from({ length: highest + 1 }, (_, code) => String.fromCharCode(code));
}

function bytesIn(alphabet: Alphabet, text: string): Buffer {
  const byteOf = new Map(alphabet.map((character, byte) => [character, byte]));
  return Buffer.from([...text].map((character) => byteOf.get(character) ?? 0x3f));
}
