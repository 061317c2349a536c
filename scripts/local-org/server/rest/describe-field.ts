/** A field in a describe. REST API Developer Guide, "sObject Describe". */
import type { Transaction } from '../../org/transaction.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { describeType, isIdLookup, scaleOf } from '../data/data-type.ts';

export function describeField(tx: Transaction, type: SObjectType, field: Field): object {
  const mayEdit = field.name !== 'Id' && tx.org.access.field(tx, type.name, field.name).edit;
  return {
    name: field.name,
    label: field.label,
    type: describeType(field),
    custom: field.isCustom,
    inlineHelpText: field.helpText,
    length: field.length ?? 0,
    precision: field.precision ?? 0,
    scale: scaleOf(field) ?? 0,
    digits: 0,
    nillable: !field.isRequired,
    unique: field.isUnique,
    caseSensitive: field.isCaseSensitive,
    externalId: field.isExternalId,
    nameField: field.isNameField,
    idLookup: isIdLookup(type, field),
    autoNumber: field.kind === 'AutoNumber',
    calculated: field.formula !== null || field.summary !== null,
    calculatedFormula: field.formula,
    createable: field.isCreateable && mayEdit,
    updateable: field.isUpdateable && mayEdit,
    filterable: field.isFilterable,
    sortable: field.isSortable,
    groupable: field.isFilterable,
    restrictedPicklist: field.isRestrictedPicklist,
    picklistValues: field.picklist.map((each) => ({
      active: each.isActive,
      defaultValue: each.isDefault,
      label: each.label,
      validFor: null,
      value: each.value,
    })),
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
    cascadeDelete: field.deleteConstraint === 'Cascade',
    restrictedDelete: field.deleteConstraint === 'Restrict',
  };
}
