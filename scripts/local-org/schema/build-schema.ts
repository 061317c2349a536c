/** A project → the schema of the org it is deployed to. */
import type { LocalOrgError } from '../errors/catalogue.ts';
import type { Project } from '../project/types.ts';
import { Building } from './building.ts';
import { isKnownByName } from './catalogue.ts';
import { addProjectObject } from './custom-objects.ts';
import { addChangeEvents, addDerivedObjects } from './derived-objects.ts';
import { addField } from './draft.ts';
import { assignKeyPrefixes } from './key-prefixes.ts';
import { mentionsOf } from './mentions.ts';
import { addCurrencies, hasSeveralCurrencies, withoutCurrencies } from './multi-currency.ts';
import { addNameParts, namePartsOf } from './name-parts.ts';
import { NamespacedNames } from './namespaced-names.ts';
import { orgDefinition } from './org-definition.ts';
import { addPersonAccounts, hasPersonAccounts, PERSON_ACCOUNT } from './person-accounts.ts';
import { fieldsOfStandardValueSet, standardValueSets } from './picklists.ts';
import { joinRelationships } from './relationships.ts';
import { standardObjects } from './standard-objects.ts';
import { settleSummaries } from './summaries.ts';
import { recordTypeField } from './system-fields.ts';
import type { Schema, SObjectType } from './types.ts';
import { wantedObjects } from './wanted-objects.ts';

export interface SchemaOptions {
  /** Key prefixes that the database already uses, by object name. */
  readonly keyPrefixes?: ReadonlyMap<string, string>;
  /** Gets every fault (LO202x); by default the first is thrown. */
  readonly report?: (error: LocalOrgError) => void;
}

export function buildSchema(project: Project, options: SchemaOptions = {}): Schema {
  const definition = orgDefinition(project.root, options.report);
  const hasCurrencies = hasSeveralCurrencies(project, definition.features);
  const mentions = hasCurrencies
    ? new Set([...mentionsOf(project), 'currencytype'])
    : withoutCurrencies(mentionsOf(project));
  const types = wantedObjects(mentions);
  const hasPersons = hasPersonAccounts(project, definition.features);
  const features = [
    ...definition.features,
    ...(hasPersons ? ['PersonAccounts'] : []),
    ...(hasCurrencies ? ['MultiCurrency'] : []),
  ];
  const building = new Building(project, standardObjects(features, types, mentions), options.report ?? raise);
  for (const [name, model] of definition.sharingModels) {
    const object = building.objects.get(name);
    if (object !== undefined) object.sharingModel = model;
  }
  applyStandardValueSets(building);
  for (const source of project.objects.values()) {
    for (const name of partsOf(source.name)) addProjectObject(building, { ...source, name });
  }
  if (hasPersons) addPersonAccounts(building);
  if (hasCurrencies) addCurrencies(building);
  addNameParts(building, namePartsOf(project));
  for (const object of building.objects.values())
    if (object.recordTypes.length > 0) addField(object, recordTypeField());
  addDerivedObjects(building.objects, mentions);
  addChangeEvents(building.objects, mentions);
  assignKeyPrefixes(building.objects.values(), options.keyPrefixes ?? new Map());
  joinRelationships(building, types);
  settleSummaries(building);
  const objects = building.objects as ReadonlyMap<string, SObjectType>;
  const { namespace } = project;
  if (namespace === null) return schemaOf(objects);
  const prefixed = <T>(names: Iterable<readonly [string, T]>): Map<string, T> => new NamespacedNames(names, namespace);
  for (const object of building.objects.values()) {
    object.namespace = namespace;
    object.fields = prefixed(object.fields);
    object.parentRelationships = prefixed(object.parentRelationships);
    object.childRelationships = prefixed(object.childRelationships);
  }
  return schemaOf(prefixed(objects), namespace);
}

/**
 * Fields of activities are kept on one object in metadata and belong to two; person accounts are no object of their own.
 * Object Reference, "Activity".
 */
function partsOf(name: string): readonly string[] {
  if (name === PERSON_ACCOUNT) return [];
  return name === 'Activity' ? ['Task', 'Event'] : [name];
}

function applyStandardValueSets(building: Building): void {
  for (const [name, values] of standardValueSets(building.project)) {
    for (const place of fieldsOfStandardValueSet[name] ?? []) {
      const [object = '', field = ''] = place.toLowerCase().split('.');
      const target = building.objects.get(object)?.fields.get(field);
      if (target !== undefined) target.picklist = values;
    }
  }
}

/** @param objects by lower-case name */
export function schemaOf(objects: ReadonlyMap<string, SObjectType>, namespace?: string): Schema {
  const byPrefix = new Map<string, SObjectType | null>();
  for (const object of objects.values()) {
    const other = byPrefix.get(object.keyPrefix);
    // A prefix that several objects share (custom shares, histories) tells nothing; that of a post is the post's,
    // though each `AccountFeed` has it too.
    if (object.keyPrefix !== '' && other?.name !== 'FeedItem')
      byPrefix.set(object.keyPrefix, other === undefined || object.name === 'FeedItem' ? object : null);
  }
  return Object.freeze({
    ...(namespace === undefined ? {} : { namespace }),
    objects,
    object: (name: string) => objects.get(name.toLowerCase()),
    isKnownByName,
    objectOfId: (id: string) => byPrefix.get(id.slice(0, 3)) ?? undefined,
  });
}

function raise(error: LocalOrgError): never {
  throw error;
}
