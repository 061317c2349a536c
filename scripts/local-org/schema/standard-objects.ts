/** The standard objects of a plain org, as drafts. */
import { addField, draftField, draftObject } from './draft.ts';
import type { ObjectDraft } from './draft.ts';
import { standardField } from './standard-fields.ts';
import { standardFacts } from './standard-facts.ts';
import type { ObjectFacts } from './standard-facts.ts';
import { auditFields, idField, systemFieldNames, viewedFields } from './system-fields.ts';
import type { ObjectTypes } from './wanted-objects.ts';

/** Org features that bring fields of their own; a scratch org definition may turn them on. */
const fieldsOfFeature: Readonly<Record<string, RegExp>> = {
  PersonAccounts: /\.(Person[A-Z]\w*|IsPersonAccount|IsPersonType)$|^Account\.(FirstName|LastName|Salutation)$/,
  MultiCurrency: /\.CurrencyIsoCode$/,
  // Users and the organization have a division of text, which is none of these.
  Divisions: /^(?!User\.|Organization\.)\w+\.Division$|\.DefaultDivision$/,
  StateAndCountryPicklist: /(State|Country)Code$/,
};

/**
 * @param features of the org: names as in a scratch org definition (`MultiCurrency`)
 * @param types of the fields of the objects that the org has
 * @param mentions words of the project, in lower case
 */
export function standardObjects(
  features: readonly string[],
  types: ObjectTypes,
  mentions: ReadonlySet<string>,
): Map<string, ObjectDraft> {
  const { objects, prefixes, types: everywhere } = standardFacts();
  const hidden = Object.entries(fieldsOfFeature)
    .filter(([feature]) => !features.some((name) => name.toLowerCase().startsWith(feature.toLowerCase())))
    .map(([, pattern]) => pattern);
  const drafts = new Map<string, ObjectDraft>();
  for (const [name, { fields }] of Object.entries(types)) {
    const facts = { prefix: prefixes[name], ...objects[name] };
    const object = draftFrom(
      name,
      'EventUuid' in fields ? { kind: 'platformEvent', ...facts } : facts,
      mentions.has(name.toLowerCase()),
    );
    if (!(name in everywhere)) object.isKnownInPart = true;
    const without = lacks(facts, mentions);
    addField(object, idField());
    for (const [field, apexType] of Object.entries(fields)) {
      if (
        systemFieldNames.has(field.toLowerCase()) ||
        without.has(field) ||
        hidden.some((pattern) => pattern.test(`${name}.${field}`))
      )
        continue;
      // The record type field appears with the first record type.
      if (field === 'RecordTypeId' || isRelation(field, fields)) continue;
      addField(object, standardField(field, apexType, relatedType(field, fields), facts.fields?.[field] ?? {}));
    }
    // Queries cannot read them here, and code that selects every field of a describe should not stumble on them.
    for (const [list, type] of Object.entries(types[name]?.children ?? {}))
      if (type === 'String' && mentions.has(list.toLowerCase()))
        addField(object, draftField(list, 'TextList', { isFilterable: false, isSortable: false }));
    // Objects differ in which of the system fields they have: those the stubs name.
    for (const field of [...auditFields(), ...viewedFields()]) if (field.name in fields) addField(object, field);
    joinCompounds(object);
    object.hasOwner = object.kind === 'object' && object.fields.has('ownerid');
    object.nameField = [...object.fields.values()].find((field) => field.isNameField) ?? null;
    drafts.set(name.toLowerCase(), object);
  }
  return drafts;
}

/** Words of other meaning, which tell nothing of a feature: `IsActive` is seldom the account's. */
const COMMON = new Set([
  'BirthDate',
  'EffectiveDate',
  'EndDate',
  'HelpText',
  'IsActive',
  'ParentId',
  'SourceId',
  'Specialty',
  'ValidFrom',
  'ValidTo',
]);

/** @returns the fields of features that the org has not: those that no code of the project names */
function lacks({ without = [] }: ObjectFacts, mentions: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(without.filter((field) => COMMON.has(field) || !isMentioned(field, mentions)));
}

