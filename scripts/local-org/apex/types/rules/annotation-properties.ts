/** What annotations may say of themselves. Source: Apex Developer Guide, "Annotations". */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Annotation } from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';

/** Annotations that are not named here are not looked into. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  auraenabled: ['cacheable', 'continuation', 'scope'],
  future: ['callout', 'limits'],
  httpdelete: [],
  httpget: [],
  httppatch: [],
  httppost: [],
  httpput: [],
  invocablemethod: ['callout', 'capabilitytype', 'category', 'configurationeditor', 'description', 'iconname', 'label'],
  invocablevariable: ['defaultvalue', 'description', 'label', 'placeholdertext', 'required'],
  istest: ['critical', 'isparallel', 'oninstall', 'seealldata', 'testfor'],
  jsonaccess: ['deserializable', 'serializable'],
  readonly: ['usereplica'],
  restresource: ['urlmapping'],
  testsetup: [],
  testvisible: [],
};

export function checkProperties(annotation: Annotation, unit: UnitContext): void {
  const known = PROPERTIES[annotation.name.toLowerCase()];
  if (known === undefined) return;
  for (const name of Object.keys(annotation.values)) {
    if (!known.includes(name.toLowerCase())) {
      unit.report(compileErrors.unknownAnnotationProperty, annotation.at, name, annotation.name);
    }
  }
}
