/** @returns whether the focus goes out of the element that listens, as for closing what was opened in it */
export function leaves(event: FocusEvent): boolean {
  const next = event.relatedTarget;
  return !(next instanceof Node && (event.currentTarget as Node).contains(next));
}
