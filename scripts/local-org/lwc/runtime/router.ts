/** Where the user is, and how they get elsewhere: the browser's history, told to whoever listens. */
import { referenceOf, urlOf, type PageReference } from './page-reference.ts';

export { referenceOf, urlOf, type PageReference };

type Listener = (reference: PageReference, isFirst: boolean) => void;

const listeners = new Set<Listener>();
let current = referenceOf(new URL(location.href));

export const currentPage = (): PageReference => current;

/** Tells the listener of the page now and of every change. @returns a function that stops it */
export function subscribeToPage(listener: Listener): () => void {
  listeners.add(listener);
  listener(current, true);
  return () => listeners.delete(listener);
}

/** Goes to a page; a web page outside opens in a tab of its own, as on the platform. */
export function navigateTo(reference: PageReference, options: { readonly replace?: boolean } = {}): void {
  if (reference.type === 'standard__webPage' || reference.type === 'comm__externalRecordPage') {
    const url = new URL(reference.attributes['url'] ?? '', location.origin);
    if (url.origin === location.origin) goTo(url.pathname + url.search, options);
    else if (/^(https?|mailto|tel):$/.test(url.protocol)) window.open(url.href, '_blank', 'noopener');
    return;
  }
  const url = urlOf(reference);
  if (url !== '') goTo(url, options);
}

/** Goes to an address of the org. */
export function goTo(url: string, options: { readonly replace?: boolean } = {}): void {
  if (new URL(url, location.origin).pathname.startsWith('/lightning')) {
    const isSame = url === location.pathname + location.search;
    history[options.replace === true || isSame ? 'replaceState' : 'pushState'](null, '', url);
    announce();
  } else {
    location.assign(url);
  }
}

function announce(): void {
  current = referenceOf(new URL(location.href));
  for (const listener of [...listeners]) listener(current, false);
}

window.addEventListener('popstate', announce);

/** Plain links inside the org stay inside the page, so that every `<a href>` works and can be opened in a new tab too. */
document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.composedPath().find((each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement);
  if (link === undefined || link.hasAttribute('download') || (link.target !== '' && link.target !== '_self')) return;
  const url = new URL(link.href, location.href);
  if (url.origin !== location.origin || !(url.pathname === '/' || url.pathname.startsWith('/lightning'))) return;
  event.preventDefault();
  goTo(url.pathname + url.search);
});
