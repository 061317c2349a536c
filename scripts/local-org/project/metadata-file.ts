/**
 * Which component a file holds, in both formats that Salesforce takes: `Account.object-meta.xml` in source format,
 * `objects/Account.object` in metadata format. Source: Metadata API Developer Guide, "Metadata Types": suffix and
 * folder of each type.
 */
import { fileName } from './reading.ts';

export interface MetadataFile {
  readonly name: string;
  /** `object`, `permissionset` … */
  readonly suffix: string;
}

/** Where metadata format keeps the types that are one XML file: another file of that suffix is something else. */
const folderOfSuffix: Readonly<Record<string, string>> = {
  app: 'applications',
  approvalProcess: 'approvalProcesses',
  assignmentRules: 'assignmentRules',
  cachePartition: 'cachePartitions',
  customPermission: 'customPermissions',
  duplicateRule: 'duplicateRules',
  flexipage: 'flexipages',
  flow: 'flows',
  flowDefinition: 'flowDefinitions',
  globalValueSet: 'globalValueSets',
  group: 'groups',
  labels: 'labels',
  layout: 'layouts',
  matchingRule: 'matchingRules',
  md: 'customMetadata',
  mutingpermissionset: 'mutingpermissionsets',
  namedCredential: 'namedCredentials',
  notiftype: 'notificationtypes',
  object: 'objects',
  objectTranslation: 'objectTranslations',
  permissionset: 'permissionsets',
  permissionsetgroup: 'permissionsetgroups',
  profile: 'profiles',
  queue: 'queues',
  quickAction: 'quickActions',
  remoteSite: 'remoteSiteSettings',
  reportType: 'reportTypes',
  role: 'roles',
  settings: 'settings',
  sharingRules: 'sharingRules',
  standardValueSet: 'standardValueSets',
  tab: 'tabs',
  testSuite: 'testSuites',
  translation: 'translations',
  workflow: 'workflows',
};

/** Folders of components have a file beside them, which in metadata format has no suffix. */
const suffixOfFolders: Readonly<Record<string, string>> = {
  dashboards: 'dashboardFolder',
  documents: 'documentFolder',
  email: 'emailFolder',
  reports: 'reportFolder',
};

/** @returns null for files that are no metadata of a component by themselves, such as an Apex class */
export function metadataFile(path: string): MetadataFile | null {
  const inSource = /^(.+)\.([A-Za-z0-9]+)-meta\.xml$/.exec(fileName(path));
  if (inSource !== null) return { name: inSource[1]!, suffix: inSource[2]! };
  const folder = /(?:^|\/)(dashboards|documents|email|reports)\/([^/.]+)-meta\.xml$/.exec(path);
  if (folder !== null) return { name: folder[2]!, suffix: suffixOfFolders[folder[1]!]! };
  const bare = /(?:^|\/)([^/]+)\/([^/]+)\.([A-Za-z]+)$/.exec(path);
  if (bare === null) return null;
  const [, parent = '', name = '', suffix = ''] = bare;
  return Object.hasOwn(folderOfSuffix, suffix) && folderOfSuffix[suffix] === parent ? { name, suffix } : null;
}
