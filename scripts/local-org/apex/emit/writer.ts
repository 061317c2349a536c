/** Emitted lines, each with the Apex place it stands for: a stack trace is read back through this table. */
import type { Position } from '../syntax/nodes.ts';

export interface Place {
  /** `Class.Foo.bar`, `Trigger.AccountTrigger`, `AnonymousBlock` */
  readonly place: string;
  readonly line: number;
  readonly column: number;
}

export class Writer {
  readonly lines: string[] = [];
  /** By line, counted from 0. */
  readonly places: (Place | null)[] = [];
  private name = '';
  private at: Place | null = null;

  /** Names what the following lines belong to. */
  enter(name: string): void {
    this.name = name;
    this.at = null;
  }

  /** The following lines stand for the statement at this place. */
  mark(at: Position): void {
    if (this.at?.line !== at.line || this.at.column !== at.column)
      this.at = { place: this.name, line: at.line, column: at.column };
  }

  /** @returns the index of the line, to amend it later. */
  line(text: string): number {
    this.lines.push(text);
    this.places.push(this.at);
    return this.lines.length - 1;
  }

  insert(index: number, at: number, text: string): void {
    const line = this.lines[index] as string;
    this.lines[index] = line.slice(0, at) + text + line.slice(at);
  }

  amend(index: number, text: string): void {
    this.lines[index] += text;
  }
}
