/** Classes and triggers with what their meta files say. */
import type { ApexSource } from './types.ts';
import { projectErrors } from '../errors/project-errors.ts';
import { fileName } from './reading.ts';
import type { Reading } from './reading.ts';

/** @param suffix `cls` or `trigger` */
export function readApex(reading: Reading, suffix: 'cls' | 'trigger', defaultApiVersion: string): ApexSource[] {
  const type = suffix === 'cls' ? 'ApexClass' : 'ApexTrigger';
  const sources: ApexSource[] = [];
  for (const path of reading.files) {
    if (path.endsWith(`.${suffix}-meta.xml`)) {
      const body = path.slice(0, -'-meta.xml'.length);
      if (!reading.has(body)) reading.fault(projectErrors.metaWithoutSource, path, [fileName(path), fileName(body)]);
      continue;
    }
    if (!path.endsWith(`.${suffix}`)) continue;
    const name = fileName(path).slice(0, -suffix.length - 1);
    const metaPath = `${path}-meta.xml`;
    const meta = reading.has(metaPath) ? reading.xml(metaPath) : null;
    if (!reading.has(metaPath)) reading.fault(projectErrors.missingMeta, path, [fileName(path), fileName(metaPath)]);
    if (!reading.take(type, name, path)) continue;
    sources.push({
      name,
      path,
      text: reading.text(path),
      apiVersion: meta?.value('apiVersion') ?? defaultApiVersion,
      isActive: (meta?.value('status') ?? 'Active') === 'Active',
    });
  }
  return sources;
}
