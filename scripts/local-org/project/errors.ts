/** What can be wrong with the files of a project, before anyone asks what they mean. */
import type { CatalogueEntry } from '../errors/catalogue.ts';

export const projectErrors = {
  malformedXml: { code: 'LO2001', text: 'This XML is malformed: {0}' },
  notAProject: { code: 'LO2002', text: 'No sfdx-project.json in {0}; give the folder of an SFDX project' },
  missingMeta: { code: 'LO2003', text: '{0} has no {1} beside it' },
  metaWithoutSource: { code: 'LO2004', text: '{0} describes {1}, which is not there' },
  duplicateName: { code: 'LO2005', text: '{0} {1} is also defined in {2}' },
  unknownType: { code: 'LO2006', text: 'No metadata type has files named {0}' },
  badProjectFile: { code: 'LO2007', text: 'sfdx-project.json cannot be used: {0}' },
  missingPackageDirectory: { code: 'LO2008', text: 'The package directory {0} does not exist' },
  missingBundleMeta: { code: 'LO2009', text: 'The component {0} has no {0}.js-meta.xml' },
  nameMismatch: { code: 'LO2010', text: 'The file is named {0}, its fullName says {1}' },
} as const satisfies Record<string, CatalogueEntry>;
