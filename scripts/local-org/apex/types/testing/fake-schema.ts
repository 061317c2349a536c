/** A small schema for tests: field kinds by object, `Lookup:Account:Contacts` for references. */
import type { ChildRelationship, Field, FieldKind, Schema, SObjectType } from '../../../schema/types.ts';

/** `OwnerId: 'Lookup:User,Group'`, `AccountId: 'Lookup:Account:Contacts'`, `Name: 'Text'`. */
export type FakeObjects = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SYSTEM: Readonly<Record<string, string>> = {
  Id: 'Id',
  Name: 'Text',
  OwnerId: 'Lookup:User',
  CreatedDate: 'DateTime',
  CreatedById: 'Lookup:User',
};

export const STANDARD: FakeObjects = {
  Account: {
    Industry: 'Picklist',
    AnnualRevenue: 'Currency',
    NumberOfEmployees: 'Integer',
    Phone: 'Phone',
    ParentId: 'Lookup:Account:ChildAccounts',
    Description: 'LongTextArea',
    Tier__c: 'Picklist',
    Key__c: 'Text',
    IsTarget__c: 'Checkbox',
    Since__c: 'Date',
  },
  Contact: {
    AccountId: 'Lookup:Account:Contacts',
    FirstName: 'Text',
    LastName: 'Text',
    Email: 'Email',
    Birthdate: 'Date',
  },
  Opportunity: {
    AccountId: 'Lookup:Account:Opportunities',
    Amount: 'Currency',
    CloseDate: 'Date',
    StageName: 'Picklist',
  },
  Task: { WhatId: 'Lookup:Account,Opportunity:Tasks', Subject: 'Text' },
  User: { Email: 'Email', Username: 'Text', IsActive: 'Checkbox', ManagerId: 'Lookup:User:ManagedUsers' },
  Group: { DeveloperName: 'Text' },
  Setting__c: { Limit__c: 'Number' },
  Rule__mdt: { DeveloperName: 'Text', Value__c: 'Text' },
};

export function fakeSchema(objects: FakeObjects = STANDARD): Schema {
  const types = new Map<string, SObjectType>();
  for (const [name, fields] of Object.entries(objects)) {
    types.set(name.toLowerCase(), objectType(name, { ...SYSTEM, ...fields }));
  }
  for (const type of types.values()) {
    for (const field of type.fields.values()) {
      for (const target of field.referenceTo) {
        const parent = types.get(target.toLowerCase());
        if (parent !== undefined && field.childRelationshipName !== null) {
          const relation = { name: field.childRelationshipName, object: type.name, field: field.name };
          (parent.childRelationships as Map<string, ChildRelationship>).set(relation.name.toLowerCase(), relation);
        }
      }
    }
  }
  return { objects: types, object: (name) => types.get(name.toLowerCase()), objectOfId: () => undefined };
}

function objectType(name: string, fields: Readonly<Record<string, string>>): SObjectType {
  const all = Object.entries(fields).map(([field, text]) => fieldOf(field, text));
  return {
    name,
    kind: name.endsWith('__mdt') ? 'customMetadata' : name.startsWith('Setting') ? 'customSetting' : 'object',
    settingType: name.startsWith('Setting') ? 'Hierarchy' : null,
    isCustom: name.includes('__'),
    isQueryable: true,
    fields: new Map(all.map((field) => [field.name.toLowerCase(), field])),
    parentRelationships: new Map(
      all
        .filter((field) => field.relationshipName !== null)
        .map((field) => [field.relationshipName!.toLowerCase(), field]),
    ),
    childRelationships: new Map(),
  } as unknown as SObjectType;
}

function fieldOf(name: string, text: string): Field {
  const [kind, targets, children] = text.split(':');
  const isReference = targets !== undefined;
  return {
    name,
    kind: kind as FieldKind,
    isCustom: name.endsWith('__c'),
    isExternalId: name === 'Key__c',
    isFilterable: kind !== 'LongTextArea',
    isSortable: kind !== 'LongTextArea',
    referenceTo: targets?.split(',') ?? [],
    relationshipName: isReference
      ? name.endsWith('__c')
        ? name.replace(/__c$/, '__r')
        : name.replace(/Id$/, '')
      : null,
    childRelationshipName: children ?? null,
  } as unknown as Field;
}
