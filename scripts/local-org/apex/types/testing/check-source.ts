/** Checks Apex given as text, for tests. */
import type { Diagnostic, CheckedProgram } from '../checked.ts';
import { checkProgram } from '../program.ts';
import { fakeSchema } from './fake-schema.ts';

/** @param texts classes and triggers; each is named by what it declares */
export function checkTexts(...texts: readonly string[]): CheckedProgram {
  const sources = texts.map((text) => {
    const name = /\b(?:class|interface|enum|trigger)\s+(\w+)/.exec(text)?.[1] ?? 'Unnamed';
    const isTrigger = text.trimStart().startsWith('trigger');
    return { name, path: `${name}.${isTrigger ? 'trigger' : 'cls'}`, text, apiVersion: '66.0', isActive: true };
  });
  return checkProgram(
    {
      classes: sources.filter(({ path }) => path.endsWith('.cls')),
      triggers: sources.filter(({ path }) => path.endsWith('.trigger')),
    },
    fakeSchema(),
    { labels: ['Greeting'] },
  );
}

/** `line:column message` for each mistake. */
export function told(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ at, message }) => `${at.line}:${at.column} ${message}`);
}
