/** Who may talk to the server at all: this machine, and of its pages the org's own. */
import type { IncomingMessage } from 'node:http';
import { HttpFault } from './fault.ts';

/** A page elsewhere that has its own name point to this machine must not get in (DNS rebinding). */
export function checkHost(incoming: IncomingMessage): void {
  const host = (incoming.headers.host ?? '').replace(/:\d+$/, '');
  if (host !== 'localhost' && host !== '127.0.0.1' && host !== '[::1]')
    throw new HttpFault(403, 'FORBIDDEN', 'The local org answers on localhost only.');
}

/** Browsers say where a change comes from; clients that are no browsers say nothing. */
export function checkOrigin(incoming: IncomingMessage): void {
  const { origin, host } = incoming.headers;
  const site = incoming.headers['sec-fetch-site'];
  if (
    (origin !== undefined && origin !== `http://${host}`) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none')
  ) {
    throw new HttpFault(403, 'FORBIDDEN', 'Changes are accepted from the local org’s own pages only.');
  }
}
