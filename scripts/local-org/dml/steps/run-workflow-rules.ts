/**
 * Workflow rules, after the after triggers. Their field updates save the record once more: update triggers fire again,
 * custom validation rules do not. Apex Developer Guide, "Triggers and Order of Execution", step 11.
 */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import { doubt, unsupported } from '../../errors/catalogue.ts';
import { unsupportedMetadata } from '../../errors/unsupported-metadata.ts';
import { criteriaFormula } from '../../formula/criteria.ts';
import type { FormulaContext } from '../../org/services/formulas.ts';
import { fieldUpdateOptions } from '../../org/services/field-update-options.ts';
import type { Component, XmlElement } from '../../project/types.ts';
import { isChanged, living, type SaveChunk, type SaveRow } from '../save-chunk.ts';
import { fieldNamed } from '../object-plan.ts';
import { ruleOutcomes } from '../rule-formula.ts';

/** Rules are looked at again after a field update that asks for it, so many times. */
const MOST_ROUNDS = 5;
const BUILT = new Set(['FieldUpdate', 'Alert']);

interface Action {
  readonly name: string;
  readonly type: string;
}

/** The active rules of an object, and the names of field updates after which rules are evaluated again. */
interface Workflow {
  readonly rules: readonly XmlElement[];
  readonly reevaluating: ReadonlySet<string>;
}

export function runWorkflowRules(chunk: SaveChunk): void {
  if (chunk.options.isFieldUpdate === true || (chunk.operation !== 'insert' && chunk.operation !== 'update')) return;
  const workflow = workflowOf(chunk);
  if (workflow === undefined || workflow.rules.length === 0) return;
  const fired = new Map<SaveRow, Set<XmlElement>>();
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const wanted = living(chunk).flatMap((row) => updatesOf(chunk, workflow, row, fired));
    const updates = wanted.filter(({ isParent }) => !isParent).map(({ update }) => update);
    if (updates.length > 0 && !save(chunk, updates)) return;
    if (!saveParents(chunk, wanted) || !wanted.some(({ reevaluates }) => reevaluates)) return;
  }
}

const known = new WeakMap<readonly Component[], Map<string, Workflow>>();

/** @returns the workflow of the object, looked up once a project */
function workflowOf({ tx, object }: SaveChunk): Workflow | undefined {
  const workflows = tx.org.project.components.get('Workflow');
  if (workflows === undefined) return undefined;
  const byObject = known.get(workflows) ?? workflowsByObject(workflows);
  known.set(workflows, byObject);
  return byObject.get(object.name);
}

function workflowsByObject(workflows: readonly Component[]): Map<string, Workflow> {
  const byObject = new Map<string, Workflow>();
  for (const { fullName, body } of workflows) {
    const before = byObject.get(fullName);
    const rules = body.all('rules').filter((rule) => rule.flag('active'));
    const again = body.all('fieldUpdates').filter((update) => update.flag('reevaluateOnChange'));
    byObject.set(fullName, {
      rules: [...(before?.rules ?? []), ...rules],
      reevaluating: new Set([...(before?.reevaluating ?? []), ...again.map((each) => each.value('fullName') ?? '')]),
    });
  }
  return byObject;
}

interface Wanted {
  readonly row: SaveRow;
  readonly update: SObjectValue;
  /** Of a field update whose target is a parent of the record. */
  readonly isParent: boolean;
  readonly reevaluates: boolean;
}

/** What the rules that the row meets write, but for what is there already. A rule fires once a save. */
function updatesOf(
  chunk: SaveChunk,
  { rules, reevaluating }: Workflow,
  row: SaveRow,
  fired: Map<SaveRow, Set<XmlElement>>,
): Wanted[] {
  const before = fired.get(row) ?? new Set();
  const firing = rules.filter((rule) => !before.has(rule) && fires(chunk, rule, row));
  if (firing.length === 0) return [];
  fired.set(row, new Set([...before, ...firing]));
  const actions = firing.flatMap((rule) => actionsOf(chunk, rule));
  const reevaluates = actions.some(({ name, type }) => type === 'FieldUpdate' && reevaluating.has(name));
  return chunk.tx.org.approval
    .actionsOn(chunk.tx, row.record, row.old, actions)
    .map((update) => ({ row, update, reevaluates, isParent: update.id !== row.id }))
    .filter(({ update, isParent }) => isParent || isNew(chunk, row, update));
}

function isNew(chunk: SaveChunk, row: SaveRow, update: SObjectValue): boolean {
  return [...update.fields.keys()].some((name) => {
    const field = fieldNamed(chunk.object, name);
    return field !== undefined && isChanged({ ...row, record: update, old: row.record }, field);
  });
}

/** Parents that several records write are saved once, as the last of them says. @returns whether all went well */
function saveParents({ tx }: SaveChunk, wanted: readonly Wanted[]): boolean {
  const parents = new Map<string, Wanted>();
  for (const each of wanted.filter(({ isParent }) => isParent)) {
    const before = parents.get(each.update.id!);
    for (const [name, value] of before?.update.fields ?? [])
      if (!each.update.fields.has(name)) each.update.fields.set(name, value);
    parents.set(each.update.id!, each);
  }
  const saved = [...parents.values()].map(({ row, update }) => {
    const [result] = tx.org.dml.save(tx, 'update', [update], fieldUpdateOptions());
    if (!result!.isSuccess) row.errors.push(...result!.errors);
    return result!.isSuccess;
  });
  return saved.every(Boolean);
}

/** @returns whether the rule is evaluated for this save and its criteria are met */
function fires(chunk: SaveChunk, rule: XmlElement, row: SaveRow): boolean {
  const trigger = rule.value('triggerType');
  if (trigger === 'onCreateOnly' && row.old !== null) return false;
  if (!meets(chunk, rule, row.record, row.old)) return false;
  // "Created, and any time it is edited to subsequently meet criteria".
  return trigger !== 'onCreateOrTriggeringUpdate' || row.old === null || !meets(chunk, rule, row.old, null);
}

function meets(chunk: SaveChunk, rule: XmlElement, record: SObjectValue, old: SObjectValue | null): boolean {
  const { tx, object } = chunk;
  const items = rule.all('criteriaItems').map((item) => ({
    field: item.value('field') ?? '',
    operation: item.value('operation') ?? 'equals',
    value: item.value('value') ?? '',
  }));
  const formulaOf = (): string =>
    rule.value('formula') ?? criteriaFormula(tx.org.schema, object, items, rule.value('booleanFilter') ?? null);
  const context = (): FormulaContext => ({ tx, isNew: old === null, old });
  return ruleOutcomes(chunk, rule.value('fullName') ?? '', formulaOf, [record], context)[0] === true;
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
