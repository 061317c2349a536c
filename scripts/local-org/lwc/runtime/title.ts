/** Tells the frame what the page is called: for the browser's tab, and for screen readers after a change of page. */
export function setTitle(title: string): void {
  window.dispatchEvent(new CustomEvent('shelltitle', { detail: title }));
}
