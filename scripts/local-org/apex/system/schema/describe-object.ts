/** `Schema.DescribeSObjectResult`. Apex Reference, "DescribeSObjectResult Class". */
import type { ObjectAccess } from '../../../org/services/access.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { associatedObject } from '../../../schema/associated-object.ts';
import { qualifiedName } from '../../../schema/qualified-name.ts';
import type { ChildRelationship, Field, SObjectType } from '../../../schema/types.ts';
import { platformType, stringType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import { stringOf } from '../../values/string-of.ts';
import { platformEnumValue } from '../platform-enums.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';
import type { PlatformClass } from '../platform-class.ts';
import { fieldSetsOf } from './field-sets.ts';
import { FoldedMap } from './folded-map.ts';
import { recordTypeFacts } from './record-types.ts';
import { fieldToken, objectToken, tokenOf, tokenOfField } from './tokens.ts';

type Loading = 'FULL' | 'DEFERRED';

const described: Readonly<Record<Loading, WeakMap<SObjectType, PlatformRecord>>> = {
  FULL: new WeakMap(),
  DEFERRED: new WeakMap(),
};

/**
 * @param options of `Schema.SObjectDescribeOptions`: child relationships are there in any case, and loaded when they are
 * asked for unless `FULL` is wanted. Apex Reference, "SObjectType Class", getDescribe(options).
 */
export function describeWith(type: SObjectType, options: unknown): PlatformRecord {
  return describeObject(type, stringOf(options) === 'FULL' ? 'FULL' : 'DEFERRED');
}

export function describeObject(type: SObjectType, loading: Loading = 'DEFERRED'): PlatformRecord {
  let result = described[loading].get(type);
  if (!result)
    described[loading].set(
      type,
      (result = new PlatformRecord('Schema.DescribeSObjectResult', {
        ...facts(type),
        ...rights(type),
        ...recordTypeFacts(type),
        SObjectDescribeOption: () => platformEnumValue('Schema.SObjectDescribeOptions', loading),
      })),
    );
  return result;
}

/** Events have no id. */
const describedFields = (type: SObjectType): Field[] =>
  [...type.fields.values()].filter((field) => type.kind !== 'platformEvent' || field.kind !== 'Id');

/** `fields.getMap()` */
export function fieldsOf(type: SObjectType): PlatformRecord {
  return new PlatformRecord('Schema.SObjectTypeFields', {
    Map: () =>
      new FoldedMap(
        stringType,
        platformType('Schema.SObjectField'),
        describedFields(type).map((field) => [field.name, tokenOfField(type, field)] as const),
        type.namespace,
      ),
  });
}

function rights(type: SObjectType): Readonly<Record<string, (tx: Transaction) => boolean>> {
  const right = (name: keyof ObjectAccess) => (tx: Transaction) => tx.org.access.object(tx, type.name)[name];
  return {
    Accessible: right('read'),
    Createable: (tx) => type.isCreateable && right('create')(tx),
    Updateable: (tx) => type.isUpdateable && right('edit')(tx),
    Deletable: (tx) => type.isDeletable && right('delete')(tx),
    Undeletable: (tx) => type.isDeletable && right('delete')(tx),
    Queryable: (tx) => type.isQueryable && right('read')(tx),
  };
}

function facts(type: SObjectType): Readonly<Record<string, unknown>> {
  const associated = associatedObject(type);
  return {
    Name: qualifiedName(type.name, type.namespace),
    LocalName: type.name,
    Label: type.label,
    LabelPlural: type.pluralLabel,
    KeyPrefix: type.keyPrefix,
    Custom: type.isCustom,
    CustomSetting: type.kind === 'customSetting',
    SObjectType: tokenOf(type),
    AssociateEntityType: associated?.entityType ?? null,
    AssociateParentEntity: associated?.parent ?? null,
    Searchable: type.kind === 'object',
    Mergeable: ['Account', 'Contact', 'Lead', 'Case'].includes(type.name),
    MruEnabled: type.kind === 'object',
    FeedEnabled: type.isFeedEnabled === true,
    DeprecatedAndHidden: false,
    DataTranslationEnabled: false,
    HasSubtypes: false,
    IsSubtype: false,
    IsInterface: false,
    Fields: fieldsOf(type),
    FieldSets: fieldSetsOf(type),
    ChildRelationships: (tx: Transaction) =>
      new ApexList(
        platformType('Schema.ChildRelationship'),
        type.references.map((reference) => childRelationship(tx, reference)),
      ),
  };
}

const related = new WeakMap<ChildRelationship, PlatformRecord>();

/** One object a relationship, so that it can be the key of a map. */
function childRelationship(tx: Transaction, reference: ChildRelationship): PlatformRecord {
  const known = related.get(reference);
  if (known !== undefined) return known;
  const field = tx.org.schema.object(reference.object)?.fields.get(reference.field.toLowerCase());
  const made = new PlatformRecord('Schema.ChildRelationship', {
    ChildSObject: objectToken(tx, reference.object),
    Field: fieldToken(tx, reference.object, reference.field),
    RelationshipName: reference.name === null ? null : qualifiedName(reference.name, tx.org.schema.namespace),
    CascadeDelete: field?.deleteConstraint === 'Cascade',
    RestrictedDelete: field?.deleteConstraint === 'Restrict',
    DeprecatedAndHidden: false,
    JunctionIdListNames: () => new ApexList(stringType),
    JunctionReferenceTo: () => new ApexList(platformType('Schema.SObjectType')),
  });
  related.set(reference, made);
  return made;
}

export const describeObjectClasses: readonly PlatformClass[] = [
  recordClass('Schema.DescribeSObjectResult'),
  recordClass('Schema.SObjectTypeFields'),
  recordClass('Schema.ChildRelationship'),
];
