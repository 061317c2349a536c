/** Where a file asks for a module: compiled text has other lines, so the source is searched. */
import { readFileSync } from 'node:fs';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** @returns the place of the import, or of the tag in a template; the file's start when neither is found */
export function placeOfImport(file: string, specifier: string): Place {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { line: 1, column: 1 };
  }
  const tag = `<${specifier.replace('/', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const at = [`'${specifier}'`, `"${specifier}"`, tag].map((part) => text.indexOf(part)).find((index) => index >= 0);
  if (at === undefined) return { line: 1, column: 1 };
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
