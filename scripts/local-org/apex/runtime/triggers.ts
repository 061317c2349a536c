/** Fires triggers and answers for Trigger.new and the other context variables. Apex Developer Guide, "Trigger Context Variables". */
import type { TriggerBatch } from '../../org/services/saving.ts';
import type { Transaction } from '../../org/transaction.ts';
import { platformEnumValue } from '../system/platform-enums.ts';
import { idType, sobjectType } from '../values/apex-type-names.ts';
import { apexError } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import type { SObjectValue } from '../values/sobject.ts';
import type { ApexValue } from '../values/value.ts';

interface LoadedTrigger {
  readonly name: string;
  readonly events: ReadonlySet<string>;
  readonly run: () => void;
}

/** The platform stops triggers that fire each other at this depth. */
const DEEPEST = 16;

export class Triggers {
  private readonly byObject = new Map<string, LoadedTrigger[]>();
  private current: TriggerBatch | null = null;
  private variables = new Map<string, ApexValue>();

  define(name: string, object: string, events: readonly string[], run: () => void): void {
    const key = object.toLowerCase();
    const triggers = [...(this.byObject.get(key) ?? []), { name, events: new Set(events), run }];
    // Salesforce promises no order among triggers of one event; here it is that of their names.
    this.byObject.set(
      key,
      triggers.sort((left, right) => (left.name < right.name ? -1 : 1)),
    );
  }

  has(object: string, operation: TriggerBatch['operation'], timing: TriggerBatch['timing']): boolean {
    return this.firing(object, operation, timing).length > 0;
  }

  namesOn(object: string, operation: TriggerBatch['operation'], timing: TriggerBatch['timing']): string[] {
    return this.firing(object, operation, timing).map(({ name }) => name);
  }

  fire(tx: Transaction, batch: TriggerBatch): void {
    const triggers = this.firing(batch.object, batch.operation, batch.timing).filter(
      ({ name }) => batch.only === undefined || name === batch.only,
    );
    if (triggers.length === 0) return;
    if (tx.triggerDepth >= DEEPEST)
      throw apexError(
        'System.DmlException',
        `Maximum trigger depth exceeded: ${batch.object} trigger event ${batch.timing} ${batch.operation}`,
      );
    const before = { current: this.current, variables: this.variables, sharing: tx.sharing };
    this.current = batch;
    this.variables = new Map();
    tx.triggerDepth++;
    tx.sharing = 'without';
    try {
      for (const trigger of triggers) {
        batch.running = trigger.name;
        trigger.run();
      }
    } finally {
      tx.triggerDepth--;
      tx.sharing = before.sharing;
      this.current = before.current;
      this.variables = before.variables;
    }
  }

  /** Work of another transaction starts outside all triggers. */
  outside<T>(work: () => T): T {
    const before = { current: this.current, variables: this.variables };
    this.current = null;
    this.variables = new Map();
    try {
      return work();
    } finally {
      this.current = before.current;
      this.variables = before.variables;
    }
  }

  /** @param name lower case: `new`, `oldmap`, `isbefore` … */
  variable(name: string): ApexValue {
    if (this.current === null) return name.startsWith('is') ? false : null;
    let value = this.variables.get(name);
    if (value === undefined) this.variables.set(name, (value = contextValue(this.current, name)));
    return value;
  }

  private firing(object: string, operation: string, timing: string): readonly LoadedTrigger[] {
    return (this.byObject.get(object.toLowerCase()) ?? []).filter((trigger) =>
      trigger.events.has(`${timing} ${operation}`),
    );
  }
}

function contextValue(batch: TriggerBatch, name: string): ApexValue {
  const { newRecords, oldRecords, operation, timing } = batch;
  switch (name) {
    case 'new':
      return listOf(batch, newRecords);
    case 'old':
      return listOf(batch, oldRecords);
    // Records have no ids before they are inserted.
    case 'newmap':
      return operation === 'insert' && timing === 'before' ? null : mapOf(batch, newRecords);
    case 'oldmap':
      return mapOf(batch, oldRecords);
    case 'size':
      return (newRecords ?? oldRecords ?? []).length;
    case 'isexecuting':
      return true;
    case 'operationtype':
      return platformEnumValue('System.TriggerOperation', `${timing}_${operation}`);
    default:
      return name === `is${operation}` || name === `is${timing}`;
  }
}

/** The records may be changed, their list may not. */
function listOf(batch: TriggerBatch, records: readonly SObjectValue[] | null): ApexValue {
  return records === null ? null : new ApexList(sobjectType(batch.object), [...records]).freeze();
}

function mapOf(batch: TriggerBatch, records: readonly SObjectValue[] | null): ApexValue {
  return records === null
    ? null
    : new ApexMap(
        idType,
        sobjectType(batch.object),
        records.map((record) => [record.id, record] as const),
      );
}
