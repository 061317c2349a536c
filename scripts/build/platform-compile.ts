/** Compiles components the way a deploy does, with the compiler that Salesforce runs. */
import { compile } from '@lwc/sfdc-lwc-compiler';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../local-org/paths.ts';

export interface BundleFault {
  readonly bundle: string;
  readonly message: string;
}

/** @returns the folder of every component of the package */
export function bundleFolders(): string[] {
  const source = path.join(repositoryRoot, 'force-app');
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js-meta.xml') && path.basename(path.dirname(path.dirname(file))) === 'lwc')
    .map((file) => path.join(source, path.dirname(file)))
    .sort();
}

/**
 * The platform's compiler ignores TypeScript, so a bundle that was not built would pass as empty: that is
 * refused first.
 * @returns what it found in one component
 */
export async function transformBundle(folder: string): Promise<BundleFault[]> {
  const bundle = path.basename(folder);
  if (!existsSync(path.join(folder, `${bundle}.js`))) {
    return [{ bundle, message: `${bundle}.js is missing; run npm run build.` }];
  }
  const files = readdirSync(folder).filter((file) => /\.(js|html|css)$/.test(file));
  const result = await compile({
    bundle: {
      type: 'platform',
      name: bundle,
      namespace: 'c',
      files: Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])),
    },
  });
  const faults = result.diagnostics
    .filter((found) => found.level <= 1)
    .map((found) => ({ bundle, message: found.message }));
  return result.success || faults.length > 0
    ? faults
    : [{ bundle, message: 'The compiler failed without saying why.' }];
}
