/** Text in addresses, as forms encode it. Apex Reference, "EncodingUtil.urlEncode", "EncodingUtil.urlDecode". */
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';
import { apexError } from '../values/exception.ts';

/** Names of encoding schemes, and the highest character of those that have one byte a character. */
const schemes: Readonly<Record<string, number | null>> = {
  'utf-8': null,
  utf8: null,
  'iso-8859-1': 0xff,
  latin1: 0xff,
  'us-ascii': 0x7f,
  ascii: 0x7f,
};

/** A blank is `+`, and everything but letters, digits and `.-*_` is escaped. What the scheme lacks becomes `?`. */
export function urlEncode(text: string, scheme = 'UTF-8'): string {
  const highest = highestOf(scheme);
  const bytes = highest === null ? Buffer.from(text) : Buffer.from(narrowed(text, highest), 'latin1');
  return bytes
    .toString('latin1')
    .replace(/[^a-zA-Z0-9.*_ -]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replaceAll(' ', '+');
}

/** Raises an IllegalArgumentException where a `%` is not followed by two hexadecimal digits. */
export function urlDecode(text: string, scheme = 'UTF-8'): string {
  const highest = highestOf(scheme);
  const [, wrong] = /%(?![0-9a-fA-F]{2})(.{0,2})/s.exec(text) ?? [];
  if (wrong !== undefined)
    throw apexError(
      'System.IllegalArgumentException',
      wrong.length < 2
        ? 'URLDecoder: Incomplete trailing escape (%) pattern'
        : `URLDecoder: Illegal hex characters in escape (%) pattern - For input string: "${wrong}"`,
    );
  return text
    .replaceAll('+', ' ')
    .replace(/(?:%[0-9a-fA-F]{2})+/g, (run) =>
      Buffer.from(run.replaceAll('%', ''), 'hex').toString(highest === null ? 'utf8' : 'latin1'),
    );
}

function highestOf(scheme: string): number | null {
  const highest = schemes[scheme.toLowerCase()];
  if (highest === undefined) throw unsupported(unsupportedPlatform.feature, [`The encoding scheme ${scheme}`]);
  return highest;
}

function narrowed(text: string, highest: number): string {
  return [...text].map((character) => ((character.codePointAt(0) ?? 0) > highest ? '?' : character)).join('');
}
