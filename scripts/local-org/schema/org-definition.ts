/**
 * What a project's scratch org definition says of the org it wants: features, sharing defaults, name.
 * Source: Salesforce DX Developer Guide, "Build Your Own Scratch Org Definition File".
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SharingModel } from './types.ts';

export interface OrgDefinition {
  readonly orgName: string | null;
  readonly language: string | null;
  readonly features: readonly string[];
  /** By lower-case object name. */
  readonly sharingModels: ReadonlyMap<string, SharingModel>;
}

interface DefinitionFile {
  readonly orgName?: string;
  readonly language?: string;
  readonly features?: readonly string[];
  readonly objectSettings?: Readonly<Record<string, { readonly sharingModel?: string }>>;
}

/** @returns the first `config/*scratch-def.json` in the order of names (`project-scratch-def.json` first), or an empty definition */
export function orgDefinition(root: string): OrgDefinition {
  const folder = join(root, 'config');
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('scratch-def.json'))
        .sort()
    : [];
  const chosen = files.find((name) => name === 'project-scratch-def.json') ?? files[0];
  const file = chosen === undefined ? {} : (JSON.parse(readFileSync(join(folder, chosen), 'utf8')) as DefinitionFile);
  const sharingModels = Object.entries(file.objectSettings ?? {}).flatMap(
    ([object, { sharingModel }]): [string, SharingModel][] =>
      sharingModel === undefined
        ? []
        : [[object.toLowerCase(), `${sharingModel.charAt(0).toUpperCase()}${sharingModel.slice(1)}` as SharingModel]],
  );
  return {
    orgName: file.orgName ?? null,
    language: file.language ?? null,
    features: file.features ?? [],
    sharingModels: new Map(sharingModels),
  };
}
