/** An SFDX project on disk → `Project`. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fault, type LocalOrgError } from '../errors/catalogue.ts';
import { projectErrors } from '../errors/project-errors.ts';
import type { Component, Project } from './types.ts';
import { PROJECT_FILE, readProjectFile } from './project-file.ts';
import { readApex } from './read-apex.ts';
import { readComponents, readLabels } from './read-components.ts';
import { readLwc } from './read-lwc.ts';
import { readObjects } from './read-objects.ts';
import { readStaticResources } from './read-static-resources.ts';
import { Reading } from './reading.ts';
import type { Report } from './reading.ts';
import { sourceFiles } from './source-files.ts';

/**
 * @param directory folder that holds sfdx-project.json, or source in metadata format
 * @param report gets every fault (LO20xx) and lets the reading go on; by default the first one is thrown
 * @param moreFolders folders of metadata outside the package that belong to the org as well
 * @throws LocalOrgError LO2001, LO2002, LO2007, LO2008 when there is no usable project at all
 */
export function readProject(directory: string, report: Report = raise, moreFolders: readonly string[] = []): Project {
  const root = resolve(directory);
  const { name, namespace, sourceApiVersion, folders: named } = readProjectFile(root);
  const isThere = (folder: string): boolean =>
    statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() === true;
  const missing = [...named, ...moreFolders].filter((folder) => !isThere(folder));
  const packageDirectories = named.filter(isThere);
  const faults = missing.map((folder) => fault(projectErrors.missingPackageDirectory, [folder], PROJECT_FILE));
  if (packageDirectories.length === 0) throw faults[0]!;
  for (const error of faults) report(error);
  const reading = new Reading(root, sourceFiles(root, [...packageDirectories, ...moreFolders.filter(isThere)]), report);
  const { objects, others } = readObjects(reading);
  const components = [...readComponents(reading), ...others];
  return {
    root,
    name,
    namespace,
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
