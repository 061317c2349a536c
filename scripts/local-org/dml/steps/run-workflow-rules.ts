/**
 * Workflow rules, after the after triggers. Their field updates save the record once more: update triggers fire again,
 * custom validation rules do not. Apex Developer Guide, "Triggers and Order of Execution", step 11.
 */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import { doubt, unsupported } from '../../errors/catalogue.ts';
import { unsupportedMetadata } from '../../errors/unsupported-metadata.ts';
import { criteriaFormula } from '../../formula/criteria.ts';
import { fieldUpdateOptions } from '../../org/services/field-update-options.ts';
import type { Component, XmlElement } from '../../project/types.ts';
import { isChanged, living, type SaveChunk, type SaveRow } from '../save-chunk.ts';
import { fieldNamed } from '../object-plan.ts';

/** Rules that ask for it are looked at again after a field update, so many times. */
const MOST_ROUNDS = 5;
const BUILT = new Set(['FieldUpdate', 'Alert']);

interface Action {
  readonly name: string;
  readonly type: string;
}

export function runWorkflowRules(chunk: SaveChunk): void {
  if (chunk.options.isFieldUpdate === true || (chunk.operation !== 'insert' && chunk.operation !== 'update')) return;
  const rules = rulesOf(chunk);
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const updates = living(chunk).flatMap((row) => updateOf(chunk, rules, row) ?? []);
    if (updates.length === 0 || !save(chunk, updates)) return;
    if (!rules.some((rule) => rule.flag('reevaluateOnChange'))) return;
  }
}

const known = new WeakMap<readonly Component[], Map<string, readonly XmlElement[]>>();

/** @returns the active rules of the object, looked up once a project */
function rulesOf({ tx, object }: SaveChunk): readonly XmlElement[] {
  const workflows = tx.org.project.components.get('Workflow');
  if (workflows === undefined) return [];
  const byObject = known.get(workflows) ?? activeRules(workflows);
  known.set(workflows, byObject);
  return byObject.get(object.name) ?? [];
}

function activeRules(workflows: readonly Component[]): Map<string, readonly XmlElement[]> {
  const byObject = new Map<string, readonly XmlElement[]>();
  for (const { fullName, body } of workflows) {
    const rules = body.all('rules').filter((rule) => rule.flag('active'));
    byObject.set(fullName, [...(byObject.get(fullName) ?? []), ...rules]);
  }
  return byObject;
}

/** What the rules that the row meets write, or null when it is there already. */
function updateOf(chunk: SaveChunk, rules: readonly XmlElement[], row: SaveRow): SObjectValue | null {
  const actions = rules.filter((rule) => fires(chunk, rule, row)).flatMap((rule) => actionsOf(chunk, rule));
  if (actions.length === 0) return null;
  const update = chunk.tx.org.approval.actionsOn(chunk.tx, row.record, actions);
  if (update === null) return null;
  const isNew = [...update.fields.keys()].some((name) => {
    const field = fieldNamed(chunk.object, name);
    return field !== undefined && isChanged({ ...row, record: update, old: row.record }, field);
  });
  return isNew ? update : null;
}

/** @returns whether the rule is evaluated for this save and its criteria are met */
function fires(chunk: SaveChunk, rule: XmlElement, row: SaveRow): boolean {
  const trigger = rule.value('triggerType');
  if (trigger === 'onCreateOnly' && row.old !== null) return false;
  if (!meets(chunk, rule, row.record, row.old)) return false;
  // "Created, and any time it is edited to subsequently meet criteria".
  return trigger !== 'onCreateOrTriggeringUpdate' || row.old === null || !meets(chunk, rule, row.old, null);
}

function meets({ tx, object }: SaveChunk, rule: XmlElement, record: SObjectValue, old: SObjectValue | null): boolean {
  const items = rule.all('criteriaItems').map((item) => ({
    field: item.value('field') ?? '',
    operation: item.value('operation') ?? 'equals',
    value: item.value('value') ?? '',
  }));
  const formula = rule.value('formula') ?? criteriaFormula(object, items, rule.value('booleanFilter') ?? null);
  return tx.org.formula.evaluate(object.name, formula, record, { tx, isNew: old === null, old }) === true;
}

function actionsOf({ object }: SaveChunk, rule: XmlElement): Action[] {
  const actions = rule
    .all('actions')
    .map((action) => ({ name: action.value('name') ?? '', type: action.value('type') ?? '' }));
  for (const { type } of actions)
    if (!BUILT.has(type))
      doubt(() => unsupported(unsupportedMetadata.workflowAction, [rule.value('fullName') ?? '', object.name, type]));
  return actions.filter(({ type }) => BUILT.has(type));
}

/** @returns whether all went well; what fails, fails its row */
function save({ tx, object, store, ...chunk }: SaveChunk, updates: readonly SObjectValue[]): boolean {
  const before = new Map(chunk.rows.flatMap(({ id, old }) => (id === null || old === null ? [] : [[id, old]])));
  const results = tx.org.dml.save(tx, 'update', updates, fieldUpdateOptions(before));
  const byId = new Map(chunk.rows.map((row) => [row.id, row]));
  results.forEach((result, index) => {
    const row = byId.get(updates[index]!.id)!;
    if (!result.isSuccess) row.errors.push(...result.errors);
    else for (const name of store.load(object, [row.id!])[0]?.fields ?? []) row.record.fields.set(...name);
  });
  return results.every((result) => result.isSuccess);
}
