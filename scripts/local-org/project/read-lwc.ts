/** Lightning web component bundles: every folder directly inside a folder named `lwc`. */
import type { LwcBundle } from './types.ts';
import { projectErrors } from '../errors/project-errors.ts';
import type { Reading } from './reading.ts';

export function readLwc(reading: Reading): LwcBundle[] {
  const folders = new Map<string, string[]>();
  for (const path of reading.files) {
    const match = /^(.*\/lwc\/[^/]+)\/(.+)$/.exec(path);
    if (match === null) continue;
    const [, folder = '', file = ''] = match;
    const files = folders.get(folder);
    if (files === undefined) folders.set(folder, [file]);
    else files.push(file);
  }
  const bundles: LwcBundle[] = [];
  for (const [path, files] of folders) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const metaPath = `${path}/${name}.js-meta.xml`;
    const isComponent = files.some((file) => file === `${name}.js` || file === `${name}.ts` || file === `${name}.html`);
    if (isComponent && !reading.has(metaPath))
      reading.fault(projectErrors.missingBundleMeta, `${path}/${files[0]}`, [name]);
    // Two folders with one name would resolve silently to the first.
    if (!reading.take('LightningComponentBundle', name, path)) continue;
    bundles.push({
      name,
      folder: path.slice(0, path.lastIndexOf('/')),
      path,
      files,
      meta: reading.has(metaPath) ? reading.xml(metaPath) : null,
    });
  }
  return bundles;
}
