/**
 * Classes and triggers that are left out of a program because they do not compile, and bodies of others that do not.
 * All else runs; code that reaches one of these raises its error.
 */
import type { ApexSource } from '../../project/types.ts';
import type { Diagnostic } from '../types/checked.ts';
import { isNotCompiled } from '../types/not-compiled.ts';
import type { ProgramSources } from '../types/program.ts';

export interface BrokenUnit {
  readonly name: string;
  readonly path: string;
  readonly kind: 'class' | 'trigger';
  readonly isTest: boolean;
  /** Names of its test methods, read from the text, which may not parse. */
  readonly tests: readonly string[];
  /** What a trigger would have run on. */
  readonly trigger: { readonly object: string; readonly events: readonly string[] } | null;
  /** Its first error; of severity `unsupported` when the local org's own compiler failed on it. */
  readonly reason: Diagnostic;
}

export function brokenUnits(sources: ProgramSources, diagnostics: readonly Diagnostic[]): BrokenUnit[] {
  const reasons = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const isBreaking = (diagnostic.severity === 'error' && diagnostic.isConfined !== true) || isNotCompiled(diagnostic);
    if (isBreaking && !reasons.has(diagnostic.path)) reasons.set(diagnostic.path, diagnostic);
  }
  const broken = (kind: BrokenUnit['kind']) => (source: ApexSource) => {
    const reason = reasons.get(source.path);
    return reason === undefined ? [] : [brokenUnit(kind, source, reason)];
  };
  return [...sources.classes.flatMap(broken('class')), ...sources.triggers.flatMap(broken('trigger'))];
}

/** @returns mistakes in bodies of units that run but for these */
export function brokenBodies(diagnostics: readonly Diagnostic[], broken: readonly BrokenUnit[]): Diagnostic[] {
  const left = new Set(broken.map(({ path }) => path));
  return diagnostics.filter(({ isConfined, path }) => isConfined === true && !left.has(path));
}

function brokenUnit(
  kind: BrokenUnit['kind'],
  { name, path, text }: Pick<ApexSource, 'name' | 'path' | 'text'>,
  reason: Diagnostic,
): BrokenUnit {
  const code = withoutComments(text);
  return {
    name,
    path,
    kind,
    isTest: kind === 'class' && /^\s*(?:@\w+(?:\([^)]*\))?\s*)*@istest\b/i.test(code),
    tests: kind === 'class' ? testsIn(code) : [],
    trigger: kind === 'trigger' ? headOf(code) : null,
    reason,
  };
}

function withoutComments(text: string): string {
  return text.replace(/'(?:\\.|[^'\\\n])*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (part) =>
    part.startsWith("'") ? "''" : ' ',
  );
}

function testsIn(code: string): string[] {
  const methods = code.matchAll(/(?:@istest\b(?:\s*\([^)]*\))?|\btestmethod\b)[^;{}()]*?\b(\w+)\s*\(\s*\)\s*\{/gi);
  return [...methods].map((match) => match[1]!);
}

function headOf(code: string): BrokenUnit['trigger'] {
  const [, object, events] = /\btrigger\s+\w+\s+on\s+(\w+)\s*\(([^)]*)\)/i.exec(code) ?? [];
  if (object === undefined || events === undefined) return null;
  return { object, events: events.split(',').map((event) => event.trim().toLowerCase().replace(/\s+/g, ' ')) };
}
