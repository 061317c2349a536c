/** Page layouts: sections, related lists, actions. Metadata API Developer Guide, "Layout". */
import type { Transaction } from '../../org/transaction.ts';
import type { XmlElement } from '../../project/types.ts';
import type { ChildRelationship, Field, SObjectType } from '../../schema/types.ts';
import { isReadable, isShown } from '../data/select.ts';

export interface LayoutSection {
  readonly label: string;
  readonly showsLabel: boolean;
  readonly columns: readonly (readonly (Field | null)[])[];
}

/** @returns the layout the user's profile is given, else the object's first */
export function layoutOf(tx: Transaction, type: SObjectType): XmlElement | null {
  const { components } = tx.org.project;
  const layouts = (components.get('Layout') ?? []).filter((each) =>
    decodeURIComponent(each.fullName).startsWith(`${type.name}-`),
  );
  const assigned = (components.get('Profile') ?? [])
    .flatMap((profile) => profile.body.all('layoutAssignments'))
    .map((each) => each.value('layout'));
  return (layouts.find((each) => assigned.includes(decodeURIComponent(each.fullName))) ?? layouts[0])?.body ?? null;
}

/** @returns the layout's sections with the fields the user may read; all fields in one section when there is no layout */
export function sectionsOf(tx: Transaction, type: SObjectType, layout: XmlElement | null): LayoutSection[] {
  if (layout === null) return defaultSections(tx, type);
  return layout
    .all('layoutSections')
    .map((section) => ({
      label: section.value('label') ?? '',
      showsLabel: section.flag('detailHeading', true) && section.value('label') !== undefined,
      columns: section
        .all('layoutColumns')
        .map((column) =>
          column.all('layoutItems').flatMap((item) => {
            if (item.flag('emptySpace')) return [null];
            const field = type.fields.get((item.value('field') ?? '').toLowerCase());
            return field !== undefined && isShown(tx, type, field) ? [field] : [];
          }),
        )
        .filter((column) => column.length > 0),
    }))
    .filter((section) => section.columns.some((column) => column.some((field) => field !== null)));
}

const system = new Set([
  'Id',
  'IsDeleted',
  'SystemModstamp',
  'LastActivityDate',
  'LastViewedDate',
  'LastReferencedDate',
  'MasterRecordId',
  'RecordTypeId',
  'PhotoUrl',
  'Jigsaw',
  'JigsawCompanyId',
]);
const stamps = ['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'];

function defaultSections(tx: Transaction, type: SObjectType): LayoutSection[] {
  const readable = [...type.fields.values()].filter(
    (field) => !system.has(field.name) && isReadable(tx, type, field) && field.kind !== 'Base64',
  );
  // What names a record and what it must have come first.
  const rank = (field: Field): number =>
    field.isNameField ? 0 : ['Salutation', 'FirstName', 'LastName'].includes(field.name) ? 1 : field.isRequired ? 2 : 3;
  const own = readable.filter((field) => !stamps.includes(field.name)).sort((a, b) => rank(a) - rank(b));
  const last = readable.filter((field) => stamps.includes(field.name));
  return [
    { label: 'Information', fields: own },
    { label: 'System information', fields: last },
  ]
    .filter(({ fields }) => fields.length > 0)
    .map(({ label, fields }) => ({ label, showsLabel: true, columns: inTwo(fields) }));
}

function inTwo(fields: readonly Field[]): Field[][] {
  const half = Math.ceil(fields.length / 2);
  return [fields.slice(0, half), fields.slice(half)].filter((column) => column.length > 0);
}

export interface LayoutRelatedList {
  readonly name: string;
  readonly relationship: ChildRelationship;
  readonly columns: readonly string[];
  readonly sort: { readonly field: string; readonly direction: 'asc' | 'desc' } | null;
}

/** @returns the related lists of the layout; without one, the named relationships to objects that people work with */
export function relatedListsOf(tx: Transaction, type: SObjectType, layout: XmlElement | null): LayoutRelatedList[] {
  const mayRead = (each: ChildRelationship): boolean =>
    tx.org.schema.object(each.object) !== undefined && tx.org.access.object(tx, each.object).read;
  if (layout === null) {
    return [...type.childRelationships.values()]
      .filter(
        (each) =>
          tx.org.schema.object(each.object)?.kind === 'object' &&
          (each.object.endsWith('__c') ||
            ['Contact', 'Opportunity', 'Case', 'CampaignMember', 'OpportunityContactRole'].includes(each.object)) &&
          mayRead(each),
      )
      .map((relationship) => ({
        name: relationship.name ?? relationship.object,
        relationship,
        columns: [],
        sort: null,
      }));
  }
  return layout.all('relatedLists').flatMap((list) => {
    const relationship = relationshipOf(type, list.value('relatedList') ?? '');
    if (relationship === null || !mayRead(relationship)) return [];
    const field = list.value('sortField');
    return [
      {
        name: relationship.name ?? relationship.object,
        relationship,
        columns: list.values('fields'),
        sort:
          field === undefined
            ? null
            : ({ field, direction: list.value('sortOrder') === 'Desc' ? 'desc' : 'asc' } as const),
      },
    ];
  });
}

/** @returns the list of that relationship, or null when the user may not see it */
export function relatedListNamed(tx: Transaction, type: SObjectType, name: string): LayoutRelatedList | null {
  const relationship = relationshipOf(type, name);
  if (relationship === null || !tx.org.access.object(tx, relationship.object).read) return null;
  return { name, relationship, columns: [], sort: null };
}

/** `Child__c.Lookup__c` names a field; `RelatedContactList` an object. */
function relationshipOf(type: SObjectType, name: string): ChildRelationship | null {
  const all = [...type.childRelationships.values()];
  const [object, field] = name.split('.');
  if (field !== undefined) return all.find((each) => each.object === object && each.field === field) ?? null;
  const standard = /^Related(\w+)List$/.exec(name)?.[1];
  return all.find((each) => each.object === standard || each.name === name) ?? null;
}
