/** Renders a component for a test and reads what it shows. */
import { createElement, type LightningElement } from 'lwc';

/** An element of a component with whatever public properties it has. */
export type Rendered = HTMLElement & Record<string, unknown>;

/**
 * @param tag the component's tag
 * @param constructor the component
 * @param properties public properties, set before it is attached
 * @returns the attached element, after its first render and all that was pending
 */
export async function render(
  tag: string,
  constructor: typeof LightningElement,
  properties: object = {},
): Promise<Rendered> {
  const element = createElement(tag, { is: constructor }) as unknown as Rendered;
  Object.assign(element, properties);
  document.body.appendChild(element);
  await settled();
  return element;
}

/** Waits until promises and renders that are under way have ended. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await Promise.resolve();
  }
}

/** @returns the first element inside the component that matches */
export function find<Found extends Element = Rendered>(element: Element, selector: string): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) {
    throw new Error(`There is no ${selector} in:\n${element.shadowRoot?.innerHTML}`);
  }
  return found;
}

/** @returns all elements inside the component that match */
export function findAll<Found extends Element = Rendered>(element: Element, selector: string): Found[] {
  return [...(element.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
}

/** @returns what the component itself shows as text, a space between elements */
export function textOf(element: Element): string {
  return textsIn(element.shadowRoot).join(' ').replace(/\s+/g, ' ').trim();
}

function textsIn(node: Node | null): string[] {
  return [...(node?.childNodes ?? [])].flatMap((child) =>
    child.nodeType === Node.TEXT_NODE ? [child.textContent ?? ''] : textsIn(child),
  );
}
