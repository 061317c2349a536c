/** Turns what a test threw into a message, an Apex stack and the line it happened on. */
import { asApexException } from '../apex/runtime/caught.ts';
import { exceptionText } from '../apex/values/string-of.ts';
import type { ApexFrame } from '../apex/values/exception.ts';
import { LocalOrgError, UnsupportedError } from '../errors/catalogue.ts';
import type { Failure } from './outcome.ts';

/** Finds source by the place a stack names, and Apex frames in JavaScript stacks. */
export interface Sources {
  frames(jsStack: string): readonly ApexFrame[];
  locate(jsStack: string): { readonly path: string; readonly at: { readonly line: number } } | null;
  line(path: string, line: number): string;
}

/** @returns what to report, and whether the fault is a feature that the local org lacks */
export function failureOf(
  error: unknown,
  sources: Sources,
): { readonly status: 'failed' | 'unsupported'; readonly failure: Failure } {
  const exception = asApexException(error);
  if (exception !== null) {
    const causes: string[] = [];
    for (let cause = exception.cause; cause !== null; cause = cause.cause)
      causes.push(`Caused by: ${exceptionText(cause)}`);
    const message = [exceptionText(exception), ...causes].join('\n');
    return {
      status: 'failed',
      failure: { message, stack: textOf(exception.frames ?? []), excerpt: excerptOf(exception.jsStack, sources) },
    };
  }
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const message =
    error instanceof LocalOrgError
      ? error.toString()
      : `Fault of the local org: ${stack === '' ? String(error) : stack}`;
  return {
    status: error instanceof UnsupportedError ? 'unsupported' : 'failed',
    failure: { message, stack: textOf(sources.frames(stack)), excerpt: excerptOf(stack, sources) },
  };
}

function textOf(frames: readonly ApexFrame[]): string[] {
  return frames.map(({ place, line, column }) => `${place}: line ${line}, column ${column}`);
}

function excerptOf(jsStack: string, sources: Sources): Failure['excerpt'] {
  const found = sources.locate(jsStack);
  if (found === null) return null;
  return { path: found.path, line: found.at.line, text: sources.line(found.path, found.at.line).trim() };
}
