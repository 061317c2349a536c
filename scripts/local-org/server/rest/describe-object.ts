/** An object in a describe, short for the list of all and whole for itself. REST API Developer Guide, "Describe Global", "sObject Describe". */
import type { Transaction } from '../../org/transaction.ts';
import { associatedObject } from '../../schema/associated-object.ts';
import type { SObjectType } from '../../schema/types.ts';
import { isReadable } from '../data/select.ts';
import { describeField } from './describe-field.ts';

/** @param version `v66.0` */
export function describeGlobally(tx: Transaction, type: SObjectType, version: string): object {
  const access = tx.org.access.object(tx, type.name);
  const isPlain = type.kind === 'object';
  const associated = associatedObject(type);
  const base = `/services/data/${version}/sobjects/${type.name}`;
  return {
    activateable: false,
    associateEntityType: associated?.entityType ?? null,
    associateParentEntity: associated?.parent ?? null,
    createable: type.isCreateable && access.create,
    custom: type.isCustom,
    customSetting: type.kind === 'customSetting',
    deepCloneable: false,
    deletable: type.isDeletable && access.delete,
    deprecatedAndHidden: false,
    feedEnabled: type.isFeedEnabled === true,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: type.keyPrefix,
    label: type.label,
    labelPlural: type.pluralLabel,
    layoutable: isPlain,
    mergeable: ['Account', 'Contact', 'Lead', 'Case'].includes(type.name),
    mruEnabled: isPlain,
    name: type.name,
    queryable: type.isQueryable,
    replicateable: isPlain,
    retrieveable: type.isQueryable,
    searchable: isPlain,
    triggerable: isPlain || type.kind === 'platformEvent',
    undeletable: type.isDeletable && access.delete,
    updateable: type.isUpdateable && access.edit,
    urls: {
      rowTemplate: `${base}/{ID}`,
      defaultValues: `${base}/defaultValues?recordTypeId&fields`,
      describe: `${base}/describe`,
      sobject: base,
      ...(isPlain
        ? {
            layouts: `${base}/describe/layouts`,
            compactLayouts: `${base}/describe/compactLayouts`,
            approvalLayouts: `${base}/describe/approvalLayouts`,
            listviews: `${base}/listviews`,
            quickActions: `${base}/quickActions`,
          }
        : {}),
    },
  };
}

export function describeObject(tx: Transaction, type: SObjectType, version: string): object {
  const { urls, ...summary } = describeGlobally(tx, type, version) as Record<string, unknown>;
  return {
    actionOverrides: [],
    childRelationships: type.references.flatMap((each) => childRelationship(tx, each)),
    compactLayoutable: type.kind === 'object',
    ...summary,
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: [...type.fields.values()]
      .filter((field) => field.kind === 'Address' || isReadable(tx, type, field))
      .map((field) => describeField(tx, type, field)),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: recordTypes(tx, type, version),
    searchLayoutable: type.kind === 'object',
    sobjectDescribeOption: 'FULL',
    supportedScopes: type.hasOwner
      ? [
          { label: `All ${type.pluralLabel}`, name: 'everything' },
          { label: `My ${type.pluralLabel}`, name: 'mine' },
        ]
      : [{ label: `All ${type.pluralLabel}`, name: 'everything' }],
    urls,
  };
}

function childRelationship(tx: Transaction, { object, field, name }: SObjectType['references'][number]): object[] {
  const child = tx.org.schema.object(object);
  const reference = child?.fields.get(field.toLowerCase());
  if (child === undefined || reference === undefined || !tx.org.access.object(tx, object).read) return [];
  return [
    {
      cascadeDelete: reference.deleteConstraint === 'Cascade',
      childSObject: object,
      deprecatedAndHidden: false,
      field,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: name,
      restrictedDelete: reference.deleteConstraint === 'Restrict',
    },
  ];
}

const masterId = '012000000000000AAA';

/** Every object has the master type, whose records have none of the others. */
function recordTypes(tx: Transaction, type: SObjectType, version: string): object[] {
  const { store } = tx.org;
  const table = tx.org.schema.object('RecordType');
  const rows =
    table === undefined || type.recordTypes.length === 0
      ? []
      : store.driver
          .prepare(`SELECT "Id", "DeveloperName" FROM ${store.table(table)} WHERE "SobjectType" = ?`)
          .all(type.name);
  const ids = new Map(rows.map(([id, name]) => [String(name), String(id)]));
  const info = (id: string, name: string, label: string, isActive: boolean, isMaster: boolean): object => ({
    active: isActive,
    available: isActive,
    defaultRecordTypeMapping: isMaster,
    developerName: name,
    master: isMaster,
    name: label,
    recordTypeId: id,
    urls: { layout: `/services/data/${version}/sobjects/${type.name}/describe/layouts/${id}` },
  });
  return [
    ...type.recordTypes.flatMap(({ name, label, isActive }) => {
      const id = ids.get(name);
      return id === undefined ? [] : [info(id, name, label, isActive, false)];
    }),
    info(masterId, 'Master', 'Master', true, true),
  ];
}
