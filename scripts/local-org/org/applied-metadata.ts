/**
 * Records of custom metadata types that Apex has changed. A start writes the project's files into the org again; it
 * leaves those records alone until their file says something else than when they were changed.
 */
import { createHash } from 'node:crypto';
import type { Driver } from '../database/driver.ts';
import type { Project, XmlElement } from '../project/types.ts';

const KEY = 'appliedMetadata';

/** Of each record that Apex has changed: what its file said then, null when it had none. */
export type AppliedMetadata = ReadonlyMap<string, string | null>;

export function appliedMetadata(driver: Driver): AppliedMetadata {
  const row = driver.prepare('SELECT value FROM "~setting" WHERE key = ?').get(KEY);
  return new Map(row === undefined ? [] : (JSON.parse(String(row[0])) as [string, string | null][]));
}

/** @param fullNames `Rate.Standard`, of the records that Apex has just changed */
export function rememberApplied(driver: Driver, project: Project, fullNames: readonly string[]): void {
  const applied = new Map(appliedMetadata(driver));
  const files = new Map(
    (project.components.get('CustomMetadata') ?? []).map(({ fullName, body }) => [fullName.toLowerCase(), body]),
  );
  for (const name of fullNames.map((fullName) => fullName.toLowerCase())) {
    const file = files.get(name);
    applied.set(name, file === undefined ? null : fingerprint(file));
  }
  save(driver, applied);
}

/** @returns whether what Apex made of the record still counts, as its file has not changed since */
export function outlivesFile(applied: AppliedMetadata, fullName: string, file: XmlElement): boolean {
  return applied.get(fullName.toLowerCase()) === fingerprint(file);
}

/** The file counts again. */
export function forgetApplied(driver: Driver, fullNames: readonly string[]): void {
  const applied = new Map(appliedMetadata(driver));
  const known = fullNames.filter((fullName) => applied.delete(fullName.toLowerCase()));
  if (known.length > 0) save(driver, applied);
}

function save(driver: Driver, applied: AppliedMetadata): void {
  driver
    .prepare('INSERT INTO "~setting" VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(KEY, JSON.stringify([...applied]));
}

function fingerprint(file: XmlElement): string {
  return createHash('sha256').update(outline(file)).digest('hex');
}

/** Names and texts, without comments, attributes and white space between. */
function outline(element: XmlElement): string {
  return JSON.stringify([element.name, element.text, element.children.map(outline)]);
}
