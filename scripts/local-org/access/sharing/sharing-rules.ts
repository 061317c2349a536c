/** Owner-based and criteria-based sharing rules of the project. Metadata API Developer Guide, "SharingRules". */
import type { RecordStore } from '../../database/record-store.ts';
import type { Project, XmlElement } from '../../project/types.ts';
import type { SObjectType } from '../../schema/types.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedMetadata } from '../../errors/unsupported-metadata.ts';
import { anyOf, oneOf, type Visible } from './condition.ts';
import { criteriaSql } from './criteria-sql.ts';
import type { People } from './people.ts';

export interface Viewer {
  readonly userId: string;
  /** The user, those below, and the groups of all of them. */
  readonly principals: readonly string[];
  readonly people: People;
}

/** @returns the rows that rules share with the viewer at that level. */
export function sharedByRules(
  project: Project,
  store: RecordStore,
  viewer: Viewer,
  object: SObjectType,
  alias: string,
  isEdit: boolean,
): Visible {
  const file = (project.components.get('SharingRules') ?? []).find(
    (component) => component.fullName.toLowerCase() === object.name.toLowerCase(),
  );
  if (!file) return 'none';
  if (file.body.child('sharingGuestRules') ?? file.body.child('sharingTerritoryRules'))
    throw unsupported(unsupportedMetadata.guestRules, [object.name], file.path);
  const isOpen = (rule: XmlElement): boolean =>
    (!isEdit || rule.value('accessLevel') !== 'Read') &&
    namesOf(rule, 'sharedTo').some(([kind, name]) =>
      viewer.people.reaches(viewer.userId, viewer.principals, kind, name),
    );
  const owner = object.fields.get('ownerid');
  const byOwner = file.body
    .all('sharingOwnerRules')
    .filter(isOpen)
    .map((rule): Visible => {
      const owners = namesOf(rule, 'sharedFrom').flatMap(([kind, name]) => [...viewer.people.usersNamed(kind, name)]);
      return owner ? oneOf(`${alias}.${store.column(owner)}`, owners) : 'none';
    });
  const byCriteria = file.body
    .all('sharingCriteriaRules')
    .filter(isOpen)
    .map((rule) => criteriaSql(rule, object, alias, store));
  return anyOf([...byOwner, ...byCriteria]);
}

/** Raises where the project narrows an object's records by a rule that is not known here. */
export function refuseRestrictionRules(project: Project, object: SObjectType): void {
  for (const { fullName, path, body } of project.components.get('RestrictionRule') ?? []) {
    const isActive = body.flag('active') && body.value('enforcementType') !== 'Scoping';
    if (isActive && body.value('targetEntity')?.toLowerCase() === object.name.toLowerCase())
      throw unsupported(unsupportedMetadata.restrictionRule, [fullName], path);
  }
}

/** `<sharedTo><role>Sales</role></sharedTo>` → ['role', 'Sales'] */
function namesOf(rule: XmlElement, side: 'sharedTo' | 'sharedFrom'): readonly (readonly [string, string])[] {
  return (rule.child(side)?.children ?? []).map((entry) => [entry.name, entry.text.trim()] as const);
}
