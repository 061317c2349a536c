/** SOQL and SOSL over the record store. */
import { ApexException } from '../apex/values/exception.ts';
import { LockTimeout, apexPatience } from '../database/driver.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { QueryOptions, QueryService } from '../org/services/queries.ts';
import type { Transaction } from '../org/transaction.ts';
import type { Schema } from '../schema/types.ts';
import { parseQuery, parseSearch, QuerySyntaxError } from './parse/parse-query.ts';
import { PlanContext } from './plan/plan-context.ts';
import { planQuery, type QueryPlan } from './plan/query-plan.ts';
import { messageAt, queryError, rowsAreLocked } from './query-error.ts';
import { checkSecurityEnforced, checkUserMode } from './rights/check-rights.ts';
import type { RunContext } from './run/run-context.ts';
import { runPlan, type QueryResult } from './run/run-plan.ts';
import { runSearch } from './search/run-search.ts';
import type { SoqlQuery } from './syntax.ts';
import { refuseUnboundedFields } from './unbounded-fields.ts';
import { needFileLinkFilter } from './virtual/file-links.ts';
import { fillFlexQueue } from './virtual/flex-queue-items.ts';
import { isPermissionAccessQuery, readPermissionAccess } from './virtual/user-permission-access.ts';
import { isRecordAccessQuery, readRecordAccess } from './virtual/user-record-access.ts';

const MAXIMUM_KEPT_TEXTS = 1000;

export interface QueryParts {
  readonly schema: Schema;
  readonly store: RecordStore;
}

/**
 * Access and formulas are taken from the transaction's org, so the parts may be made in any order.
 * FOR UPDATE locks the whole database for other processes, as every write does.
 */
export function createQueryService({ schema, store }: QueryParts): QueryService {
  // A tree is planned once: static queries are the same tree at every run, dynamic ones are kept by their text.
  const plans = new WeakMap<SoqlQuery, QueryPlan>();
  const plansForApex = new WeakMap<SoqlQuery, QueryPlan>();
  const trees = new Map<string, SoqlQuery>();
  // By FROM, which a query that was narrowed to a page of its rows still has.
  const texts = new WeakMap<SoqlQuery['from'], string>();

  const planOf = (tx: Transaction, query: SoqlQuery, bringsRecordType = false): QueryPlan => {
    const kept = bringsRecordType ? plansForApex : plans;
    const known = kept.get(query);
    if (known) return known;
    const context = new PlanContext(schema, store, tx.org.formula, bringsRecordType);
    const plan = located(texts.get(query.from), context, () => planQuery(context, query));
    kept.set(query, plan);
    return plan;
  };

  const run = (tx: Transaction, query: SoqlQuery, options: QueryOptions): QueryResult => {
    const asked = runContext(tx, store, query.with, options);
    if (isRecordAccessQuery(query)) {
      asked.count('soqlQueries');
      return readRecordAccess(query, asked);
    }
    if (isPermissionAccessQuery(query)) {
      asked.count('soqlQueries');
      return readPermissionAccess(query, asked);
    }
    if (options.isForApex) {
      needFileLinkFilter(query);
      refuseUnboundedFields(query);
    }
    fillFlexQueue(tx, store, query);
    const plan = planOf(tx, query, options.isForApex);
    const context = isFree(plan) ? { ...asked, count: () => undefined } : asked;
    context.count('soqlQueries');
    if (query.for === 'UPDATE') lockRows(store);
    if (context.options.access === 'user') checkUserMode(tx, plan.uses);
    else if (query.with === 'SECURITY_ENFORCED') checkSecurityEnforced(tx, plan.uses);
    return runPlan(plan, context);
  };

  return {
    parse(_, text) {
      const known = trees.get(text);
      if (known) return known;
      const tree = parsed(text, parseQuery);
      if (trees.size >= MAXIMUM_KEPT_TEXTS) trees.clear();
      trees.set(text, tree);
      texts.set(tree.from, text);
      return tree;
    },
    run,
    parseSearch: (_, text) => parsed(text, parseSearch),
    search: (tx, search, options) => runSearch(tx, search, runContext(tx, store, search.with, options), planOf),
  };
}

/** `WITH USER_MODE` in the text counts before the mode of the call. User mode always enforces sharing. */
function runContext(tx: Transaction, store: RecordStore, mode: SoqlQuery['with'], options: QueryOptions): RunContext {
  const access = mode === 'USER_MODE' ? 'user' : mode === 'SYSTEM_MODE' ? 'system' : options.access;
  return {
    tx,
    store,
    options: { ...options, access },
    enforcesSharing: access === 'user' || options.sharing === 'with',
    count: options.isUncounted === true ? () => undefined : (name, amount) => tx.limits.count(name, amount),
  };
}

/** Custom metadata is read at no cost, long texts apart. Salesforce Help, "Custom Metadata Allocations". */
function isFree({ object, uses }: QueryPlan): boolean {
  return object.kind === 'customMetadata' && uses.every(({ field }) => field?.kind !== 'LongTextArea');
}

/** Faults of a dynamic query's names are told with their place in its text. */
function located(text: string | undefined, context: PlanContext, plan: () => QueryPlan): QueryPlan {
  try {
    return plan();
  } catch (error) {
    if (text !== undefined && context.at !== null && error instanceof ApexException)
      error.message = messageAt(text, context.at, error.message ?? '');
    throw error;
  }
}

function lockRows(store: RecordStore): void {
  try {
    store.driver.lock(apexPatience);
  } catch (error) {
    throw error instanceof LockTimeout ? rowsAreLocked() : error;
  }
}

function parsed<T>(text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof QuerySyntaxError) throw queryError(error.message);
    throw error;
  }
}
