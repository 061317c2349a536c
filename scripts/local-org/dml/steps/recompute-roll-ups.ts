/**
 * Step 16: roll-up summary fields of the parents that a save touched are computed again, and each parent that
 * changed goes through the save order itself.
 */
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { RecordStore } from '../../database/record-store.ts';
import type { DmlError } from '../../org/services/saving.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { Field, RollUpSummary, SObjectType } from '../../schema/types.ts';
import { criteriaFormula } from '../../formula/criteria.ts';
import { pointingRows } from '../relatives.ts';
import { living, sameStored, valueOf, type SaveChunk } from '../save-chunk.ts';

export function recomputeRollUps(chunk: SaveChunk): void {
  const touched = living(chunk).flatMap(({ record, old }) => [record, old ?? []].flat());
  const faults = recomputeParentsOf(chunk, chunk.object, touched);
  if (faults.length > 0) for (const row of living(chunk)) row.errors.push(...faults);
}

/** What roll-ups are computed in. */
export interface RollUpPlace {
  readonly tx: Transaction;
  readonly store: RecordStore;
}

/** @param touched children as they are or were: those that went with another parent too. @returns why a parent was not saved */
export function recomputeParentsOf(
  place: RollUpPlace,
  child: SObjectType,
  touched: readonly SObjectValue[],
): DmlError[] {
  const faults: DmlError[] = [];
  for (const reference of child.fields.values()) {
    if (reference.kind !== 'MasterDetail' && reference.kind !== 'Lookup') continue;
    for (const parentName of reference.referenceTo) {
      const parent = place.store.schema.object(parentName);
      const summaries = parent === undefined ? [] : summariesOf(parent, child.name, reference.name);
      if (parent !== undefined && summaries.length > 0)
        faults.push(...recompute(place, child, touched, parent, reference, summaries));
    }
  }
  return faults;
}

/** @returns whether a parent sums something up over records of the object */
export function hasRollUps(store: RecordStore, child: SObjectType): boolean {
  return [...child.fields.values()].some((reference) =>
    reference.referenceTo.some((name) => {
      const parent = store.schema.object(name);
      return parent !== undefined && summariesOf(parent, child.name, reference.name).length > 0;
    }),
  );
}

type SummaryField = Field & { readonly summary: RollUpSummary };

function summariesOf(parent: SObjectType, child: string, reference: string): SummaryField[] {
  return [...parent.fields.values()].filter(
    (field): field is SummaryField =>
      field.summary !== null && field.summary.childObject === child && field.summary.foreignKey === reference,
  );
}

function recompute(
  place: RollUpPlace,
  child: SObjectType,
  touched: readonly SObjectValue[],
  parent: SObjectType,
  reference: Field,
  summaries: readonly SummaryField[],
): readonly DmlError[] {
  const { tx, store } = place;
  const ids = new Set<string>();
  for (const record of touched) {
    const id = valueOf(record, reference.name);
    if (typeof id === 'string') ids.add(id);
  }
  if (ids.size === 0) return [];
  const links = pointingRows(store, { object: child, field: reference, onDelete: 'cascade' }, [...ids]);
  const children = store.load(
    child,
    links.map(({ id }) => id),
  );
  const changed = new Map<string, SObjectValue>();
  const parents = store.load(parent, [...ids]);
  for (const field of summaries) {
    const values = valuesByParent(place, child, reference, field, children);
    for (const record of parents) {
      const value = summarise(field, values.get(record.id!) ?? []);
      if (sameStored(value, valueOf(record, field.name))) continue;
      const update = changed.get(record.id!) ?? new SObjectValue(parent);
      update.fields.set('Id', record.id!);
      update.fields.set(field.name, value);
      changed.set(record.id!, update);
    }
  }
  if (changed.size === 0) return [];
  const options = { allOrNone: true, access: 'system', sharing: 'without', isUncounted: true, isRollUp: true } as const;
  const results = tx.org.dml.save(tx, 'update', [...changed.values()], options);
  const failed = results.find(
    (result) => !result.isSuccess && result.errors[0]?.statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  );
  return failed?.errors ?? [];
}

/** Values of the children that the roll-up's filter lets through, by parent. */
function valuesByParent(
  { tx }: RollUpPlace,
  object: SObjectType,
  reference: Field,
  field: SummaryField,
  children: readonly SObjectValue[],
): Map<string, ApexValue[]> {
  const { filters, childField } = field.summary;
  const contextOf = () => ({ tx, isNew: false, old: null });
  const counted =
    filters.length === 0
      ? null
      : tx.org.formula.evaluateMany(
          object.name,
          criteriaFormula(tx.org.schema, object, filters, null),
          children,
          contextOf,
        );
  const source = childField === null ? undefined : object.fields.get(childField.toLowerCase());
  const computed =
    source?.formula == null
      ? null
      : tx.org.formula.evaluateMany(object.name, source.formula, children, contextOf, source);
  const values = new Map<string, ApexValue[]>();
  children.forEach((child, index) => {
    if (counted !== null && counted[index] !== true) return;
    const value = source === undefined ? true : computed === null ? valueOf(child, source.name) : computed[index]!;
    const parent = valueOf(child, reference.name) as string;
    const list = values.get(parent) ?? [];
    list.push(value);
    values.set(parent, list);
  });
  return values;
}

function summarise(field: SummaryField, values: readonly ApexValue[]): ApexValue {
  const { operation } = field.summary;
  if (operation === 'count') return ApexDecimal.of(values.length);
  const present = values.filter((value) => value !== null);
  if (operation === 'sum')
    return present.reduce<ApexDecimal>((sum, value) => sum.add(decimal(value)), ApexDecimal.of(0));
  if (present.length === 0) return null;
  const sign = operation === 'min' ? 1 : -1;
  return present.reduce((best, value) => (order(value, best) * sign < 0 ? value : best));
}

const decimal = (value: ApexValue): ApexDecimal =>
  value instanceof ApexDecimal ? value : ApexDecimal.of(value as number);

function order(left: ApexValue, right: ApexValue): number {
  if (left instanceof ApexDate && right instanceof ApexDate) return left.days - right.days;
  if (left instanceof ApexDatetime && right instanceof ApexDatetime) return left.ms - right.ms;
  return decimal(left).compareTo(decimal(right));
}
