/** Reads the children of all parents with one statement a relationship, and puts each list on its parent. */
import { ApexList } from '../../apex/values/list.ts';
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { ChildPlan } from '../plan/child-plan.ts';
import type { Writer } from '../plan/emission.ts';
import { readRecord } from './read-record.ts';
import { readRows } from './read-rows.ts';
import { rowBounds } from './row-bounds.ts';
import type { RunContext } from './run-context.ts';

export function attachChildren(parents: readonly SObjectValue[], plans: readonly ChildPlan[], run: RunContext): void {
  if (plans.length > 0) run.count('aggregateQueries', plans.length);
  for (const plan of plans) attach(parents, plan, run);
}

function attach(parents: readonly SObjectValue[], plan: ChildPlan, run: RunContext): void {
  const { statement, order, foreignKey, foreignKeyColumn, selection } = plan;
  const bounds = rowBounds(plan.query, run);
  const ofParents: Writer = (emission) => {
    foreignKey(emission);
    emission
      .add(' IN (SELECT value FROM json_each(')
      .value(JSON.stringify(parents.map((parent) => parent.id)))
      .add('))');
  };
  const rows =
    parents.length === 0 ? [] : readRows({ statement, order, ...bounds, also: [ofParents], limitPer: foreignKey }, run);
  const lists = new Map<string, SObjectValue[]>();
  for (const { row, formulas } of rows) {
    const parent = row[foreignKeyColumn] as string;
    const list = lists.get(parent) ?? [];
    lists.set(parent, list);
    const child = readRecord(selection.shape, row, formulas, run.store.schema, run.options.isForApex);
    // Apex has the reference to the parent unasked, as it has the one beside a parent's field.
    if (run.options.isForApex) child.fields.set(plan.foreignKeyField, parent);
    list.push(child);
  }
  // SQL has cut the lists already where it could; cutting at the same length again changes nothing.
  const isCutInSql = statement.residual.length === 0 && order.every((key) => key.operand.formula === null);
  const first = isCutInSql ? 0 : (bounds.offset ?? 0);
  const children: SObjectValue[] = [];
  for (const parent of parents) {
    const list = (lists.get(parent.id ?? '') ?? []).slice(
      first,
      bounds.limit === null ? undefined : first + bounds.limit,
    );
    children.push(...list);
    parent.relations.set(plan.name, new ApexList({ kind: 'sobject', name: statement.object.name }, list));
  }
  run.count('soqlRows', children.length);
  attachChildren(children, selection.children, run);
}
