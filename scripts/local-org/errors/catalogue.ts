/**
 * Every message of the local org that is about the local org or about a project's source, numbered.
 * 1xxx source does not compile · 2xxx metadata is wrong · 3xxx not supported here · 4xxx using the local org.
 * Errors that Apex code sees at run time carry Salesforce's own words and live beside the class that raises them.
 */
import type { Position } from '../apex/syntax/nodes.ts';

export interface CatalogueEntry {
  readonly code: string;
  /** `{0}` … stand for the arguments. */
  readonly text: string;
  /** One sentence for the catalogue's page. */
  readonly why: string;
}

/** A located, numbered error. */
export class LocalOrgError extends Error {
  constructor(
    readonly code: string,
    text: string,
    readonly path: string | null = null,
    readonly at: Position | null = null,
  ) {
    super(text);
    this.name = 'LocalOrgError';
  }

  /** `LO3001 path:line:column message` */
  override toString(): string {
    const place =
      this.path === null ? '' : ` ${this.path}${this.at === null ? '' : `:${this.at.line}:${this.at.column}`}`;
    return `${this.code}${place} ${this.message}`;
  }
}

/** Something Salesforce has and the local org does not; a test that meets one is counted as unsupported, not failed. */
export class UnsupportedError extends LocalOrgError {
  constructor(code: string, text: string, path: string | null = null, at: Position | null = null) {
    super(code, text, path, at);
    collecting?.push(this);
  }
}

let collecting: UnsupportedError[] | null = null;
let doubting: UnsupportedError[] | null = null;

/**
 * Collects all that is met from now on, whoever stops the errors on their way: a job that fails alone, a rule that is
 * passed over. @returns `end`, which gives them in their order, and what was passed over and perhaps missed
 */
export function collectUnsupported(): {
  end(): readonly UnsupportedError[];
  readonly doubts: readonly UnsupportedError[];
} {
  const outer = { collecting, doubting };
  const [met, doubts]: [UnsupportedError[], UnsupportedError[]] = [[], []];
  collecting = met;
  doubting = doubts;
  return {
    end: () => {
      ({ collecting, doubting } = outer);
      return met;
    },
    doubts,
  };
}

/**
 * Notes something that Salesforce would have done beside, such as a flow: a test that fails then is not known to fail
 * on Salesforce. Nothing is raised.
 */
export function doubt(make: () => UnsupportedError): void {
  doubting?.push(withoutCollecting(make));
}

/** @returns whether doubts are counted: in tests they are */
export const countsDoubts = (): boolean => doubting !== null;

/** Does work whose unsupported parts matter only if somebody asks for its outcome. @returns what the work returns */
export function withoutCollecting<T>(work: () => T): T {
  const outer = collecting;
  collecting = null;
  try {
    return work();
  } finally {
    collecting = outer;
  }
}

/** Code reached a class or trigger of the project that does not compile; it bears the number and place of the mistake. */
export class BrokenUnitError extends LocalOrgError {}

/** @returns the error of an entry, with its arguments and, where they are known, the file and the place in it */
export function fault(
  entry: CatalogueEntry,
  values: readonly string[] = [],
  path: string | null = null,
  at: Position | null = null,
): LocalOrgError {
  return new LocalOrgError(entry.code, fill(entry.text, values), path, at);
}

/** @returns as `fault`, for the entries of 3xxx */
export function unsupported(
  entry: CatalogueEntry,
  values: readonly string[] = [],
  path: string | null = null,
  at: Position | null = null,
): UnsupportedError {
  return new UnsupportedError(entry.code, fill(entry.text, values), path, at);
}

/** @returns the entry's text with `{0}` … filled in */
export function fill(text: string, values: readonly string[]): string {
  return text.replace(/\{(\d+)\}/g, (_, index: string) => values[Number(index)] ?? '');
}
