/**
 * Takes an address apart as it is written: nothing is encoded, put in lower case or left out. RFC 3986, appendix B.
 * From API version 41.0 on, a URL stands for such an identifier and must be a valid one. Apex Reference, "URL Class".
 */
import { apexError, type ApexException } from '../values/exception.ts';

export interface UrlParts {
  readonly protocol: string;
  /** All between `//` and the path; null where there is none. */
  readonly authority: string | null;
  readonly userInfo: string | null;
  readonly host: string | null;
  /** -1 where none is written. */
  readonly port: number;
  readonly path: string;
  readonly query: string | null;
  readonly ref: string | null;
}

const PARTS = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is;
const AUTHORITY = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:]*)(?::(\d*))?$/;
/** A `%` that starts no escape, and what may only stand in a URL escaped. */
const ILLEGAL = /%(?![0-9a-f]{2})|[\s"<>\\^`{|}\p{Cc}]/iu;

/** Raises a StringException for what is no valid address. */
export function urlParts(text: string): UrlParts {
  const illegal = ILLEGAL.exec(text);
  if (illegal) throw malformed(`Illegal character in URL at index ${illegal.index}: ${text}`);
  const [, protocol, authority = null, path = '', query = null, ref = null] = PARTS.exec(text) ?? [];
  if (protocol === undefined) throw malformed(`no protocol: ${text}`);
  if (authority === '' && protocol.toLowerCase() !== 'file')
    throw malformed(`Expected authority at index ${protocol.length + '://'.length}: ${text}`);
  return { protocol, authority, path, query, ref, ...serverOf(authority ?? '') };
}

/** @returns the address that `text` means on the page of `base`. RFC 3986, section 5.2. */
export function resolvedUrl(base: UrlParts, text: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  if (text.startsWith('//')) return `${base.protocol}:${text}`;
  const root = `${base.protocol}:${base.authority === null ? '' : `//${base.authority}`}`;
  const [, , , path = '', query, ref] = PARTS.exec(text) ?? [];
  const file = path === '' ? base.path : withoutDots(path.startsWith('/') ? path : beside(base.path, path));
  const asked = query ?? (path === '' ? base.query : null);
  return root + file + (asked === null ? '' : `?${asked}`) + (ref === undefined ? '' : `#${ref}`);
}

/** @returns the path and what is asked of it */
export function fileOf({ path, query }: UrlParts): string {
  return query === null ? path : `${path}?${query}`;
}

function serverOf(authority: string): Pick<UrlParts, 'userInfo' | 'host' | 'port'> {
  const [, userInfo = null, host = '', port = ''] = AUTHORITY.exec(authority) ?? [];
  return { userInfo, host: host === '' ? null : host, port: port === '' ? -1 : Number(port) };
}

function beside(path: string, name: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1).padStart(1, '/') + name;
}

function withoutDots(path: string): string {
  const kept: string[] = [];
  const steps = path.split('/').slice(1);
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '.') kept.push(step);
  }
  const endsInFolder = ['.', '..'].includes(steps.at(-1) ?? '');
  return `/${kept.join('/')}${endsInFolder && kept.length > 0 ? '/' : ''}`;
}

function malformed(message: string): ApexException {
  return apexError('System.StringException', message);
}
