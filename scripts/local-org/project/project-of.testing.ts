/** A project made on the spot, for tests: files under `force-app`, by path, and `sfdx-project.json` where it counts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.testing.ts';
import { readProject } from './read-project.ts';
import type { Project } from './types.ts';

/**
 * Writes the files to a temporary folder. Meta files of classes and triggers are added where they are missing.
 * @returns the folder
 */
export function projectFolderOf(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder('project');
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('sfdx-project.json', '{"packageDirectories":[{"path":"force-app"}],"sourceApiVersion":"66.0"}');
  mkdirSync(join(root, 'force-app'));
  for (const [path, text] of Object.entries(files)) {
    write(path === 'sfdx-project.json' ? path : `force-app/${path}`, text);
    const type = path.endsWith('.cls') ? 'ApexClass' : path.endsWith('.trigger') ? 'ApexTrigger' : null;
    if (type !== null && !(`${path}-meta.xml` in files))
      write(`force-app/${path}-meta.xml`, `<${type}><apiVersion>66.0</apiVersion><status>Active</status></${type}>`);
  }
  return root;
}

/** @returns the project read back */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  return readProject(projectFolderOf(files));
}
