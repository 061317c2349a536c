/** An SFDX project on disk → `Project`. */
import { existsSync, statSync } from 'node:fs';
import { basename, join, posix, resolve } from 'node:path';
import { fault, type LocalOrgError } from '../errors/catalogue.ts';
import { projectErrors } from '../errors/project-errors.ts';
import type { Component, Project } from './types.ts';
import { readApex } from './read-apex.ts';
import { readComponents, readLabels } from './read-components.ts';
import { readLwc } from './read-lwc.ts';
import { readObjects } from './read-objects.ts';
import { readStaticResources } from './read-static-resources.ts';
import { Reading } from './reading.ts';
import type { Report } from './reading.ts';
import { readText } from './read-text.ts';
import { sourceFiles } from './source-files.ts';

const PROJECT_FILE = 'sfdx-project.json';

interface ProjectFile {
  readonly name?: string;
  readonly namespace?: string;
  readonly sourceApiVersion?: string;
  readonly packageDirectories?: unknown;
}

/**
 * @param directory folder that holds sfdx-project.json
 * @param report gets every fault (LO20xx) and lets the reading go on; by default the first one is thrown
 * @param moreFolders folders of metadata outside the package that belong to the org as well
 * @throws LocalOrgError LO2002, LO2007, LO2008, LO2011 when there is no usable project at all
 */
export function readProject(directory: string, report: Report = raise, moreFolders: readonly string[] = []): Project {
  const root = resolve(directory);
  const file = projectFile(root);
  const named = packageFolders(file);
  const isThere = (folder: string): boolean =>
    statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() === true;
  const missing = [...named, ...moreFolders].filter((folder) => !isThere(folder));
  const packageDirectories = named.filter(isThere);
  const faults = missing.map((folder) => fault(projectErrors.missingPackageDirectory, [folder], PROJECT_FILE));
  if (packageDirectories.length === 0) throw faults[0]!;
  for (const error of faults) report(error);
  const sourceApiVersion = String(file.sourceApiVersion ?? '66.0');
  const reading = new Reading(root, sourceFiles(root, [...packageDirectories, ...moreFolders.filter(isThere)]), report);
  const { objects, others } = readObjects(reading);
  const components = [...readComponents(reading), ...others];
  return {
    root,
    name: file.name ?? basename(root),
    namespace: file.namespace === undefined || file.namespace === '' ? null : file.namespace,
    sourceApiVersion,
    packageDirectories,
    classes: readApex(reading, 'cls', sourceApiVersion),
    triggers: readApex(reading, 'trigger', sourceApiVersion),
    objects,
    lwc: readLwc(reading),
    components: byType(components),
    staticResources: readStaticResources(reading),
    labels: readLabels(reading, components),
  };
}

function projectFile(root: string): ProjectFile {
  const path = join(root, PROJECT_FILE);
  if (!existsSync(path)) {
    // Source in metadata format lies beside its manifest.
    const manifest = ['package.xml', 'src/package.xml'].find((file) => existsSync(join(root, file)));
    throw manifest === undefined
      ? fault(projectErrors.notAProject, [root])
      : fault(projectErrors.metadataFormat, [root, manifest]);
  }
  let file: unknown;
  try {
    file = JSON.parse(readText(path));
  } catch (error) {
    throw fault(projectErrors.badProjectFile, [(error as Error).message], PROJECT_FILE);
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file))
    throw fault(projectErrors.badProjectFile, ['it is no JSON object'], PROJECT_FILE);
  return file;
}

/** @returns the folders, relative to the project, with `/`; the project's own folder is the empty text */
function packageFolders({ packageDirectories: entries }: ProjectFile): string[] {
  const folders = (Array.isArray(entries) ? (entries as readonly unknown[]) : []).map((entry) => {
    const path = (entry as { readonly path?: unknown } | null)?.path;
    if (typeof path !== 'string')
      throw fault(projectErrors.badProjectFile, ['an entry of packageDirectories has no path'], PROJECT_FILE);
    return posix
      .normalize(path.replaceAll('\\', '/'))
      .replace(/^\.?\/+|^\.$/, '')
      .replace(/\/+$/, '');
  });
  if (folders.length === 0)
    throw fault(projectErrors.badProjectFile, ['packageDirectories is missing or empty'], PROJECT_FILE);
  return [...new Set(folders)];
}

function byType(components: readonly Component[]): Map<string, Component[]> {
  const groups = new Map<string, Component[]>();
  for (const component of components) {
    const group = groups.get(component.type);
    if (group === undefined) groups.set(component.type, [component]);
    else group.push(component);
  }
  return groups;
}

function raise(error: LocalOrgError): never {
  throw error;
}
