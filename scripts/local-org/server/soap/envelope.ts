/** SOAP 1.1 envelopes, read and written. SOAP API Developer Guide, "SOAP Message Structure". */
import { SaxesParser } from 'saxes';
import type { Answer } from '../http/router.ts';

/** An element: its text, and its parts by name without prefix. */
export interface Element {
  readonly text: string;
  readonly parts: ReadonlyMap<string, readonly Element[]>;
}

export interface Call {
  readonly operation: string;
  readonly body: Element;
  /** Token in the SessionHeader; empty when there is none. */
  readonly sessionId: string;
}

interface Open {
  text: string;
  readonly parts: Map<string, Element[]>;
}

const deepest = 100;

/** @returns what is asked for @throws SoapFault for what is no envelope */
export function readCall(xml: string): Call {
  const envelope = first(parse(xml), 'Envelope');
  const body = first(envelope, 'Body');
  const [operation] = body?.parts.keys() ?? [];
  if (body === undefined || operation === undefined)
    throw new SoapFault('soapenv:Client', 'The request is no SOAP envelope with a body.');
  const header = first(first(envelope, 'Header'), 'SessionHeader');
  return { operation, body: first(body, operation)!, sessionId: textOf(header, 'sessionId') };
}

/** @returns the text of a part, empty when there is none */
export const textOf = (element: Element | undefined, name: string): string => first(element, name)?.text ?? '';

const first = (element: Element | undefined, name: string): Element | undefined => element?.parts.get(name)?.[0];

function parse(xml: string): Element {
  const parser = new SaxesParser();
  const path: Open[] = [{ text: '', parts: new Map() }];
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length > deepest) throw new SoapFault('soapenv:Client', 'The envelope is nested too deeply.');
    const opened: Open = { text: '', parts: new Map() };
    const local = name.slice(name.indexOf(':') + 1);
    const { parts } = path.at(-1)!;
    if (attributes['xsi:nil'] !== 'true') parts.set(local, [...(parts.get(local) ?? []), opened]);
    path.push(opened);
  });
  parser.on('text', (text) => void (path.at(-1)!.text += text));
  parser.on('cdata', (text) => void (path.at(-1)!.text += text));
  parser.on('closetag', () => void path.pop());
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof SoapFault) throw error;
    throw new SoapFault('soapenv:Client', `The request is no XML: ${error instanceof Error ? error.message : ''}`);
  }
  return path[0]!;
}

/** What cannot be answered; the status is always 500. */
export class SoapFault extends Error {
  constructor(
    /** `sf:INVALID_LOGIN` */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** @param header what goes into the envelope's header, as XML */
export function soapAnswer(namespace: string, body: string, header = ''): Answer {
  return answer(200, namespace, header === '' ? '' : `<soapenv:Header>${header}</soapenv:Header>`, body);
}

/** @returns the answer that tells a fault; its status is 500 */
export function soapFault(namespace: string, { code, message }: SoapFault): Answer {
  const fault = `<soapenv:Fault><faultcode>${code}</faultcode><faultstring>${escapeXml(
    `${code.replace(/^\w+:/, '')}: ${message}`,
  )}</faultstring></soapenv:Fault>`;
  return answer(500, namespace, '', fault);
}

function answer(status: number, namespace: string, header: string, body: string): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/xml;charset=UTF-8', 'Cache-Control': 'no-store' },
    body: `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${header}<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`,
  };
}

/** @returns an element for each entry, in their order; null is `xsi:nil` */
export function elements(values: Readonly<Record<string, string | number | boolean | null>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === null ? `<${name} xsi:nil="true"/>` : `<${name}>${escapeXml(String(value))}</${name}>`,
    )
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters that no XML can hold are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (sign) => entities[sign]!);
