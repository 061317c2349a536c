/**
 * Objects a project defines, by what their names say: `__c` objects and settings, `__mdt` metadata types,
 * `__e` events, `__b` big objects. Source: Metadata API Developer Guide, "CustomObject".
 */
import type { Component, ObjectSource, XmlElement } from '../project/types.ts';
import type { Building } from './building.ts';
import { settleBigIndex } from './big-index.ts';
import { customField } from './custom-fields.ts';
import { addField, draftField, draftObject, labelOf, systemField } from './draft.ts';
import type { ObjectDraft } from './draft.ts';
import { schemaErrors } from '../errors/schema-errors.ts';
import { applyParts } from './object-parts.ts';
import { auditFields, idField, lastActivityField, ownerField, userReference, viewedFields } from './system-fields.ts';
import type { SharingModel, SObjectType } from './types.ts';

/** Adds the object, or the project's parts of a standard one, to the schema being built. */
export function addProjectObject(building: Building, source: ObjectSource): void {
  const known = building.objects.get(source.name.toLowerCase());
  if (known === undefined && source.body === null) {
    building.fault(schemaErrors.unknownObject, source.path, { line: 1, column: 1 }, source.name);
    return;
  }
  if (known === undefined && !/__(c|mdt|e|b)$/.test(source.name)) {
    building.fault(schemaErrors.unknownObject, source.path, source.body, source.name);
    return;
  }
  const object = known ?? newObject(source.name, source.body as XmlElement);
  building.objects.set(source.name.toLowerCase(), object);
  addFields(building, object, source);
  applyParts(object, source);
  if (object.kind === 'bigObject') settleBigIndex(building, object, source);
  if (known !== undefined && source.body !== null) overrideStandard(object, source.body);
  if (known === undefined && object.kind === 'object') settleOwnership(object, source.body as XmlElement);
}

function newObject(name: string, body: XmlElement): ObjectDraft {
  const kind = kindOf(name, body);
  const label = body.value('label') ?? labelOf(name);
  const object = draftObject(name, {
    label,
    pluralLabel: body.value('pluralLabel') ?? `${label}s`,
    isCustom: true,
    kind,
    settingType:
      kind === 'customSetting' ? ((body.value('customSettingsType') ?? 'List') as 'List' | 'Hierarchy') : null,
    sharingModel: (body.value('sharingModel') ?? 'ReadWrite') as SharingModel,
    description: body.value('description') ?? null,
    tracksHistory: body.flag('enableHistory'),
    isFeedEnabled: body.flag('enableFeeds'),
    isWhat: body.flag('enableActivities'),
    isQueryable: kind !== 'platformEvent',
    isDeletable: kind !== 'platformEvent' && kind !== 'customMetadata' && kind !== 'bigObject',
    isCreateable: kind !== 'customMetadata',
    isUpdateable: kind !== 'platformEvent',
    isPublishedAtOnce: body.value('publishBehavior') === 'PublishImmediately',
  });
  addField(object, idField());
  if (kind === 'customMetadata') addMetadataTypeFields(object);
  else if (kind === 'platformEvent') addEventFields(object);
  else if (kind === 'bigObject') addBigObjectFields(object);
  else {
    addNameField(object, body);
    for (const field of auditFields()) addField(object, field);
    if (kind === 'customSetting') addField(object, setupOwner(object));
    else for (const field of viewedFields()) addField(object, field);
    if (object.isWhat) addField(object, lastActivityField());
  }
  object.nameField = [...object.fields.values()].find((field) => field.isNameField) ?? null;
  return object;
}

function kindOf(name: string, body: XmlElement): SObjectType['kind'] {
  if (name.endsWith('__mdt')) return 'customMetadata';
  if (name.endsWith('__e')) return 'platformEvent';
  if (name.endsWith('__b')) return 'bigObject';
  return body.child('customSettingsType') === undefined ? 'object' : 'customSetting';
}

function addNameField(object: ObjectDraft, body: XmlElement): void {
  const given = body.child('nameField');
  const label = given?.value('label') ?? `${object.label} Name`;
  const shape = {
    label,
    isNameField: true,
    isPermissionable: false,
    trackHistory: given?.flag('trackHistory') ?? false,
  };
  const isSetting = object.kind === 'customSetting';
  addField(
    object,
    given?.value('type') === 'AutoNumber'
      ? draftField('Name', 'AutoNumber', {
          ...shape,
          length: 80,
          autoNumberFormat: given.value('displayFormat') ?? '{0}',
        })
      : draftField('Name', 'Text', {
          ...shape,
          length: isSetting ? 38 : 80,
          isRequired: isSetting && object.settingType === 'List',
          isUnique: isSetting && object.settingType === 'List',
        }),
  );
}

