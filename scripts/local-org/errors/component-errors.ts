/** 15xx: components that do not compile. */
import { family } from './family.ts';

export const componentErrors = family('LO15', {
  LO1501: ['compile', '{0}', 'The component compiler refuses the file; the message is its own.'],
  LO1502: ['unresolved', '{0}', 'An import or a tag names a component or module that is not there.'],
  LO1503: ['syntax', '{0}', 'The script or style sheet is not well formed.'],
  LO1505: ['missingSource', '{0}', 'The folder of the component holds neither a script nor a template of its name.'],
  LO1506: ['unknownLabel', '{0}', 'The component imports a custom label that the project does not have.'],
});
