/** Collects the fields of a record and of the parents around it, and the columns they come from. */
import type { RecordStore } from '../../database/record-store.ts';
import { namesSchema } from '../../schema/qualified-name.ts';
import type { Field } from '../../schema/types.ts';
import { compoundNamed, type Compound } from './compound.ts';
import { valueKind, type Operand } from './operand.ts';
import { checkDepth, type Place } from './place.ts';
import type { StatementParts } from './plan-context.ts';
import { emptyShape, type CellReader, type RecordShape } from './record-shape.ts';
import type { ApexValue } from '../../apex/values/value.ts';

/** How a selected field is shown: `name` it is stored under, `read` changes its value (toLabel, FORMAT). */
export interface Presentation {
  readonly name: string;
  readonly read: ((value: ApexValue) => ApexValue) | null;
}

export class ShapeBuilder {
  readonly shape: RecordShape;

  constructor(
    private readonly parts: StatementParts,
    private readonly place: Place,
  ) {
    this.shape = emptyShape(place.type, parts.columns.add(place.idKey, place.writeId));
  }

  /** Adds a field by its path from this record. */
  addField(path: readonly string[], present?: (operand: Operand) => Presentation): void {
    // Formulas may reach further than queries.
    if (!this.parts.context.isInsideFormula) checkDepth(path);
    let shape = this.shape;
    let place = this.place;
    for (const relationship of path.slice(0, -1)) {
      const parent = place.parent(relationship);
      let parentShape = shape.parents.get(parent.name);
      if (!parentShape) {
        parentShape = emptyShape(parent.place.type, this.parts.columns.add(parent.place.idKey, parent.place.writeId));
        shape.parents.set(parent.name, parentShape);
        this.addReference(shape, place, relationship);
      }
      shape = parentShape;
      place = parent.place;
    }
    const name = path.at(-1) ?? '';
    const compound = compoundNamed(place.type, name);
    if (compound !== null) return this.addCompound(shape, place, compound);
    const operand = place.field(name);
    this.addOperand(shape, place, operand, present?.(operand) ?? { name: operand.name, read: null });
  }

  /** Apex finds the id of a parent whose fields were asked for, under the name of the lookup. */
  private addReference(shape: RecordShape, place: Place, relationship: string): void {
    const field = place.type?.parentRelationships.get(relationship.toLowerCase());
    if (field === undefined) return;
    const operand = place.field(field.name);
    this.addOperand(shape, place, operand, { name: operand.name, read: null });
  }

  private addCompound(shape: RecordShape, place: Place, { field, type, parts }: Compound): void {
    if (shape.compounds.some(({ name }) => name === field.name)) return;
    this.parts.context.use(place.type!, field, field.name);
    const found = parts.map(({ name, of }) => {
      const operand = place.field(of.name);
      const column = this.parts.columns.add(`${place.idKey}/${operand.name}`, operand.write);
      return { name, column, read: cellReader(this.parts.context.store, of) };
    });
    shape.compounds.push({ name: field.name, type, parts: found });
  }

  private addOperand(shape: RecordShape, place: Place, operand: Operand, { name, read }: Presentation): void {
    if (shape.names.includes(name) || shape.formulas.some((formula) => formula.name === name)) return;
    if (operand.formula) {
      shape.formulas.push({ name, use: operand.formula, read });
      return;
    }
    const cell = operand.field === null ? null : cellReader(this.parts.context.store, operand.field);
    shape.names.push(name);
    shape.columns.push(this.parts.columns.add(`${place.idKey}/${operand.name}`, operand.write));
    shape.readers.push(read === null ? cell : (raw) => read(cell === null ? raw : cell(raw)));
  }
}

/** @returns what turns a cell into a value, or null where the cell is the value. */
export function cellReader(store: RecordStore, field: Field): CellReader | null {
  const kind = valueKind(field);
  if (store.schema.namespace !== undefined && namesSchema(field)) return (cell) => store.fromSql(field, cell);
  if (field.kind !== 'Base64' && (kind === 'text' || kind === 'id' || kind === 'multipicklist')) return null;
  return (cell) => store.fromSql(field, cell);
}
