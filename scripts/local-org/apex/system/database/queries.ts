/** Dynamic SOQL: `Database.query` and its kin. Apex Developer Guide, "Dynamic SOQL". */
import type { Transaction } from '../../../org/transaction.ts';
import type { SoqlQuery } from '../../../soql/syntax.ts';
import { bindByName } from '../../runtime/dynamic-binds.ts';
import { sobjectType } from '../../values/apex-type-names.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import type { ApexMap } from '../../values/map.ts';
import type { SObjectValue } from '../../values/sobject.ts';
import type { ApexValue } from '../../values/value.ts';
import type { AccessLevelValue } from '../access-level.ts';
import type { PlatformFunction } from '../platform-class.ts';
import { Cursor } from './cursor.ts';
import { QueryLocator } from './query-locator.ts';

type Bind = (index: number, text: string) => ApexValue;

function run(
  tx: Transaction,
  text: string,
  bind: Bind,
  level?: AccessLevelValue,
): { readonly object: string; readonly records: SObjectValue[]; readonly size: number } {
  const query = parsed(tx, text);
  const access = level?.level ?? (query.with === 'USER_MODE' ? 'user' : 'system');
  const found = tx.org.query.run(tx, query, {
    access,
    sharing: access === 'user' ? 'with' : tx.sharing,
    bind,
    isForApex: true,
  });
  return { object: isGrouped(query) ? 'AggregateResult' : query.from.name, ...found };
}

const SHOWING = new Set(['TOLABEL', 'FORMAT', 'CONVERTCURRENCY']);

/** Groups have no object of their own. */
function isGrouped({ groupBy, select }: SoqlQuery): boolean {
  return groupBy !== null || select.some((item) => item.kind === 'function' && !SHOWING.has(item.name));
}

function parsed(tx: Transaction, text: string | null): SoqlQuery {
  if (text === null) throw apexError('System.NullPointerException', 'Argument cannot be null.');
  return tx.org.query.parse(tx, text);
}

function list(tx: Transaction, text: string, bind: Bind, level?: AccessLevelValue): ApexList {
  const { object, records } = run(tx, text, bind, level);
  return new ApexList<ApexValue>(sobjectType(tx.org.schema.object(object)?.name ?? object), records);
}

/** Keys are matched without regard to case, so that none may differ from another by case alone. */
function bindFrom(values: ApexMap<string, ApexValue>): Bind {
  const byName = new Map([...values.entries()].map(([name, value]) => [name.toLowerCase(), value]));
  if (byName.size < values.size) {
    const twins = [...values.entries()]
      .map(([name]) => name)
      .filter((name, _, all) => all.filter((other) => other.toLowerCase() === name.toLowerCase()).length > 1);
    throw apexError(
      'System.QueryException',
      `The bindMap consists of duplicate case-insensitive keys: [${twins.join(', ')}]`,
    );
  }
  return (_index, text) => {
    const value = byName.get(text.trim().toLowerCase());
    if (value === undefined) throw apexError('System.QueryException', `Key '${text}' does not exist in the bindMap`);
    return value;
  };
}

/** Binds keep the values they have now. */
function locator(tx: Transaction, text: string, bind: Bind, level?: AccessLevelValue): QueryLocator {
  const query = parsed(tx, text);
  const access = level?.level ?? (query.with === 'USER_MODE' ? 'user' : 'system');
  return new QueryLocator(text, query, { access, sharing: access === 'user' ? 'with' : tx.sharing, bind });
}

function cursor(tx: Transaction, type: Cursor['typeName'], source: QueryLocator): Cursor {
  return new Cursor(tx, source, type);
}

type Binds = ApexMap<string, ApexValue>;

export const queryStatics: Readonly<Record<string, PlatformFunction>> = {
  'query(String)': (tx, text: string) => list(tx, text, bindByName(tx)),
  'query(String, System.AccessLevel)': (tx, text: string, level: AccessLevelValue) =>
    list(tx, text, bindByName(tx), level),
  'queryWithBinds(String, Map<String, Object>, System.AccessLevel)': (
    tx,
    text: string,
    binds: Binds,
    level: AccessLevelValue,
  ) => list(tx, text, bindFrom(binds), level),
  'countQuery(String)': (tx, text: string) => run(tx, text, bindByName(tx)).size,
  'countQuery(String, System.AccessLevel)': (tx, text: string, level: AccessLevelValue) =>
    run(tx, text, bindByName(tx), level).size,
  'countQueryWithBinds(String, Map<String, Object>, System.AccessLevel)': (
    tx,
    text: string,
    binds: Binds,
    level: AccessLevelValue,
  ) => run(tx, text, bindFrom(binds), level).size,
  'getQueryLocator(String)': (tx, text: string) => locator(tx, text, bindByName(tx)),
  'getQueryLocator(String, System.AccessLevel)': (tx, text: string, level: AccessLevelValue) =>
    locator(tx, text, bindByName(tx), level),
  'getCursor(String)': (tx, text: string) => cursor(tx, 'Database.Cursor', locator(tx, text, bindByName(tx))),
  'getCursor(String, Object)': (tx, text: string, level: AccessLevelValue) =>
    cursor(tx, 'Database.Cursor', locator(tx, text, bindByName(tx), level)),
  'getCursorWithBinds(String, Map<String, Object>, Object)': (
    tx,
    text: string,
    binds: Binds,
    level: AccessLevelValue,
  ) => cursor(tx, 'Database.Cursor', locator(tx, text, bindFrom(binds), level)),
  'getPaginationCursor(String)': (tx, text: string) =>
    cursor(tx, 'Database.PaginationCursor', locator(tx, text, bindByName(tx))),
  'getPaginationCursor(String, System.AccessLevel)': (tx, text: string, level: AccessLevelValue) =>
    cursor(tx, 'Database.PaginationCursor', locator(tx, text, bindByName(tx), level)),
  'getPaginationCursorWithBinds(String, Map<String, Object>, System.AccessLevel)': (
    tx,
    text: string,
    binds: Binds,
    level: AccessLevelValue,
  ) => cursor(tx, 'Database.PaginationCursor', locator(tx, text, bindFrom(binds), level)),
  'getQueryLocatorWithBinds(String, Map<String, Object>, System.AccessLevel)': (
    tx,
    text: string,
    binds: Binds,
    level: AccessLevelValue,
  ) => locator(tx, text, bindFrom(binds), level),
};
