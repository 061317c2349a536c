/**
 * Records that decide who may see what are not saved together with others. Apex Developer Guide, "sObjects That Can't
 * Be Used Together in DML Operations" and "Mixed DML Operations in Test Methods": a `System.runAs` block counts apart.
 */
import type { RecordStore } from '../database/record-store.ts';
import type { CurrentUser, Transaction } from '../org/transaction.ts';
import { dmlErrors } from './errors.ts';
import type { DmlStatement } from './run-chunk.ts';
import type { SaveRow } from './save-chunk.ts';

const SETUP_OBJECTS = new Set([
  'FieldPermissions',
  'GroupMember',
  'ObjectPermissions',
  'PermissionSet',
  'PermissionSetAssignment',
  'QueueSobject',
  'SetupEntityAccess',
  'UserRole',
]);

/** They belong to the setup objects, and the guide does not list them among those that refuse others. */
const UNDECIDED_OBJECTS = new Set(['PermissionSetGroup', 'PermissionSetGroupComponent']);

/** Of a user, only these decide about access. */
const ACCESS_FIELDS = ['UserRoleId', 'IsActive', 'ForecastEnabled', 'Username', 'ProfileId'];

/** The first object saved of each kind, for each `runAs` block: it makes its own user. */
interface Saved {
  setup: string | null;
  other: string | null;
}

const SAVED = Symbol('objects saved');

/** Refuses all rows of the statement when the transaction has saved an object of the other kind. */
export function refuseMixed({ tx, store, operation, options }: DmlStatement, rows: readonly SaveRow[]): void {
  if (options.isUncounted === true) return;
  const saved = savedBy(tx);
  for (const row of rows) {
    const { name } = row.given.type;
    const kind = kindOf(row, operation, store);
    const original = kind === 'setup' ? saved.other : kind === 'other' ? saved.setup : null;
    if (original !== null) row.errors.push(dmlErrors.mixed(name, original));
    else if (kind !== 'either') saved[kind] ??= name;
  }
}

function kindOf(row: SaveRow, operation: DmlStatement['operation'], store: RecordStore): 'setup' | 'other' | 'either' {
  const { type } = row.given;
  if (SETUP_OBJECTS.has(type.name)) return 'setup';
  if (UNDECIDED_OBJECTS.has(type.name)) return 'either';
  if (type.name === 'Group') return operation === 'insert' || operation === 'update' ? 'either' : 'setup';
  if (type.name === 'User') return changesAccess(row, store) ? 'setup' : 'either';
  return 'other';
}

/** A new user without a role, and a change to other fields, go together with anything. */
function changesAccess({ given, id }: SaveRow, store: RecordStore): boolean {
  if (id === null) return (given.fields.get('UserRoleId') ?? null) !== null;
  const [before] = store.load(given.type, [id]);
  return ACCESS_FIELDS.some(
    (name) => given.fields.has(name) && given.fields.get(name) !== (before?.fields.get(name) ?? null),
  );
}

function savedBy(tx: Transaction): Saved {
  let byUser = tx.store.get(SAVED) as WeakMap<CurrentUser, Saved> | undefined;
  if (byUser === undefined) tx.store.set(SAVED, (byUser = new WeakMap()));
  let saved = byUser.get(tx.user);
  if (saved === undefined) byUser.set(tx.user, (saved = { setup: null, other: null }));
  return saved;
}
