/**
 * What a project says of itself: sfdx-project.json, or, in the older metadata format, the package.xml beside its
 * folders. Sources: Salesforce DX Developer Guide, "Salesforce DX Project Configuration"; Metadata API Developer Guide,
 * "Working with the Zip File".
 */
import { existsSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { fault } from '../errors/catalogue.ts';
import { projectErrors } from '../errors/project-errors.ts';
import { readText } from './read-text.ts';
import { parseXml } from './xml.ts';

/** The file that makes a folder a project in source format. */
export const PROJECT_FILE = 'sfdx-project.json';

/** Manifests of projects in metadata format; where there is none, folders of source, and folders within one. */
const manifests = ['src/package.xml', 'package.xml'];
const bareFolders = ['force-app', 'src'];
const innerFolders = ['classes', 'triggers'];

const DEFAULT_VERSION = '66.0';

export interface ProjectFile {
  readonly name: string;
  readonly namespace: string | null;
  readonly sourceApiVersion: string;
  /** Relative to the project, with `/`; the project's own folder is the empty text. */
  readonly folders: readonly string[];
}

/** @throws LocalOrgError LO2001, LO2002, LO2007 when the folder is no usable project */
export function readProjectFile(root: string): ProjectFile {
  const bare = { name: basename(root), namespace: null, sourceApiVersion: DEFAULT_VERSION };
  if (existsSync(join(root, PROJECT_FILE))) return { ...bare, ...fromProjectFile(root) };
  const manifest = manifests.find((file) => existsSync(join(root, file)));
  if (manifest !== undefined) return { ...bare, ...fromManifest(root, manifest) };
  const isThere = (folder: string): boolean => existsSync(join(root, folder));
  const folders = bareFolders.filter(isThere);
  if (folders.length > 0) return { ...bare, folders };
  if (!innerFolders.some(isThere)) throw fault(projectErrors.notAProject, [root]);
  return { ...bare, folders: [''] };
}

function fromManifest(root: string, manifest: string): Partial<ProjectFile> & Pick<ProjectFile, 'folders'> {
  const version = parseXml(readText(join(root, manifest)), manifest).value('version');
  const folder = posix.dirname(manifest).replace(/^\.$/, '');
  return { folders: [folder], ...(version === undefined ? {} : { sourceApiVersion: version }) };
}

function fromProjectFile(root: string): Partial<ProjectFile> & Pick<ProjectFile, 'folders'> {
  const file = json(join(root, PROJECT_FILE));
  return {
    folders: packageFolders(file['packageDirectories']),
    ...(typeof file['name'] === 'string' ? { name: file['name'] } : {}),
    ...(typeof file['namespace'] === 'string' && file['namespace'] !== '' ? { namespace: file['namespace'] } : {}),
    ...(file['sourceApiVersion'] == null ? {} : { sourceApiVersion: String(file['sourceApiVersion'] as unknown) }),
  };
}

function json(path: string): Readonly<Record<string, unknown>> {
  let file: unknown;
  try {
    file = JSON.parse(readText(path));
  } catch (error) {
    throw fault(projectErrors.badProjectFile, [(error as Error).message], PROJECT_FILE);
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file))
    throw fault(projectErrors.badProjectFile, ['it is no JSON object'], PROJECT_FILE);
  return file as Readonly<Record<string, unknown>>;
}

function packageFolders(entries: unknown): string[] {
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
