/** Which compiler this is: cached work of another one is worth nothing. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../paths.ts';

/** All that parsing, checking and emitting are made of; the schema counts by what it says. */
const compiler = ['apex', 'errors', 'soql'];
const parser = ['apex/syntax', 'errors', 'soql/parse'];

/** @returns a digest of the compiler's own code, of the packages it is pinned to, and of the engine that runs it */
export function compilerVersion(): string {
  return digest(compiler);
}

/** @returns the same of the parser alone */
export function parserVersion(): string {
  return digest(parser);
}

function digest(folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(join(repositoryRoot, 'package.json')));
  for (const folder of folders) {
    const root = join(repositoryRoot, 'scripts/local-org', folder);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /(?<!\.test)\.ts$/.test(file) || file.endsWith('.json'),
    );
    for (const file of files.sort())
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)));
  }
  return hash.digest('base64');
}
