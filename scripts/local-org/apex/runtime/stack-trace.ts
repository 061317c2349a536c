/** Reads JavaScript stacks back as Apex ones, through each unit's table of lines. */
import type { ApexFrame } from '../values/exception.ts';
import type { Place } from '../emit/writer.ts';

export class StackTraces {
  private readonly tables = new Map<string, readonly (Place | null)[]>();

  add(path: string, places: readonly (Place | null)[]): void {
    this.tables.set(path, places);
  }

  /** @returns the Apex frames, innermost first */
  read(jsStack: string): readonly ApexFrame[] {
    const frames: ApexFrame[] = [];
    for (const line of jsStack.split('\n')) {
      const [, path, number] = /(?:\(|at )([^()]+):(\d+):\d+\)?$/.exec(line) ?? [];
      const place = path === undefined ? undefined : this.tables.get(path)?.[Number(number) - 1];
      if (place) frames.push(place);
    }
    return frames;
  }

  /** @returns file and place of the innermost Apex frame. */
  locate(jsStack: string): { readonly path: string; readonly at: ApexFrame } | null {
    for (const line of jsStack.split('\n')) {
      const [, path, number] = /(?:\(|at )([^()]+):(\d+):\d+\)?$/.exec(line) ?? [];
      const at = path === undefined ? undefined : this.tables.get(path)?.[Number(number) - 1];
      if (path !== undefined && at) return { path, at };
    }
    return null;
  }
}
