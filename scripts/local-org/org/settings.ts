/** `config/local-org.json` of a project: what a local org of it is filled with. Every key may be left out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault, type LocalOrgError } from '../errors/catalogue.ts';
import { orgErrors } from '../errors/org-errors.ts';

export interface LocalOrgSettings {
  /** Folders of metadata that belong to the demonstration, not to the package: roles, queues … */
  readonly metadata: readonly string[];
  /** Folder of user definition files (`sf org create user --definition-file`), loaded in the order of their names. */
  readonly users: string | null;
  /** Plan files of `sf data import tree`. */
  readonly data: readonly string[];
  /** Anonymous Apex, run after the data. */
  readonly scripts: readonly string[];
  /** Developer name of the app that opens first. */
  readonly defaultApp: string | null;
  /** Username that the browser and the commands act as when none is named; the administrator otherwise. */
  readonly defaultUser: string | null;
}

const path = 'config/local-org.json';
const lists = ['metadata', 'data', 'scripts'] as const;
const texts = ['users', 'defaultApp', 'defaultUser'] as const;

/** @throws LocalOrgError LO4101 for unknown keys and values of the wrong type */
export function readSettings(root: string): LocalOrgSettings {
  const file = join(root, path);
  const given = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  for (const key of Object.keys(given))
    if (![...lists, ...texts].some((known) => known === key)) throw unusable(`it has no setting ${key}`);
  const list = (key: (typeof lists)[number]): readonly string[] => {
    const value = given[key] ?? [];
    if (typeof value === 'string') return [value];
    if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string'))
      throw unusable(`${key} takes a list of paths`);
    return value as string[];
  };
  const text = (key: (typeof texts)[number]): string | null => {
    const value = given[key] ?? null;
    if (value !== null && typeof value !== 'string') throw unusable(`${key} takes a text`);
    return value;
  };
  return {
    metadata: list('metadata'),
    users: text('users'),
    data: list('data'),
    scripts: list('scripts'),
    defaultApp: text('defaultApp'),
    defaultUser: text('defaultUser'),
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw unusable((error as Error).message);
  }
}

function unusable(reason: string): LocalOrgError {
  return fault(orgErrors.badSettings, [reason], path);
}
