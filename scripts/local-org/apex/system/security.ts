/** `Security.stripInaccessible`. Apex Reference, "Security Class". */
import type { Transaction } from '../../org/transaction.ts';
import { anySObjectType, integerType, platformType, stringType } from '../values/apex-type-names.ts';
import type { ApexEnumValue } from '../values/enum-value.ts';
import { apexError } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { snapshot } from '../values/record-clone.ts';
import { ApexSet } from '../values/set.ts';
import { SObjectValue } from '../values/sobject.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';

type Mode = 'READABLE' | 'CREATABLE' | 'UPDATABLE' | 'UPSERTABLE';

/** What a user must be allowed on the object, each of them. */
const rightsOn = {
  READABLE: ['read'],
  CREATABLE: ['create'],
  UPDATABLE: ['edit'],
  UPSERTABLE: ['create', 'edit'],
} as const;

class Stripper {
  readonly removed = new Map<string, Set<string>>();
  readonly modified: number[] = [];

  constructor(
    private readonly tx: Transaction,
    private readonly mode: Mode,
  ) {}

  mayUseObject(name: string): boolean {
    return rightsOn[this.mode].every((right) => this.tx.org.access.object(this.tx, name)[right]);
  }

  /** @returns a copy without what the user may not see or write */
  strip(record: SObjectValue, index: number): SObjectValue {
    const copy = snapshot(record);
    for (const name of record.fields.keys()) {
      if (name === 'Id' || this.mayUseField(record.type.name, name)) continue;
      copy.fields.delete(name);
      this.note(record.type.name, name, index);
    }
    for (const [name, value] of record.relations) {
      const stripped = this.stripRelation(value, index);
      if (stripped === null && value !== null) {
        copy.relations.delete(name);
        this.note(record.type.name, name, index);
      } else copy.relations.set(name, stripped as SObjectValue);
    }
    return copy;
  }

  private stripRelation(value: unknown, index: number): unknown {
    if (value instanceof SObjectValue) return this.mayUseObject(value.type.name) ? this.strip(value, index) : null;
    if (!(value instanceof ApexList)) return value;
    const child = value.elementType.kind === 'sobject' ? value.elementType.name : null;
    if (child !== null && !this.mayUseObject(child)) return null;
    return new ApexList(
      value.elementType,
      value.items.map((item) => (item instanceof SObjectValue ? this.strip(item, index) : item)),
    );
  }

  private mayUseField(object: string, name: string): boolean {
    const access = this.tx.org.access.field(this.tx, object, name);
    const field = this.tx.org.schema.object(object)?.fields.get(name.toLowerCase());
    if (!field || this.mode === 'READABLE') return access.read;
    const isWritable = {
      CREATABLE: field.isCreateable,
      UPDATABLE: field.isUpdateable,
      UPSERTABLE: field.isCreateable && field.isUpdateable,
    }[this.mode];
    return access.edit && isWritable;
  }

  private note(object: string, field: string, index: number): void {
    const fields = this.removed.get(object) ?? new Set();
    this.removed.set(object, fields.add(field));
    if (this.modified.at(-1) !== index) this.modified.push(index);
  }
}

function stripInaccessible(
  tx: Transaction,
  mode: ApexEnumValue,
  records: ApexList<SObjectValue>,
  checksObject: boolean,
): PlatformRecord {
  const stripper = new Stripper(tx, mode.name as Mode);
  const first = records.items[0];
  if (checksObject && first && !stripper.mayUseObject(first.type.name)) {
    throw apexError('System.NoAccessException', `No access to entity: ${first.type.name}`);
  }
  const stripped = records.items.map((record, index) => stripper.strip(record, index));
  const removed = [...stripper.removed].map(([object, fields]) => [object, new ApexSet(stringType, fields)] as const);
  return new PlatformRecord('System.SObjectAccessDecision', {
    Records: new ApexList(records.elementType ?? anySObjectType, stripped),
    RemovedFields: new ApexMap(stringType, platformType('System.Set', stringType), removed),
    ModifiedIndexes: new ApexSet(integerType, stripper.modified),
  });
}

export const securityClasses: readonly PlatformClass[] = [
  {
    name: 'System.Security',
    statics: {
      'stripInaccessible(System.AccessType, List<SObject>)': (
        tx,
        mode: ApexEnumValue,
        records: ApexList<SObjectValue>,
      ) => stripInaccessible(tx, mode, records, true),
      'stripInaccessible(System.AccessType, List<SObject>, Boolean)': (
        tx,
        mode: ApexEnumValue,
        records: ApexList<SObjectValue>,
        checksObject: boolean,
      ) => stripInaccessible(tx, mode, records, checksObject),
    },
  },
  recordClass('System.SObjectAccessDecision'),
];
