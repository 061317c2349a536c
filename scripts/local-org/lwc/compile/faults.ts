/** What can be wrong with a project's components; numbers 15xx of the local org's catalogue. */
import type { Location, Message, PartialMessage } from 'esbuild';
import { LocalOrgError, UnsupportedError } from '../../errors/catalogue.ts';
import { componentErrors } from '../../errors/component-errors.ts';
import { unsupportedMetadata } from '../../errors/unsupported-metadata.ts';

/** A located fault of a component, as the check command and the browser show it. */
export interface LwcFault {
  readonly code: string;
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export const lwcCodes = {
  compile: componentErrors.compile.code,
  unresolved: componentErrors.unresolved.code,
  syntax: componentErrors.syntax.code,
  missingSource: componentErrors.missingSource.code,
  unknownLabel: componentErrors.unknownLabel.code,
  unsupportedModule: unsupportedMetadata.module.code,
} as const;

interface LocatedError {
  readonly message: string;
  readonly code?: number;
  readonly location?: { readonly line: number; readonly column: number };
}

/**
 * @param error what the LWC compiler threw for a file
 * @returns the faults in it; the compiler stops at the first one, or gathers several in an AggregateError
 */
export function faultsOfCompiler(error: unknown, path: string): LwcFault[] {
  if (error instanceof AggregateError) return error.errors.flatMap((each) => faultsOfCompiler(each, path));
  const located = error as LocatedError;
  return [
    {
      code: lwcCodes.compile,
      message: firstLine(located.message).replace(/^.*?: (?=LWC\d+)/, ''),
      path,
      line: located.location?.line ?? 1,
      column: (located.location?.column ?? 0) + 1,
    },
  ];
}

/** @returns esbuild's message as a fault; the number travels in `pluginName` or in the text's first word */
export function faultOfMessage(message: Message, path: string): LwcFault {
  const [, code, text] = /^(LO\d{4}) ([\s\S]*)$/.exec(message.text) ?? [];
  return {
    code: code ?? lwcCodes.syntax,
    message: firstLine(text ?? message.text),
    path: message.location?.file ?? path,
    line: message.location?.line ?? 1,
    column: (message.location?.column ?? 0) + 1,
  };
}

/** @returns the fault as esbuild wants errors from plugins */
export function messageOfFault(fault: LwcFault): PartialMessage {
  const location: Partial<Location> = { file: fault.path, line: fault.line, column: Math.max(0, fault.column - 1) };
  return { text: `${fault.code} ${fault.message}`, location };
}

/** @returns the fault as the error that the rest of the local org knows */
export function errorOfFault(fault: LwcFault): LocalOrgError {
  const at = { line: fault.line, column: fault.column };
  return fault.code.startsWith('LO3')
    ? new UnsupportedError(fault.code, fault.message, fault.path, at)
    : new LocalOrgError(fault.code, fault.message, fault.path, at);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
