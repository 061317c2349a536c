/** The slots under which the platform finds what a project's class brings for its interfaces. */

/** Several interfaces ask for an `execute` of one parameter, and one class may bring all of them. */
const shared = 'execute/1';

/** @returns `compareto/1`, `finish/1`; `execute/1:queueable` where the name alone does not tell */
export function platformSlot(interfaceName: string, method: string, count: number): string {
  const slot = `${method}/${count}`.toLowerCase();
  return slot === shared ? `${slot}:${interfaceName.slice(interfaceName.indexOf('.') + 1).toLowerCase()}` : slot;
}
