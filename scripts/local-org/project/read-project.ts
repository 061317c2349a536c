/** An SFDX project on disk → `Project`. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
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
import { sourceFiles } from './source-files.ts';

const PROJECT_FILE = 'sfdx-project.json';

interface ProjectFile {
  readonly name?: string;
  readonly namespace?: string;
  readonly sourceApiVersion?: string;
  readonly packageDirectories?: readonly { readonly path?: string }[];
}

/**
 * @param directory folder that holds sfdx-project.json
 * @param report gets every fault (LO20xx) and lets the reading go on; by default the first one is thrown
 * @param moreFolders folders of metadata outside the package that belong to the org as well
 * @throws LocalOrgError LO2002, LO2007, LO2008 when there is no usable project at all
 */
export function readProject(directory: string, report: Report = raise, moreFolders: readonly string[] = []): Project {
  const root = resolve(directory);
  const file = projectFile(root);
  const packageDirectories = (file.packageDirectories ?? []).map((entry) =>
    (entry.path ?? '').replace(/^\.\//, '').replace(/\/+$/, ''),
  );
  if (packageDirectories.length === 0)
    throw fault(projectErrors.badProjectFile, ['packageDirectories is missing or empty'], PROJECT_FILE);
  for (const folder of [...packageDirectories, ...moreFolders]) {
    const isFolder = existsSync(join(root, folder)) && statSync(join(root, folder)).isDirectory();
    if (!isFolder) throw fault(projectErrors.missingPackageDirectory, [folder], PROJECT_FILE);
  }
  const sourceApiVersion = file.sourceApiVersion ?? '66.0';
  const reading = new Reading(root, sourceFiles(root, [...packageDirectories, ...moreFolders]), report);
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
  if (!existsSync(path)) throw fault(projectErrors.notAProject, [root]);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProjectFile;
  } catch (error) {
    throw fault(projectErrors.badProjectFile, [(error as Error).message], PROJECT_FILE);
  }
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
