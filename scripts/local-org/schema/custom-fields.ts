/** A CustomField component → a field. Source: Metadata API Developer Guide, "CustomField". */
import type { Component, XmlElement } from '../project/types.ts';
import type { Building } from './building.ts';
import { draftField, labelOf } from './draft.ts';
import type { FieldDraft } from './draft.ts';
import { schemaErrors } from '../errors/schema-errors.ts';
import { unsupportedPlatform } from '../errors/unsupported-platform.ts';
import { definedValues, dependentValues } from './picklists.ts';
import type { Field, FieldKind } from './types.ts';

const kinds: Readonly<Record<string, FieldKind>> = {
  Text: 'Text',
  TextArea: 'TextArea',
  LongTextArea: 'LongTextArea',
  Html: 'Html',
  EncryptedText: 'EncryptedText',
  Email: 'Email',
  Phone: 'Phone',
  Url: 'Url',
  Picklist: 'Picklist',
  MultiselectPicklist: 'MultiselectPicklist',
  Checkbox: 'Checkbox',
  Number: 'Number',
  Currency: 'Currency',
  Percent: 'Percent',
  Date: 'Date',
  DateTime: 'DateTime',
  Time: 'Time',
  Lookup: 'Lookup',
  MasterDetail: 'MasterDetail',
  MetadataRelationship: 'MetadataRelationship',
  Hierarchy: 'Lookup',
  AutoNumber: 'AutoNumber',
  Location: 'Location',
  Address: 'Address',
  // What a summary returns is known when its child object is.
  Summary: 'Number',
};

/** Types Salesforce has and this does not. */
const unsupported = new Set(['ExternalLookup', 'IndirectLookup', 'File', 'Array', 'FileUpload', 'ProbabilisticData']);

/** @returns null, with the fault reported, when the field cannot be used at all */
export function customField(building: Building, object: string, component: Component): FieldDraft | null {
  const { fullName: name, body, path } = component;
  const whole = `${object}.${name}`;
  const type = body.value('type');
  if (type === undefined) {
    // Standard fields have none in metadata; one that is not known here is there for the org's own sake.
    if (isStandard(name)) return null;
    building.fault(schemaErrors.missingElement, path, body, `The field ${whole}`, 'type');
    return null;
  }
  if (unsupported.has(type)) {
    building.fault(unsupportedPlatform.fieldType, path, body.child('type') ?? body, type, whole);
    return null;
  }
  const kind = kinds[type];
  if (kind === undefined) {
    building.fault(schemaErrors.unknownFieldType, path, body.child('type') ?? body, type, whole);
    return null;
  }
  const summary = type === 'Summary' ? summaryOf(body) : null;
  const isReference = kind === 'Lookup' || kind === 'MasterDetail' || kind === 'MetadataRelationship';
  const isRequired = body.flag('required');
  return draftField(name, kind, {
    label: body.value('label') ?? labelOf(name),
    ...shapeOf(body, kind),
    formula: body.value('formula') ?? null,
    summary,
    blanksAsZero: body.value('formulaTreatBlanksAs') === 'BlankAsZero',
    isRequired: isRequired || kind === 'MasterDetail',
    isUnique: body.flag('unique'),
    isCaseSensitive: body.flag('caseSensitive'),
    isExternalId: body.flag('externalId'),
    isPermissionable: !isRequired && kind !== 'MasterDetail',
    isCreateable: isWritable(body, kind, summary),
    isUpdateable: isWritable(body, kind, summary) && (kind !== 'MasterDetail' || body.flag('reparentableMasterDetail')),
    ...picklistOf(building, whole, component),
    ...(isReference ? referenceOf(body, name, kind, type === 'Hierarchy' ? 'User' : null) : {}),
    autoNumberFormat: kind === 'AutoNumber' ? (body.value('displayFormat') ?? '{0}') : null,
    defaultValue: body.value('defaultValue') ?? (kind === 'Checkbox' ? 'false' : null),
    trackHistory: body.flag('trackHistory'),
    description: body.value('description') ?? null,
    helpText: body.value('inlineHelpText') ?? null,
  });
}

const isStandard = (name: string): boolean => !name.includes('__');

function isWritable(body: XmlElement, kind: FieldKind, summary: Field['summary']): boolean {
  return (
    body.child('formula') === undefined &&
    summary === null &&
    kind !== 'AutoNumber' &&
    kind !== 'Location' &&
    kind !== 'Address'
  );
}

function shapeOf(body: XmlElement, kind: FieldKind): Partial<FieldDraft> {
  const number = (name: string): number | null => (body.value(name) === undefined ? null : Number(body.value(name)));
  if (kind === 'Number' || kind === 'Currency' || kind === 'Percent')
    return { precision: number('precision') ?? 18, scale: number('scale') ?? 0 };
  if (kind === 'Location') return { scale: number('scale') ?? 0 };
  if (body.child('formula') !== undefined && kind === 'Text') return { length: 1300 };
  const length = number('length');
  return length === null ? {} : { length };
}

function picklistOf(
  building: Building,
  whole: string,
  { body, path }: Component,
): Pick<FieldDraft, 'picklist' | 'isRestrictedPicklist' | 'controllingField'> {
  const set = body.child('valueSet');
  if (set === undefined) return { picklist: [], isRestrictedPicklist: false };
  const controllingField = set.value('controllingField') ?? null;
  const definition = set.child('valueSetDefinition');
  if (definition !== undefined)
    return {
      picklist: dependentValues(set, definedValues(definition)),
      isRestrictedPicklist: set.flag('restricted'),
      controllingField,
    };
  const name = set.value('valueSetName') ?? '';
  const values = building.valueSets.get(name.toLowerCase());
  if (values === undefined) building.fault(schemaErrors.unknownValueSet, path, set, whole, name);
  // A field on a global value set is always restricted.
  return { picklist: dependentValues(set, values ?? []), isRestrictedPicklist: true, controllingField };
}

function referenceOf(body: XmlElement, name: string, kind: FieldKind, implied: string | null): Partial<FieldDraft> {
  const target = body.value('referenceTo') ?? implied;
  const child = body.value('relationshipName');
  const constraint = body.value('deleteConstraint');
  const filter = body.child('lookupFilter');
  return {
    referenceTo: target === null ? [] : [target],
    relationshipName: name.replace(/__c$/, '__r'),
    childRelationshipName: child === undefined ? null : `${child}__r`,
    deleteConstraint:
      kind === 'MasterDetail'
        ? 'Cascade'
        : constraint === 'Restrict' || constraint === 'Cascade'
          ? constraint
          : body.flag('required')
            ? 'Restrict'
            : 'SetNull',
    writeRequiresMasterRead: body.flag('writeRequiresMasterRead'),
    reparentable: kind !== 'MasterDetail' || body.flag('reparentableMasterDetail'),
    lookupFilter:
      filter === undefined || !filter.flag('active', true)
        ? null
        : { filter, isOptional: filter.flag('isOptional'), message: filter.value('errorMessage') ?? null },
  };
}

function summaryOf(body: XmlElement): Field['summary'] {
  const [childObject = '', foreignKey = ''] = (body.value('summaryForeignKey') ?? '').split('.');
  return {
    operation: (body.value('summaryOperation') ?? 'count') as 'count' | 'sum' | 'min' | 'max',
    childObject,
    childField: body.value('summarizedField')?.split('.')[1] ?? null,
    foreignKey,
    filters: body.all('summaryFilterItems').map((item) => ({
      field: item.value('field')?.split('.')[1] ?? '',
      operation: item.value('operation') ?? 'equals',
      value: item.value('value') ?? '',
    })),
  };
}