/** Source: Apex Developer Guide, "Custom Metadata Types". */
function addMetadataTypeFields(object: ObjectDraft): void {
  addField(object, systemField('DeveloperName', 'Text', { length: 40, label: 'Custom Metadata Record Name' }));
  addField(object, systemField('MasterLabel', 'Text', { length: 40, label: 'Label', isNameField: true }));
  addField(object, systemField('Label', 'Text', { length: 40 }));
  addField(object, systemField('Language', 'Text', { length: 40 }));
  addField(object, systemField('NamespacePrefix', 'Text', { length: 15 }));
  addField(object, systemField('QualifiedApiName', 'Text', { length: 70 }));
  addField(object, systemField('SystemModstamp', 'DateTime'));
}

/** Source: Platform Events Developer Guide, "Platform Event Fields". */
function addEventFields(object: ObjectDraft): void {
  addField(object, systemField('ReplayId', 'Text', { length: 1000 }));
  addField(object, systemField('EventUuid', 'Text', { length: 36 }));
  addField(object, systemField('CreatedDate', 'DateTime'));
  addField(object, userReference('CreatedById', 'CreatedBy'));
}

/** Source: Big Objects Implementation Guide, "SOQL with Big Objects": the system fields that a query may name. */
function addBigObjectFields(object: ObjectDraft): void {
  addField(object, systemField('CreatedDate', 'DateTime'));
  addField(object, userReference('CreatedById', 'CreatedBy'));
  addField(object, systemField('SystemModstamp', 'DateTime'));
}

function setupOwner(object: ObjectDraft): ReturnType<typeof draftField> {
  return draftField('SetupOwnerId', 'Lookup', {
    label: 'Location',
    referenceTo: ['Organization', 'Profile', 'User'],
    relationshipName: 'SetupOwner',
    isPermissionable: false,
    isUnique: object.settingType === 'Hierarchy',
    isUpdateable: false,
  });
}

function addFields(building: Building, object: ObjectDraft, source: ObjectSource): void {
  for (const component of source.fields) {
    const known = object.fields.get(component.fullName.toLowerCase());
    if (known !== undefined && !component.fullName.endsWith('__c')) {
      overrideField(building, object, component);
      continue;
    }
    const field = customField(building, object.name, component);
    if (field === null) continue;
    if (object.kind === 'customMetadata' || object.kind === 'platformEvent') field.isPermissionable = false;
    addField(object, field);
    if (field.kind === 'Location') addCoordinates(object, field.name, field.scale ?? 0);
  }
}

/** A standard field in the project: history tracking, help, and where it is given a label or values of its own. */
function overrideField(building: Building, object: ObjectDraft, component: Component): void {
  const { fullName: name, body } = component;
  const field = object.fields.get(name.toLowerCase());
  if (field === undefined) return;
  field.trackHistory = body.flag('trackHistory', field.trackHistory);
  field.helpText = body.value('inlineHelpText') ?? field.helpText;
  field.description = body.value('description') ?? field.description;
  if (body.child('valueSet') === undefined || body.child('type') === undefined) return;
  const given = customField(building, object.name, component);
  if (given === null || given.picklist.length === 0) return;
  field.picklist = given.picklist;
  field.controllingField = given.controllingField ?? null;
}

/** A location is stored as two numbers, which are seen with it. Source: SOAP API Developer Guide, "Geolocation". */
function addCoordinates(object: ObjectDraft, name: string, scale: number): void {
  for (const part of ['Latitude', 'Longitude']) {
    addField(
      object,
      draftField(name.replace(/__c$/, `__${part}__s`), 'Number', {
        label: `${labelOf(name)} (${part})`,
        precision: 18,
        scale,
        compoundField: name,
      }),
    );
  }
}

function overrideStandard(object: ObjectDraft, body: XmlElement): void {
  const model = body.value('sharingModel');
  if (model !== undefined) object.sharingModel = model as SharingModel;
  object.tracksHistory = body.flag('enableHistory', object.tracksHistory);
  object.isFeedEnabled = body.flag('enableFeeds', object.isFeedEnabled);
}

/** A detail record belongs to who owns its master. */
function settleOwnership(object: ObjectDraft, body: XmlElement): void {
  const isDetail = [...object.fields.values()].some((field) => field.kind === 'MasterDetail');
  if (isDetail) object.sharingModel = 'ControlledByParent';
  else addField(object, ownerField(['Group', 'User']));
  object.hasOwner = !isDetail;
  // The share object exists where the default leaves something to share.
  object.hasShare = !isDetail && (body.value('sharingModel') ?? 'ReadWrite') !== 'ReadWrite';
}
