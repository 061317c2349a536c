/**
 * What the rest of a program can see of its classes: symbols and declarations with empty bodies. It is a tenth
 * of the whole, and all that describing, loading and checking anonymous Apex against it need.
 *
 * Classes that use each other make one graph, as deep as there are classes, so it is kept as a flat table:
 * one line an object, in which an object is named by its line. What was one object comes back as one object.
 */
import { deserialize, serialize } from 'node:v8';
import type { Literal } from '../syntax/nodes.ts';

/** A value in a line: text, truth, null, a number from 0 on as it is, an object as `-1 - line`, another number boxed. */
type Cell = unknown;

interface Table {
  /** Property names of records; those made alike share them. */
  readonly shapes: readonly (readonly string[])[];
  /** The number of a shape and its values, or one of the kinds below and what it holds. */
  readonly lines: readonly (readonly [number, ...Cell[]])[];
}

/** Stands for an initial value: whoever makes an object asks whether its class has any to run, not what they are. */
const SOME_VALUE: Literal = { kind: 'Literal', type: 'null', value: null, at: { line: 1, column: 1 } };

const LIST = -1;
const MAP = -2;
const SET = -3;

/** @param value plain data: symbols, types, syntax, queries; blocks become empty, initial values of fields nulls */
export function packOutline(value: object): Buffer {
  return serialize(new Packer().pack(value));
}

/** @returns what was packed */
export function unpackOutline<T>(packed: Buffer): T {
  const { shapes, lines } = deserialize(packed) as Table;
  const objects = lines.map(([kind]) =>
    kind === LIST ? [] : kind === MAP ? new Map() : kind === SET ? new Set() : {},
  );
  const valueOf = (cell: Cell): unknown =>
    typeof cell === 'number' && cell < 0 ? objects[-1 - cell] : Array.isArray(cell) ? cell[0] : cell;
  lines.forEach(([kind, ...cells], line) => fill(objects[line]!, shapes[kind] ?? [], cells.map(valueOf)));
  return objects[0] as T;
}

function fill(object: object, names: readonly string[], values: readonly unknown[]): void {
  if (Array.isArray(object)) object.push(...values);
  else if (object instanceof Set) values.forEach((value) => object.add(value));
  else if (object instanceof Map)
    for (let index = 0; index < values.length; index += 2) object.set(values[index], values[index + 1]);
  else names.forEach((name, index) => ((object as Record<string, unknown>)[name] = values[index]));
}

class Packer {
  private readonly shapes: string[][] = [];
  private readonly shapeNumbers = new Map<string, number>();
  private readonly objects: object[] = [];
  private readonly places = new Map<object, number>();

  pack(root: object): Table {
    this.cell(root);
    const lines: [number, ...Cell[]][] = [];
    // Writing a line finds further objects.
    for (let line = 0; line < this.objects.length; line++) lines.push(this.line(this.objects[line]!));
    return { shapes: this.shapes, lines };
  }

  private line(object: object): [number, ...Cell[]] {
    if (Array.isArray(object)) return [LIST, ...object.map((item) => this.cell(item))];
    if (object instanceof Set) return [SET, ...[...object].map((item) => this.cell(item))];
    if (object instanceof Map) return [MAP, ...[...object].flat().map((item) => this.cell(item))];
    const isBlock = 'kind' in object && object.kind === 'Block';
    const entries = Object.entries(object);
    return [
      this.shape(entries.map(([name]) => name)),
      ...entries.map(([name, value]) =>
        this.cell(isBlock && name === 'statements' ? [] : name === 'initial' && value !== null ? SOME_VALUE : value),
      ),
    ];
  }

  private cell(value: unknown): Cell {
    if (typeof value === 'number') return value >= 0 && !Object.is(value, -0) ? value : [value];
    if (typeof value !== 'object' || value === null) return value;
    let place = this.places.get(value);
    if (place === undefined) {
      place = this.objects.push(value) - 1;
      this.places.set(value, place);
    }
    return -1 - place;
  }

  private shape(names: string[]): number {
    const key = names.join('\0');
    let number = this.shapeNumbers.get(key);
    if (number === undefined) {
      number = this.shapes.push(names) - 1;
      this.shapeNumbers.set(key, number);
    }
    return number;
  }
}
