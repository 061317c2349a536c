/** Turns what a test threw into a message, an Apex stack and the place it happened at. */
import { asApexException } from '../apex/runtime/caught.ts';
import { exceptionText } from '../apex/values/string-of.ts';
import type { ApexFrame } from '../apex/values/exception.ts';
import { LocalOrgError, UnsupportedError } from '../errors/catalogue.ts';
import { excerptOf } from './excerpt.ts';
import type { Excerpt, Failure } from './outcome.ts';
import { mappedStack } from './plain-stacks.ts';

/** Finds source by the place a stack names, and Apex frames in JavaScript stacks. */
export interface Sources {
  frames(jsStack: string): readonly ApexFrame[];
  locate(jsStack: string): Place | null;
  /** Text of a class or trigger; undefined for other files. */
  text(path: string): string | undefined;
}

interface Place {
  readonly path: string;
  readonly at: { readonly line: number; readonly column: number };
}

export interface TestFault {
  readonly status: 'failed' | 'unsupported';
  readonly failure: Failure;
}

/** @returns what to report, and whether the fault is a feature that the local org lacks */
export function failureOf(error: unknown, sources: Sources): TestFault {
  const exception = asApexException(error);
  if (exception !== null) {
    const causes: string[] = [];
    for (let cause = exception.cause; cause !== null; cause = cause.cause)
      causes.push(`Caused by: ${exceptionText(cause)}`);
    const message = [exceptionText(exception), ...causes].join('\n');
    const place = sources.locate(exception.jsStack);
    return {
      status: 'failed',
      failure: { message, stack: textOf(exception.frames ?? []), excerpt: excerptAt(place, sources), debug: [] },
    };
  }
  const isKnown = error instanceof LocalOrgError;
  const stack = error instanceof Error ? (isKnown ? (error.stack ?? '') : mappedStack(error)) : '';
  const place = isKnown && error.path !== null && error.at !== null ? { path: error.path, at: error.at } : null;
  return {
    status: error instanceof UnsupportedError ? 'unsupported' : 'failed',
    failure: {
      message: isKnown
        ? `${error.code} ${error.message}`
        : `Fault of the local org: ${stack === '' ? String(error) : stack}`,
      stack: textOf(sources.frames(stack)),
      excerpt: excerptAt(place ?? sources.locate(stack), sources),
      debug: [],
    },
  };
}

/** As Salesforce writes it, with the column always 1: it knows lines only. */
function textOf(frames: readonly ApexFrame[]): string[] {
  return frames.map(({ place, line }) => `${place}: line ${line}, column 1`);
}

/** @returns the place with its source; a file that has no source here is named alone */
export function excerptAt(place: Place | null, sources: Pick<Sources, 'text'>): Excerpt | null {
  if (place === null) return null;
  const { path, at } = place;
  const text = sources.text(path);
  return text === undefined ? { path, ...at, lines: [] } : excerptOf(path, text, at.line, at.column);
}
