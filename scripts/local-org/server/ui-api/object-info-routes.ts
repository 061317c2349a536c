/** `/ui-api/object-info`: descriptions and picklist values. User Interface API Developer Guide, "Objects". */
import type { Transaction } from '../../org/transaction.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { isReference, uiDataType } from '../data/data-type.ts';
import { isReadable, readableObject } from '../data/select.ts';
import { json } from '../http/answers.ts';
import { badRequest } from '../http/fault.ts';
import type { Routes } from '../http/router.ts';
import { iconOf } from '../ui/icons.ts';

const base = '/services/data/:version/ui-api/object-info/:object';
const masterRecordTypeId = '012000000000000AAA';

export function objectInfoRoutes(acting: Acting): Routes {
  return [
    {
      method: 'GET',
      pattern: base,
      handler: (request) =>
        json(
          actAs(acting, request.userId, `Describe ${request.params['object']}`, (tx) =>
            objectInfo(tx, readableObject(tx, request.params['object'] ?? '')),
          ),
        ),
    },
    {
      method: 'GET',
      pattern: `${base}/picklist-values/:recordType`,
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'Picklist values', (tx) => {
            const type = readableObject(tx, request.params['object'] ?? '');
            const fields = [...type.fields.values()].filter(
              (field) => field.picklist.length > 0 && isReadable(tx, type, field),
            );
            return {
              picklistFieldValues: Object.fromEntries(fields.map((field) => [field.name, picklistValues(field)])),
            };
          }),
        ),
    },
    {
      method: 'GET',
      pattern: `${base}/picklist-values/:recordType/:field`,
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'Picklist values', (tx) => {
            const type = readableObject(tx, request.params['object'] ?? '');
            const field = type.fields.get((request.params['field'] ?? '').toLowerCase());
            if (field === undefined || !isReadable(tx, type, field))
              throw badRequest(`No such picklist ${request.params['field']} on ${type.name}.`, 'INVALID_FIELD');
            return picklistValues(field);
          }),
        ),
    },
  ];
}

function picklistValues(field: Field): object {
  const values = field.picklist
    .filter((each) => each.isActive)
    .map((each) => ({ attributes: null, label: each.label, value: each.value, validFor: [] }));
  const chosen = field.picklist.find((each) => each.isDefault);
  return {
    controllerValues: {},
    defaultValue:
      chosen === undefined ? null : { attributes: null, label: chosen.label, value: chosen.value, validFor: [] },
    url: null,
    values,
  };
}

function objectInfo(tx: Transaction, type: SObjectType): object {
  const access = tx.org.access.object(tx, type.name);
  const fields = [...type.fields.values()].filter((field) => isReadable(tx, type, field));
  return {
    apiName: type.name,
    label: type.label,
    labelPlural: type.pluralLabel,
    keyPrefix: type.keyPrefix,
    custom: type.isCustom,
    queryable: type.isQueryable,
    createable: type.isCreateable && access.create,
    updateable: type.isUpdateable && access.edit,
    deletable: type.isDeletable && access.delete,
    nameFields: type.nameField === null ? [] : [type.nameField.name],
    defaultRecordTypeId: masterRecordTypeId,
    recordTypeInfos: {
      [masterRecordTypeId]: {
        available: true,
        defaultRecordTypeMapping: true,
        master: true,
        name: 'Master',
        recordTypeId: masterRecordTypeId,
      },
    },
    themeInfo: { color: '0176D3', iconUrl: null, iconName: iconOf(tx.org, type.name) },
    childRelationships: [...type.childRelationships.values()].map((each) => ({
      childObjectApiName: each.object,
      fieldName: each.field,
      relationshipName: each.name,
    })),
    fields: Object.fromEntries(fields.map((field) => [field.name, fieldInfo(tx, type, field)])),
  };
}

function fieldInfo(tx: Transaction, type: SObjectType, field: Field): object {
  const mayEdit = tx.org.access.field(tx, type.name, field.name).edit;
  return {
    apiName: field.name,
    label: field.label,
    dataType: uiDataType(field),
    inlineHelpText: field.helpText,
    required: field.isRequired && field.kind !== 'Checkbox',
    createable: field.isCreateable && mayEdit,
    updateable: field.isUpdateable && mayEdit,
    length: field.length ?? 0,
    precision: field.precision ?? 0,
    scale: field.scale ?? 0,
    unique: field.isUnique,
    custom: field.isCustom,
    calculated: field.formula !== null,
    nameField: field.isNameField,
    filterable: field.isFilterable,
    sortable: field.isSortable,
    htmlFormatted: field.kind === 'Html',
    reference: isReference(field),
    relationshipName: field.relationshipName,
    referenceToInfos: field.referenceTo.map((apiName) => ({
      apiName,
      nameFields: [tx.org.schema.object(apiName)?.nameField?.name ?? 'Name'],
    })),
  };
}
