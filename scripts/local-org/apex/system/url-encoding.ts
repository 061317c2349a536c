/** Text in addresses, as forms encode it. Apex Reference, "EncodingUtil.urlEncode", "EncodingUtil.urlDecode". */
import { apexError } from '../values/exception.ts';

/** A blank is `+`, and everything but letters, digits and `.-*_` is escaped. */
export function urlEncode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/** Raises an IllegalArgumentException where a `%` is not followed by two hexadecimal digits. */
export function urlDecode(text: string): string {
  const [, wrong] = /%(?![0-9a-fA-F]{2})(.{0,2})/s.exec(text) ?? [];
  if (wrong !== undefined)
    throw apexError(
      'System.IllegalArgumentException',
      wrong.length < 2
        ? 'URLDecoder: Incomplete trailing escape (%) pattern'
        : `URLDecoder: Illegal hex characters in escape (%) pattern - For input string: "${wrong}"`,
    );
  const bytes = Buffer.from(
    text
      .replaceAll('+', ' ')
      .replace(/%([0-9a-fA-F]{2})|([^%]+)/gs, (_, hex?: string, plain?: string) =>
        hex === undefined ? Buffer.from(plain ?? '').toString('latin1') : String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  );
  return bytes.toString('utf8');
}
