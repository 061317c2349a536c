/** An org in memory for tests: a few custom objects beside the standard ones, records put in directly. */
import { ApexDecimal } from '../apex/values/decimal.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import { createRecordStore } from '../database/create-record-store.ts';
import { migrate } from '../database/migrate.ts';
import { openDriver } from '../database/open-driver.ts';
import type { RecordStore } from '../database/record-store.ts';
import { createFormulaService } from '../formula/formula-service.ts';
import { createLimits } from '../limits/create-limits.ts';
import type { Org } from '../org/org.ts';
import type { AccessService } from '../org/services/access.ts';
import type { QueryOptions } from '../org/services/queries.ts';
import type { Transaction } from '../org/transaction.ts';
import { projectOf } from '../project/project-of.testing.ts';
import type { Project } from '../project/types.ts';
import { buildSchema } from '../schema/build-schema.ts';
import { createQueryService } from './create-query-service.ts';

const field = (name: string, rest: string): string =>
  `<CustomField><fullName>${name}</fullName><label>${name}</label>${rest}</CustomField>`;
const values = (...names: string[]): string =>
  `<valueSet><valueSetDefinition><sorted>false</sorted>${names.map((name) => `<value><fullName>${name}</fullName><default>false</default><label>${name} label</label></value>`).join('')}</valueSetDefinition></valueSet>`;

const FILES: Readonly<Record<string, string>> = {
  'objects/Project__c/Project__c.object-meta.xml':
    '<CustomObject><label>Project</label><pluralLabel>Projects</pluralLabel><enableActivities>true</enableActivities><sharingModel>Private</sharingModel><nameField><label>Name</label><type>Text</type></nameField></CustomObject>',
  'objects/Project__c/fields/Account__c.field-meta.xml': field(
    'Account__c',
    '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Projects</relationshipName>',
  ),
  'objects/Project__c/fields/Stage__c.field-meta.xml': field(
    'Stage__c',
    `<type>Picklist</type>${values('Plan', 'Build', 'Done')}`,
  ),
  'objects/Project__c/fields/Tags__c.field-meta.xml': field(
    'Tags__c',
    `<type>MultiselectPicklist</type>${values('Red', 'Green', 'Blue')}`,
  ),
  'objects/Project__c/fields/Budget__c.field-meta.xml': field(
    'Budget__c',
    '<type>Currency</type><precision>12</precision><scale>2</scale>',
  ),
  'objects/Project__c/fields/DueOn__c.field-meta.xml': field('DueOn__c', '<type>Date</type>'),
  'objects/Project__c/fields/StartedAt__c.field-meta.xml': field('StartedAt__c', '<type>DateTime</type>'),
  'objects/Project__c/fields/IsBig__c.field-meta.xml': field(
    'IsBig__c',
    '<type>Checkbox</type><formula>Budget__c &gt; 100</formula>',
  ),
  'objects/Project__c/fields/Double__c.field-meta.xml': field(
    'Double__c',
    '<type>Number</type><precision>12</precision><scale>2</scale><formula>Budget__c * 2</formula>',
  ),
  'objects/Project__c/fields/Industry__c.field-meta.xml': field(
    'Industry__c',
    '<type>Text</type><formula>TEXT(Account__r.Industry)</formula>',
  ),
  'objects/Step__c/Step__c.object-meta.xml':
    '<CustomObject><label>Step</label><pluralLabel>Steps</pluralLabel><sharingModel>ControlledByParent</sharingModel><nameField><label>Name</label><type>Text</type></nameField></CustomObject>',
  'objects/Step__c/fields/Project__c.field-meta.xml': field(
    'Project__c',
    '<type>MasterDetail</type><referenceTo>Project__c</referenceTo><relationshipName>Steps</relationshipName>',
  ),
  'objects/Step__c/fields/Effort__c.field-meta.xml': field(
    'Effort__c',
    '<type>Number</type><precision>6</precision><scale>1</scale>',
  ),
};

export interface SmallOrg {
  readonly org: Org;
  readonly store: RecordStore;
  readonly project: Project;
  readonly tx: Transaction;
  /** Stores a record; numbers become decimals. @returns its id */
  put(object: string, fields: Readonly<Record<string, ApexValue>>): string;
  query(
    text: string,
    options?: Partial<QueryOptions> & { readonly binds?: Readonly<Record<string, ApexValue>> },
  ): SObjectValue[];
  /** The transaction as another user sees it, with limits of its own. */
  as(userId: string, profileId?: string): SmallOrg;
}

/** @param access made from the org's parts; by default everybody may do everything */
export function smallOrg(
  files: Readonly<Record<string, string>> = {},
  access: (project: Project, store: RecordStore) => AccessService = () => openAccess,
): SmallOrg {
  const project = projectOf({ ...FILES, ...files });
  const schema = buildSchema(project);
  const driver = openDriver(':memory:');
  migrate(driver, schema);
  const store = createRecordStore(driver, schema, () => 0);
  const org = {
    project,
    schema,
    store,
    id: '00D000000000001AAA',
    name: 'Small',
    fiscalYearStartMonth: 2,
    defaultTimeZone: 'America/New_York',
    clock: { now: () => Date.UTC(2026, 10, 25, 3), set: () => undefined, reset: () => undefined },
    query: createQueryService({ schema, store }),
    access: access(project, store),
    formula: createFormulaService({ schema, store, project }),
  } as unknown as Org;
  return smallOrgAs(org, project, store, '005000000000001AAA', '00e000000000001AAA');
}

function smallOrgAs(org: Org, project: Project, store: RecordStore, userId: string, profileId: string): SmallOrg {
  const tx = {
    org,
    id: 'tx',
    isTest: false,
    kind: 'sync',
    sharing: 'with',
    triggerDepth: 0,
    debug: [],
    afterCommit: [],
    afterEnd: [],
    store: new Map(),
    limits: createLimits('sync'),
    user: {
      id: userId,
      profileId,
      roleId: null,
      name: 'Test',
      locale: 'en_US',
      timeZone: 'America/New_York',
      language: 'en_US',
    },
  } as unknown as Transaction;
  return {
    org,
    store,
    project,
    tx,
    put(object, fields) {
      const type = org.schema.object(object);
      if (!type) throw new Error(`no object ${object}`);
      const record = new SObjectValue(type);
      for (const [name, value] of Object.entries(fields)) {
        const isDecimal = ['Number', 'Currency', 'Percent'].includes(type.fields.get(name.toLowerCase())?.kind ?? '');
        record.fields.set(name, isDecimal && typeof value === 'number' ? ApexDecimal.of(value) : value);
      }
      store.insert(record);
      return record.id ?? '';
    },
    query(text, { binds = {}, access = 'system', sharing = 'without', isForApex = false } = {}) {
      const bind = (_: number, name: string): ApexValue => binds[name] ?? null;
      return org.query.run(tx, org.query.parse(tx, text), { access, sharing, bind, isForApex }).records;
    },
    as: (otherId, otherProfile = profileId) => smallOrgAs(org, project, store, otherId, otherProfile),
  };
}

const ALL = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true };
const openAccess: AccessService = {
  object: () => ALL,
  field: () => ({ read: true, edit: true }),
  userPermission: () => true,
  customPermission: () => true,
  defaultRecordType: () => null,
  apexClass: () => true,
  tab: () => 'Visible',
  app: () => true,
  visibleRows: () => null,
  permitted: (_tx, _object, ids) => new Set(ids),
  usersOf: (id) => [id],
  invalidate: () => undefined,
};
