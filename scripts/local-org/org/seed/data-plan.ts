/**
 * Plan files of `sf data import tree --plan`: records are saved through the whole save order, file by file, so
 * that triggers run. Source: Salesforce CLI Command Reference, "data import tree".
 */
import { posix } from 'node:path';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { SObjectType } from '../../schema/types.ts';
import { orgErrors } from '../../errors/org-errors.ts';
import type { Org } from '../org.ts';
import type { CurrentUser } from '../transaction.ts';
import { readSeedJson, seedFault } from './faults.ts';
import { fromJson } from './json-value.ts';

interface PlanStep {
  readonly sobject: string;
  readonly saveRefs?: boolean;
  readonly resolveRefs?: boolean;
  readonly files: readonly string[];
}
type DataRecord = Readonly<Record<string, unknown>> & {
  readonly attributes: { readonly type: string; readonly referenceId: string };
};

/** As many as the platform takes in one request. */
const recordsPerSave = 200;

/** @returns how many records were saved @throws LocalOrgError LO4102, LO4103, LO4109 to LO4113 */
export function loadPlan(org: Org, user: CurrentUser, planPath: string): number {
  const references = new Map<string, string>();
  let count = 0;
  for (const step of readSeedJson(org.project.root, planPath) as readonly PlanStep[]) {
    const type = org.schema.object(step.sobject);
    if (type === undefined) throw seedFault(orgErrors.unknownObject, planPath, step.sobject);
    for (const file of step.files) {
      const path = posix.join(posix.dirname(planPath), file);
      const { records } = readSeedJson(org.project.root, path) as { readonly records: readonly DataRecord[] };
      for (let start = 0; start < records.length; start += recordsPerSave) {
        saveRecords(org, user, type, path, records.slice(start, start + recordsPerSave), step, references);
      }
      count += records.length;
    }
  }
  return count;
}

function saveRecords(
  org: Org,
  user: CurrentUser,
  type: SObjectType,
  path: string,
  rows: readonly DataRecord[],
  step: PlanStep,
  references: Map<string, string>,
): void {
  const records = rows.map((row) => recordOf(type, path, row, references));
  runInTransaction(org, user, 'sync', (tx) => {
    const results = org.dml.save(tx, 'insert', records, {
      allOrNone: true,
      access: 'system',
      sharing: 'without',
      isUncounted: true,
      setsAuditFields: true,
    });
    const index = results.findIndex((result) =>
      result.errors.some((error) => error.statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK'),
    );
    const refused = results[index];
    if (refused !== undefined) {
      throw seedFault(
        orgErrors.refusedRecord,
        path,
        rows[index]?.attributes.referenceId ?? String(index),
        refused.errors.map((error) => error.message).join('; '),
      );
    }
  });
  if (step.saveRefs === true)
    rows.forEach((row, index) => references.set(row.attributes.referenceId, records[index]?.id ?? ''));
}

function recordOf(
  type: SObjectType,
  path: string,
  row: DataRecord,
  references: ReadonlyMap<string, string>,
): SObjectValue {
  const record = new SObjectValue(type);
  const { referenceId } = row.attributes;
  for (const [name, given] of Object.entries(row)) {
    if (name === 'attributes') continue;
    const field = type.fields.get(name.toLowerCase());
    if (field === undefined) throw seedFault(orgErrors.unknownField, path, referenceId, name, type.name);
    const value =
      field.referenceTo.length > 0 && typeof given === 'string' && given.startsWith('@')
        ? references.get(given.slice(1))
        : given;
    if (value === undefined) throw seedFault(orgErrors.unknownReference, path, referenceId, String(given));
    const converted = fromJson(field, value);
    if (converted === undefined)
      throw seedFault(orgErrors.badValue, path, referenceId, JSON.stringify(value), name, field.kind);
    record.fields.set(field.name, converted);
  }
  return record;
}
