/** A unit that the local org's own compiler failed on. */
import { fill } from '../../errors/catalogue.ts';
import { unsupportedSource } from '../../errors/unsupported-source.ts';
import type { Position } from '../syntax/nodes.ts';
import type { Diagnostic } from './checked.ts';

/** @returns what to report, and to raise where code reaches the unit */
export function notCompiled(
  source: { readonly name: string; readonly path: string },
  at: Position,
  error: unknown,
): Diagnostic {
  const { code, text } = unsupportedSource.notCompiled;
  const reason = error instanceof Error ? error.message : String(error);
  return { code, message: fill(text, [source.name, reason]), path: source.path, at, severity: 'unsupported' };
}

/** @returns whether the local org's compiler is at fault, not the source */
export function isNotCompiled({ code }: Diagnostic): boolean {
  return code === unsupportedSource.notCompiled.code;
}
