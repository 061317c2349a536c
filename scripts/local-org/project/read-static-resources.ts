/** Static resources: one file, or a folder that becomes an archive. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from './types.ts';
import { projectErrors } from '../errors/project-errors.ts';
import { fileName, folderOf } from './reading.ts';
import type { Reading } from './reading.ts';

export function readStaticResources(reading: Reading): Project['staticResources'][number][] {
  const resources: Project['staticResources'][number][] = [];
  for (const path of reading.files) {
    if (!path.endsWith('.resource-meta.xml')) continue;
    const name = fileName(path).slice(0, -'.resource-meta.xml'.length);
    const meta = reading.xml(path);
    if (meta === null || !reading.take('StaticResource', name, path)) continue;
    const content = contentOf(reading, folderOf(path), name);
    if (content === null) reading.fault(projectErrors.metaWithoutSource, path, [fileName(path), name]);
    else resources.push({ name, path: content, contentType: meta.value('contentType') ?? 'application/octet-stream' });
  }
  return resources;
}

/** The content may be made by a build and so be outside what source control and .forceignore know: ask the disk. */
function contentOf(reading: Reading, folder: string, name: string): string | null {
  if (!existsSync(join(reading.root, folder))) return null;
  const entry = readdirSync(join(reading.root, folder)).find(
    (candidate) => candidate === name || (candidate.startsWith(`${name}.`) && !candidate.endsWith('-meta.xml')),
  );
  return entry === undefined ? null : `${folder}/${entry}`;
}
