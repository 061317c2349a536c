/**
 * A reference that may point to several objects (Owner, Who, What). Its fields are those of the Name object.
 * SOQL and SOSL Reference, "Understanding Polymorphic Keys and Relationships".
 */
import type { SObjectType } from '../../schema/types.ts';
import { noSuchColumn, noSuchRelationship } from '../query-error.ts';
import { text, type Emission, type Writer } from './emission.ts';
import type { Operand } from './operand.ts';
import type { Place, TablePlace } from './place.ts';

const NAME_FIELDS = new Set([
  'id',
  'name',
  'type',
  'firstname',
  'lastname',
  'email',
  'phone',
  'title',
  'alias',
  'username',
  'isactive',
  'profileid',
  'userroleid',
  'recordtypeid',
  'createddate',
  'lastmodifieddate',
]);
const NAME_RELATIONSHIPS = new Set(['profile', 'userrole', 'recordtype']);

export class PolymorphicPlace implements Place {
  readonly type = null;

  constructor(
    private readonly fold: (text: string) => string,
    private readonly sql: string,
    private readonly variants: readonly TablePlace[],
  ) {}

  get idKey(): string {
    return this.sql;
  }

  get writeId(): Writer {
    return text(this.sql);
  }

  field(name: string): Operand {
    const key = name.toLowerCase();
    if (!NAME_FIELDS.has(key) && !this.variants.some(({ type }) => isSetupName(type, key)))
      throw noSuchColumn(name, 'Name');
    if (key === 'id')
      return {
        name: 'Id',
        kind: 'id',
        field: null,
        write: this.writeId,
        writeComparable: this.writeId,
        isFolded: false,
        formula: null,
        isAggregate: false,
      };
    if (key === 'type') return this.typeName();
    const operands = this.variants.flatMap((place) => {
      // Objects whose records are named by a number answer to Name as well.
      const field = key === 'name' ? place.type.nameField : place.type.fields.get(key);
      return field && field.formula === null ? [place.field(field.name)] : [];
    });
    const [first] = operands;
    if (!first) throw noSuchColumn(name, 'Name');
    const canonical = key === 'name' ? 'Name' : first.name;
    return {
      ...first,
      name: canonical,
      write: firstOf(operands.map((operand) => operand.write)),
      writeComparable: firstOf(operands.map((operand) => operand.writeComparable)),
    };
  }

  parent(relationship: string): { readonly name: string; readonly place: Place } {
    const key = relationship.toLowerCase();
    const variant = this.variants.find((place) => place.type.parentRelationships.has(key));
    if (!NAME_RELATIONSHIPS.has(key) || !variant) throw noSuchRelationship(relationship);
    return variant.parent(relationship);
  }

  /** @returns the place of one of the types it may be; raises for others. */
  variant(type: string): TablePlace {
    const found = this.variants.find((place) => place.type.name.toLowerCase() === type.toLowerCase());
    if (!found) throw noSuchRelationship(type);
    return found;
  }

  private typeName(): Operand {
    const write = (fold: (name: string) => string): Writer => {
      const cases = this.variants.map((place) => `WHEN '${place.type.keyPrefix}' THEN ${typeSql(place, fold)}`);
      return (emission) =>
        void emission.add(cases.length === 0 ? 'NULL' : `CASE substr(${this.sql}, 1, 3) ${cases.join(' ')} END`);
    };
    return {
      name: 'Type',
      kind: 'text',
      field: null,
      formula: null,
      isAggregate: false,
      write: write((name) => name),
      writeComparable: write(this.fold),
      isFolded: true,
    };
  }
}

/** A group's own type where it is one that owns records: `Queue`. Object Reference, "Name", Type. */
function typeSql(place: TablePlace, fold: (name: string) => string): string {
  const name = `'${fold(place.type.name)}'`;
  if (place.type.name !== 'Group') return name;
  return `iif(${place.alias}."Type" = 'Queue', '${fold('Queue')}', ${name})`;
}

/** Folders and the like answer to their developer name beside what every object answers to. */
function isSetupName(type: SObjectType, key: string): boolean {
  return key === 'developername' && type.fields.has(key);
}

function firstOf(writers: readonly Writer[]): Writer {
  const [only] = writers;
  if (writers.length === 1 && only) return only;
  return (emission: Emission) => void emission.add('coalesce(').joined(writers, ', ').add(')');
}
