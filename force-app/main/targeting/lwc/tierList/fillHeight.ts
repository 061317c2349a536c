const smallestHeight = 320;
const spaceBelow = 20;

/** The rows take the height that the page around them leaves, whatever that page is. */
export function fillHeight(body: HTMLElement | null | undefined): void {
  if (body) {
    const top = body.getBoundingClientRect().top + window.scrollY;
    const height = Math.max(smallestHeight, window.innerHeight - top - spaceBelow);
    body.style.setProperty('--list-height', `${Math.floor(height)}px`);
  }
}
