/** Faults in a project's seed files, with their place. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault, type CatalogueEntry, type LocalOrgError } from '../../errors/catalogue.ts';
import { orgErrors } from '../../errors/org-errors.ts';

export function seedFault(entry: CatalogueEntry, path: string, ...values: string[]): LocalOrgError {
  return fault(entry, values, path);
}

/** @throws LocalOrgError LO4102 when there is no such file */
export function readSeedText(root: string, path: string): string {
  const file = join(root, path);
  if (!existsSync(file)) throw seedFault(orgErrors.missingFile, path, path);
  return readFileSync(file, 'utf8');
}

/** @throws LocalOrgError LO4102, LO4103 */
export function readSeedJson(root: string, path: string): unknown {
  const text = readSeedText(root, path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw seedFault(orgErrors.badJson, path, (error as Error).message);
  }
}
