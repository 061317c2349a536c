/** Who uses the page and with which apps: data that the server writes into the document. */
import type { PageContext } from '../../server/ui/types.ts';

const element = document.getElementById('local-org-context');

export const context: PageContext = JSON.parse(element?.textContent ?? '{}') as PageContext;

const loadedAt = performance.now();

/** The org's now, which goes on with the machine's clock from what it was when the page was loaded. */
export function orgNow(): Date {
  return new Date(context.clock.now + (performance.now() - loadedAt));
}
