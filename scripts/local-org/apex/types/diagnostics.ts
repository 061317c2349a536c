/** What the checker has to tell, in the order found: a mistake that is met on two ways is told once. */
import type { Diagnostic } from './checked.ts';

export class Diagnostics {
  readonly all: Diagnostic[] = [];
  private readonly told = new Set<string>();

  add(diagnostic: Diagnostic): void {
    const { path, at, message } = diagnostic;
    const key = `${path}\0${at.line}\0${at.column}\0${message}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.all.push(diagnostic);
  }
}
