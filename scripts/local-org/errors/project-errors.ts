/** 200x and 201x: the files of a project, before anyone asks what they mean. */
import { family } from './family.ts';

export const projectErrors = family('LO20', {
  LO2001: ['malformedXml', 'This XML is malformed: {0}', 'A metadata file cannot be read as XML at this place.'],
  LO2002: [
    'notAProject',
    'No sfdx-project.json and no package.xml in {0}; give the folder of a project',
    'The folder given is not the root of a project.',
  ],
  LO2003: ['missingMeta', '{0} has no {1} beside it', 'Apex source is deployed together with its -meta.xml file.'],
  LO2004: ['metaWithoutSource', '{0} describes {1}, which is not there', 'A -meta.xml file stands alone.'],
  LO2005: [
    'duplicateName',
    '{0} {1} is also defined in {2}',
    'Two files define one component; names are the same in any case.',
  ],
  LO2007: [
    'badProjectFile',
    'sfdx-project.json cannot be used: {0}',
    'The project file is no JSON or names no package directory.',
  ],
  LO2008: [
    'missingPackageDirectory',
    'The package directory {0} does not exist',
    'sfdx-project.json names a folder that is not there.',
  ],
  LO2009: [
    'missingBundleMeta',
    'The component {0} has no {0}.js-meta.xml',
    'A component is deployed together with its configuration file.',
  ],
  LO2010: [
    'nameMismatch',
    'The file is named {0}, its fullName says {1}',
    'A file in source format has the name of what it defines.',
  ],
});
