/**
 * What a project's scratch org definition says of the org it wants: features, sharing defaults, name.
 * Source: Salesforce DX Developer Guide, "Build Your Own Scratch Org Definition File".
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault, type LocalOrgError } from '../errors/catalogue.ts';
import { orgErrors } from '../errors/org-errors.ts';
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
  /** Older files join the names with semicolons. */
  readonly features?: readonly string[] | string | null;
  readonly objectSettings?: Readonly<Record<string, { readonly sharingModel?: string } | null>> | null;
}

/** @returns the first `config/*scratch-def.json` in the order of names (`project-scratch-def.json` first), or an empty definition */
export function orgDefinition(root: string, report: (error: LocalOrgError) => void = () => undefined): OrgDefinition {
  const folder = join(root, 'config');
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('scratch-def.json'))
        .sort()
    : [];
  const chosen = files.find((name) => name === 'project-scratch-def.json') ?? files[0];
  const file = chosen === undefined ? {} : definitionIn(join(folder, chosen), `config/${chosen}`, report);
  const sharingModels = Object.entries(file.objectSettings ?? {}).flatMap(
    ([object, settings]): [string, SharingModel][] => {
      const sharingModel = settings?.sharingModel;
      return typeof sharingModel !== 'string'
        ? []
        : [[object.toLowerCase(), `${sharingModel.charAt(0).toUpperCase()}${sharingModel.slice(1)}` as SharingModel]];
    },
  );
  return {
    orgName: file.orgName ?? null,
    language: file.language ?? null,
    features: listOf(file.features),
    sharingModels: new Map(sharingModels),
  };
}

/** @returns the definition, or an empty one when the file is no JSON, which is reported */
function definitionIn(file: string, path: string, report: (error: LocalOrgError) => void): DefinitionFile {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as DefinitionFile | null;
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    report(fault(orgErrors.badJson, [(error as Error).message], path));
    return {};
  }
}

function listOf(features: DefinitionFile['features']): readonly string[] {
  if (typeof features === 'string') return features.split(/[;,]\s*/);
  return Array.isArray(features) ? features.filter((name) => typeof name === 'string') : [];
}
