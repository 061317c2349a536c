/** A record reachable from the queried one, by which field paths are resolved. Joins are made when a column is first asked for. */
import type { Field, SObjectType } from '../../schema/types.ts';
import { noSuchColumn, noSuchRelationship, queryError } from '../query-error.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { doubtField } from '../../errors/rare-names.ts';
import { unsupportedQueries } from '../../errors/unsupported-queries.ts';
import { text, type Writer } from './emission.ts';
import { planFormula } from './formula-shape.ts';
import type { FormulaUse } from './formula-use.ts';
import { valueKind, type Operand } from './operand.ts';
import type { StatementParts } from './plan-context.ts';
import { PolymorphicPlace } from './polymorphic-place.ts';

export interface Place {
  /** null where the id tells the type. */
  readonly type: SObjectType | null;
  readonly writeId: Writer;
  /** Tells columns of equal text apart from others. */
  readonly idKey: string;
  /** Raises noSuchColumn. */
  field(name: string): Operand;
  /** @returns the record a relationship leads to, and the relationship's canonical name; raises noSuchRelationship. */
  parent(relationship: string): { readonly name: string; readonly place: Place };
}

const MAXIMUM_PARENTS = 5;

/** SQLite joins 64 tables; a reference to records of more objects than these asks each by itself. */
const MAXIMUM_JOINS = 12;

/** The foreign key that leads to a record; `isOneOfMany` where it may lead to records of many objects. */
interface Reference {
  readonly sql: string;
  readonly isOneOfMany?: boolean;
}

/** Raises a QueryException. SOQL and SOSL Reference, "Understanding Relationship Query Limitations". */
export function checkDepth(path: readonly string[]): void {
  if (path.length > MAXIMUM_PARENTS + 1)
    throw queryError(`Relationship path ${path.join('.')} goes over more than ${MAXIMUM_PARENTS} parents`);
}

/** @returns the field at the end of a path, over up to five parents. */
export function resolvePath(place: Place, path: readonly string[]): Operand {
  checkDepth(path);
  let at = place;
  for (const relationship of path.slice(0, -1)) at = at.parent(relationship).place;
  return at.field(path.at(-1) ?? '');
}

export class TablePlace implements Place {
  private joinedAlias: string | null;
  private readonly parents = new Map<string, { name: string; place: Place }>();

  /** `reference` is the foreign key that leads here; null for the queried object itself. */
  constructor(
    private readonly parts: StatementParts,
    readonly type: SObjectType,
    private readonly reference: Reference | null,
  ) {
    this.joinedAlias = reference === null ? parts.context.alias() : null;
  }

  get alias(): string {
    if (this.joinedAlias === null) {
      this.joinedAlias = this.parts.context.alias();
      const { store } = this.parts.context;
      this.parts.joins.push(
        `LEFT JOIN ${store.table(this.type)} ${this.joinedAlias} ON ${this.joinedAlias}.${this.idColumn()} = ${this.reference?.sql ?? 'NULL'}`,
      );
    }
    return this.joinedAlias;
  }

  get idKey(): string {
    return this.reference?.sql ?? `${this.alias}.${this.idColumn()}`;
  }

  get writeId(): Writer {
    return text(this.idKey);
  }

  field(name: string): Operand {
    const field = this.type.fields.get(name.toLowerCase());
    if (!field) {
      doubtField(this.type, name);
      throw noSuchColumn(name, this.type.name);
    }
    this.parts.context.use(this.type, field, name);
    const common = { name: field.name, kind: valueKind(field), field, isAggregate: false, isFolded: false };
    if (field.formula !== null) {
      const formula = planFormula(this.parts, this, this.type, field);
      return { ...common, ...formulaWriters(formula), formula, isFolded: common.kind === 'text' };
    }
    if (field.kind === 'Id') return { ...common, write: this.writeId, writeComparable: this.writeId, formula: null };
    const { store } = this.parts.context;
    if (!store.isStored(field)) throw unsupported(unsupportedQueries.compound, [`${this.type.name}.${field.name}`]);
    const [column, folded] = [store.column(field), store.foldedColumn(field)];
    return {
      ...common,
      isFolded: column !== folded,
      write: text(this.columnSql(column)),
      writeComparable: text(this.columnSql(folded)),
      formula: null,
    };
  }

  parent(relationship: string): { readonly name: string; readonly place: Place } {
    const key = relationship.toLowerCase();
    const known = this.parents.get(key);
    if (known) return known;
    const field = this.type.parentRelationships.get(key);
    if (!field || field.relationshipName === null) {
      doubtField(this.type, relationship);
      throw noSuchRelationship(relationship);
    }
    const found = { name: field.relationshipName, place: this.placeOf(field) };
    this.parents.set(key, found);
    return found;
  }

  private placeOf(field: Field): Place {
    const { schema, store } = this.parts.context;
    this.parts.context.use(this.type, field, field.relationshipName ?? field.name);
    const sql = `${this.alias}.${store.column(field)}`;
    const types = field.referenceTo.flatMap((name) => schema.object(name) ?? []).filter((type) => type.isQueryable);
    const [only] = types;
    if (types.length === 1 && only) return new TablePlace(this.parts, only, { sql });
    return new PolymorphicPlace(
      (name) => store.fold(name),
      sql,
      types.map((type) => new TablePlace(this.parts, type, { sql, isOneOfMany: types.length > MAXIMUM_JOINS })),
    );
  }

  private columnSql(column: string): string {
    if (this.reference?.isOneOfMany !== true) return `${this.alias}.${column}`;
    const table = this.parts.context.store.table(this.type);
    return `(SELECT ${column} FROM ${table} WHERE ${this.idColumn()} = ${this.reference.sql})`;
  }

  private idColumn(): string {
    const id = this.type.fields.get('id');
    if (!id) throw noSuchColumn('Id', this.type.name);
    return this.parts.context.store.column(id);
  }
}

/** A formula is computed outside SQL; a query that groups has the values in a table of its own. */
function formulaWriters({ index, field }: FormulaUse): Pick<Operand, 'write' | 'writeComparable'> {
  const column =
    (prefix: string): Writer =>
    (emission) => {
      const { formulaTable } = emission;
      if (formulaTable === null) throw unsupported(unsupportedQueries.formulaHere, [field.name, 'this clause']);
      emission.add(`${formulaTable}.${prefix}${index}`);
    };
  return { write: column('v'), writeComparable: column('c') };
}
