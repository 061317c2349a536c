/** What the current user may do: with objects, fields, classes, tabs, apps — and with which records. */
import type { RecordStore } from '../database/record-store.ts';
import { elevationOf } from '../org/elevation.ts';
import type { AccessService, ObjectAccess } from '../org/services/access.ts';
import type { Transaction } from '../org/transaction.ts';
import type { Project } from '../project/types.ts';
import type { Schema, SObjectType } from '../schema/types.ts';
import { fieldAccess, hasUserPermission, objectAccess } from './grants/effective.ts';
import { GrantSource } from './grants/grant-source.ts';
import type { Grants } from './grants/grants.ts';
import type { Visible } from './sharing/condition.ts';
import { People } from './sharing/people.ts';
import { RecordSharing, type Level } from './sharing/record-sharing.ts';

export interface AccessParts {
  readonly project: Project;
  readonly schema: Schema;
  readonly store: RecordStore;
}

const NO_ACCESS: ObjectAccess = {
  read: false,
  create: false,
  edit: false,
  delete: false,
  viewAll: false,
  modifyAll: false,
};
/** Stands for the alias in conditions that are kept. */
const ALIAS = '~row~';

/** What is known of one user until `invalidate()`. */
class UserAccess {
  readonly objects = new Map<string, ObjectAccess>();
  readonly fields = new Map<string, { readonly read: boolean; readonly edit: boolean }>();
  readonly rows = new Map<string, Visible>();
  sharing: RecordSharing | null = null;

  constructor(readonly grants: Grants) {}
}

export function createAccessService({ project, schema, store }: AccessParts): AccessService {
  const source = new GrantSource(project, store);
  const users = new Map<string, UserAccess>();
  let people: People | null = null;

  let seen = store.driver.othersWrites;

  const forget = (): void => {
    users.clear();
    people = null;
  };
  /** Another process may have changed who may do what. */
  const refresh = (): void => {
    if (seen !== store.driver.othersWrites) forget();
    seen = store.driver.othersWrites;
  };

  const of = (tx: Transaction): UserAccess => {
    refresh();
    const extra = elevationOf(tx);
    const key = extra === null ? tx.user.id : `${tx.user.id} ${extra}`;
    const known = users.get(key);
    if (known) return known;
    const access = new UserAccess(source.ofUser(tx.user.id, tx.user.profileId, extra));
    users.set(key, access);
    return access;
  };

  const accessTo = (user: UserAccess, object: SObjectType): ObjectAccess => {
    const known = user.objects.get(object.name);
    if (known) return known;
    const access = objectAccess(user.grants, object, schema);
    user.objects.set(object.name, access);
    return access;
  };

  const rowsOf = (tx: Transaction, object: SObjectType, level: Level): Visible => {
    const user = of(tx);
    const key = `${object.name}/${level}`;
    const known = user.rows.get(key);
    if (known !== undefined) return known;
    people ??= new People(store);
    const viewer = { userId: tx.user.id, principals: people.principals(tx.user.id), people };
    user.sharing ??= new RecordSharing(project, store, viewer, (type) => accessTo(user, type));
    const rows = user.sharing.rows(object, ALIAS, level);
    user.rows.set(key, rows);
    return rows;
  };

  return {
    object(tx, name) {
      const object = schema.object(name);
      return object ? accessTo(of(tx), object) : NO_ACCESS;
    },
    field(tx, objectName, fieldName) {
      const user = of(tx);
      const key = `${objectName}.${fieldName}`.toLowerCase();
      const known = user.fields.get(key);
      if (known) return known;
      const object = schema.object(objectName);
      const field = object?.fields.get(fieldName.toLowerCase());
      const access =
        object && field
          ? fieldAccess(user.grants, object, field, accessTo(user, object))
          : { read: false, edit: false };
      user.fields.set(key, access);
      return access;
    },
    userPermission: (tx, name) => hasUserPermission(of(tx).grants, name),
    // Even an administrator has a custom permission only where it is granted.
    customPermission: (tx, name) => of(tx).grants.customPermissions.has(name.toLowerCase()),
    defaultRecordType: (tx, object) => of(tx).grants.defaultRecordTypes.get(object.toLowerCase()) ?? null,
    apexClass(tx, name) {
      const { grants } = of(tx);
      const [outer = ''] = name.toLowerCase().split('.');
      return grants.isAdministrator || hasUserPermission(grants, 'AuthorApex') || grants.classes.has(outer);
    },
    tab(tx, name) {
      const { grants } = of(tx);
      const key = name.toLowerCase();
      const granted = grants.tabs.get(key) ?? grants.tabs.get(`standard-${key}`);
      if (grants.isAdministrator || granted) return granted ?? 'Visible';
      const isStandard = key.startsWith('standard-') || schema.object(key)?.isCustom === false;
      return grants.hasStandardFields && isStandard ? 'Visible' : 'Hidden';
    },
    app(tx, name) {
      const { grants } = of(tx);
      const key = name.toLowerCase();
      return (
        grants.isAdministrator || grants.apps.has(key) || (grants.hasStandardFields && key.startsWith('standard__'))
      );
    },
    visibleRows(tx, name, alias, level = 'read') {
      const object = schema.object(name);
      const rows = object ? rowsOf(tx, object, level) : 'none';
      if (rows === 'all') return null;
      return rows === 'none'
        ? { sql: '0', values: [] }
        : { sql: rows.sql.replaceAll(ALIAS, alias), values: rows.values };
    },
    permitted(tx, name, ids, level) {
      const object = schema.object(name);
      const rows = object ? rowsOf(tx, object, level) : 'none';
      if (!object || rows === 'none') return new Set();
      if (rows === 'all') return new Set(ids);
      const sql = `SELECT r."Id" FROM ${store.table(object)} r WHERE r."Id" IN (SELECT value FROM json_each(?)) AND ${rows.sql.replaceAll(ALIAS, 'r')}`;
      return new Set(
        store.driver
          .prepare(sql)
          .all(JSON.stringify(ids), ...rows.values)
          .map(([id]) => String(id)),
      );
    },
    usersOf(id) {
      refresh();
      return (people ??= new People(store)).usersOf(id);
    },
    invalidate: forget,
  };
}