/** By itself, or by its relationship: `SyncedQuoteId`, `SyncedQuote.Name`. */
function isMentioned(field: string, mentions: ReadonlySet<string>): boolean {
  const word = field.toLowerCase();
  return mentions.has(word) || (word.endsWith('id') && mentions.has(word.slice(0, -2)));
}

const addressParts = [
  'Street',
  'City',
  'State',
  'StateCode',
  'PostalCode',
  'Country',
  'CountryCode',
  'Latitude',
  'Longitude',
  'GeocodeAccuracy',
];

/** Parts of an address share its permission; the parts of a person's name are as visible as the name. */
function joinCompounds(object: ObjectDraft): void {
  for (const compound of object.fields.values()) {
    if (compound.kind !== 'Address') continue;
    for (const part of addressParts) {
      const field = object.fields.get(compound.name.replace(/Address$/, part).toLowerCase());
      if (field !== undefined) field.compoundField = compound.name;
    }
  }
  if (!object.fields.has('lastname') || !object.fields.has('name')) return;
  for (const part of ['firstname', 'lastname', 'middlename', 'salutation', 'suffix']) {
    const field = object.fields.get(part);
    if (field !== undefined) Object.assign(field, { compoundField: 'Name', isPermissionable: false });
  }
}

/** The Apex type of the relation beside a reference: `AccountId` → type of `Account`. */
function relatedType(field: string, fields: Readonly<Record<string, string>>): string | undefined {
  return field.endsWith('Id') ? fields[field.slice(0, -2)] : undefined;
}

function isRelation(field: string, fields: Readonly<Record<string, string>>): boolean {
  const reference = fields[`${field}Id`];
  // Definitions are referred to by name.
  return reference === 'Id' || (reference === 'String' && /Definition$/.test(fields[field] ?? ''));
}

function draftFrom(name: string, facts: ObjectFacts, isNamed: boolean): ObjectDraft {
  const kind = facts.kind ?? (name.endsWith('Share') ? 'share' : name.endsWith('History') ? 'history' : 'object');
  const sharingModel = facts.sharing ?? (kind === 'object' ? 'ReadWrite' : 'Read');
  const isVirtual = facts.isVirtual === true || (facts.isVirtual === 'unless named' && !isNamed);
  const draft = draftObject(name, {
    ...(facts.label === undefined ? {} : { label: facts.label }),
    keyPrefix: facts.prefix ?? sharePrefixes[name] ?? '',
    kind: isVirtual ? 'setup' : kind,
    sharingModel,
    isQueryable: facts.queryable !== false && !isVirtual && kind !== 'platformEvent',
    isCreateable: !isVirtual && kind !== 'history' && facts.createable !== false,
    isUpdateable: kind !== 'history' && kind !== 'platformEvent' && facts.updateable !== false,
    isDeletable: !isVirtual && kind !== 'history' && facts.deletable !== false,
    compactLayout: facts.compactLayout ?? [],
    isWhat: facts.isWhat === true,
    tracksHistory: facts.tracksHistory === true,
    isFeedEnabled: fedByDefault.has(name),
    hasShare: kind === 'object' && facts.noShare !== true && sharingModel !== 'ControlledByParent',
  });
  if (facts.plural !== undefined) draft.pluralLabel = facts.plural;
  return draft;
}

/** Their feeds are tracked in a new org. Salesforce Help, "Feed Tracking". */
const fedByDefault = new Set([
  'Account',
  'Case',
  'CollaborationGroup',
  'Contact',
  'Lead',
  'Opportunity',
  'Topic',
  'User',
]);

const sharePrefixes: Readonly<Record<string, string>> = {
  AccountShare: '00r',
  ContactShare: '03s',
  LeadShare: '01o',
  OpportunityShare: '00t',
  AccountHistory: '017',
  OpportunityFieldHistory: '017',
  ProcessInstanceHistory: '0PH',
};
