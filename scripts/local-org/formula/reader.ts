/**
 * Reads the fields a formula refers to. One reader serves one batch: the parents of all its records are loaded
 * together, level by level, so that 200 records cost one read a relationship.
 */
import { SObjectValue } from '../apex/values/sobject.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { Field, SObjectType } from '../schema/types.ts';
import { fromApex } from './apex-values.ts';
import type { CompiledFormula, FieldReference, FormulaReader, ObjectField, ReferenceStep, Scope } from './compiled.ts';
import { FormulaRuntimeError } from './errors.ts';
import { globalRecord } from './global-records.ts';
import { firstNamed } from './named-records.ts';
import { isBlank, textOf, type FormulaValue } from './values.ts';

export type CompileField = (object: SObjectType, field: Field) => CompiledFormula;

/** Formula fields may refer to formula fields; the platform stops at cycles when they are saved, we stop here. */
const MAX_DEPTH = 30;

export class BatchReader implements FormulaReader {
  /** Parents by id; null for one that does not exist. */
  private readonly parents = new Map<string, SObjectValue | null>();
  private readonly globals = new Map<string, SObjectValue | null>();
  /** Formula fields that formulas read, each computed once a record. */
  private readonly values = new Map<SObjectValue, Map<Field, FormulaValue>>();
  /** Records that were looked up by their names; null for a name that no record has. */
  private readonly named = new Map<string, SObjectValue | null>();
  private depth = 0;

  constructor(
    private readonly store: RecordStore,
    private readonly compileField: CompileField,
  ) {}

  /** Loads the parents that the formula will ask for. */
  preload(
    formula: CompiledFormula,
    records: readonly SObjectValue[],
    references: readonly FieldReference[] = formula.references,
  ): void {
    for (const reference of references) {
      let level: readonly SObjectValue[] = records;
      for (const step of reference.steps) {
        this.load(
          step.target,
          level.filter((record) => given(record, step) === null).map((record) => idAt(record, step)),
        );
        level = level.map((record) => this.parent(record, step)).filter((parent) => parent !== null);
      }
      const owner = reference.steps.at(-1)?.target ?? records[0]?.type;
      if (reference.field.formula === null || owner === undefined || this.depth > MAX_DEPTH) continue;
      this.depth++;
      this.preload(this.compileField(owner, reference.field), level);
      this.depth--;
    }
  }

  read(scope: Scope, from: SObjectValue | null, reference: FieldReference, blanksAsZero: boolean): FormulaValue {
    let record = from;
    for (const [index, step] of reference.steps.entries()) {
      if (record === null) break;
      const next = reference.steps[index + 1]?.field ?? reference.field;
      record = this.parent(record, step, next);
    }
    const { field } = reference;
    if (record === null) return fromApex(field, null, blanksAsZero);
    if (field.formula !== null) return this.computed(scope, record, field, blanksAsZero);
    return fromApex(field, record.fields.get(field.name), blanksAsZero);
  }

  globalRecord(scope: Scope, name: string): SObjectValue | null {
    if (!this.globals.has(name)) this.globals.set(name, globalRecord(this.store, scope.tx, name));
    return this.globals.get(name)!;
  }

  lookUp(scope: Scope, { object, field }: ObjectField, named: Field, value: FormulaValue): FormulaValue {
    if (isBlank(value)) return null;
    const key = `${object.name} ${textOf(value)}`;
    if (!this.named.has(key)) this.named.set(key, firstNamed(this.store, object, named, textOf(value)));
    const record = this.named.get(key)!;
    return record === null ? null : this.read(scope, record, { steps: [], field }, false);
  }

  private computed(scope: Scope, record: SObjectValue, field: Field, blanksAsZero: boolean): FormulaValue {
    const value = this.valueOf(scope, record, field);
    return value === null ? fromApex(field, null, blanksAsZero) : value;
  }

  private valueOf(scope: Scope, record: SObjectValue, field: Field): FormulaValue {
    let known = this.values.get(record);
    if (known === undefined) this.values.set(record, (known = new Map<Field, FormulaValue>()));
    if (known.has(field)) return known.get(field)!;
    if (this.depth >= MAX_DEPTH) throw new FormulaRuntimeError(`${field.name} refers to itself`);
    this.depth++;
    try {
      const value = this.compileField(record.type, field).run({ ...scope, record });
      known.set(field, value);
      return value;
    } finally {
      this.depth--;
    }
  }

  private parent(record: SObjectValue, step: ReferenceStep, next?: Field): SObjectValue | null {
    const related = given(record, step);
    if (related !== null && (next === undefined || next.formula !== null || related.fields.has(next.name)))
      return related;
    const id = idAt(record, step);
    if (id === null) return null;
    if (step.isNamed === true && (this.store.schema.objectOfId(id) ?? step.target).name !== step.target.name)
      return null;
    if (!this.parents.has(id)) this.load(step.target, [id]);
    return this.parents.get(id) ?? null;
  }

  private load(object: SObjectType, ids: readonly (string | null)[]): void {
    const wanted = [...new Set(ids)].filter((id): id is string => id !== null && !this.parents.has(id));
    if (wanted.length === 0) return;
    for (const id of wanted) this.parents.set(id, null);
    for (const [type, ofType] of byObject(this.store, object, wanted)) {
      for (const record of this.store.load(type, ofType)) this.parents.set(record.id!, record);
    }
  }
}

/** A polymorphic reference holds ids of several objects; each row is read from its own table. */
function byObject(store: RecordStore, object: SObjectType, ids: readonly string[]): Map<SObjectType, string[]> {
  const groups = new Map<SObjectType, string[]>();
  for (const id of ids) {
    const type = store.schema.objectOfId(id) ?? object;
    groups.set(type, [...(groups.get(type) ?? []), id]);
  }
  return groups;
}

/** The parent as a query or the caller put it on the record. */
function given(record: SObjectValue, step: ReferenceStep): SObjectValue | null {
  const related = record.relations.get(step.field.relationshipName ?? '');
  return related instanceof SObjectValue ? related : null;
}

function idAt(record: SObjectValue, step: ReferenceStep): string | null {
  return (record.fields.get(step.field.name) as string | null | undefined) ?? null;
}
