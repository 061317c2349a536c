/**
 * Tables of the namespaces that few projects use (ConnectApi, Auth, reports, Wave …): one JSON file each in
 * `namespaces/`, read when a project first names it. `stubs/write-tables.ts` writes them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../../paths.ts';
import type { PlatformTable } from './table.ts';

const folder = join(repositoryRoot, 'scripts/local-org/apex/types/platform/namespaces');
const read = new Map<string, PlatformTable>();
let files: ReadonlyMap<string, string> | null = null;

/** @returns the canonical spelling of a namespace that has a file, in any case of its name */
export function namespaceOnDemand(name: string): string | undefined {
  files ??= new Map(
    readdirSync(folder).map((file) => [file.replace('.json', '').toLowerCase(), file.replace('.json', '')]),
  );
  return files.get(name.toLowerCase());
}

/** Their types are complete in the tables, so a member that is not there is a mistake. */
const WELL_KNOWN = new Set(['Apex', 'ApexPages', 'Auth', 'Site']);

/** @param type full name of a type of the platform @returns whether the stubs may lack some of its members */
export function isOfRareNamespace(type: string): boolean {
  const namespace = namespaceOnDemand(type.slice(0, type.indexOf('.')));
  return namespace !== undefined && !WELL_KNOWN.has(namespace);
}

/** @returns the types of a namespace by their full names; undefined where it has no file */
export function tableOnDemand(namespace: string): PlatformTable | undefined {
  const name = namespaceOnDemand(namespace);
  if (name === undefined) return undefined;
  let table = read.get(name);
  if (table === undefined) {
    table = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as PlatformTable;
    read.set(name, table);
  }
  return table;
}
