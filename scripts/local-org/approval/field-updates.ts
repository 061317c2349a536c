/** Actions of an approval: field updates saved through the save order, email alerts handed to the outbox. */
import { ApexDate } from '../apex/values/date.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ApexDecimal } from '../apex/values/decimal.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import { fieldUpdateOptions } from '../org/services/field-update-options.ts';
import type { Transaction } from '../org/transaction.ts';
import type { Project, XmlElement } from '../project/types.ts';
import type { Field, SObjectType } from '../schema/types.ts';
import { ApprovalRefused, approvalUnsupported } from './errors.ts';
import { queueNamed, userNamed } from './people.ts';
import type { ActionReference } from './process.ts';
import { textIn, type PlatformRows } from '../database/platform-rows.ts';

/** A message that an approval sends; the outbox decides how it looks. */
export interface ApprovalMessage {
  readonly kind: 'alert' | 'assigned';
  readonly recordId: string;
  /** User and queue ids, or email addresses. */
  readonly to: readonly string[];
  readonly template: string | null;
  readonly subject: string;
}

/** The record that actions are for, as it is now and was before. */
interface SavedRecord {
  readonly tx: Transaction;
  readonly record: SObjectValue;
  readonly old: SObjectValue | null;
}

export class ApprovalActions {
  constructor(
    private readonly project: Pick<Project, 'components'>,
    private readonly rows: PlatformRows,
    private readonly send: (tx: Transaction, message: ApprovalMessage) => void,
  ) {}

  /** Runs the actions over the record; the field updates of one group are one save. Throws ApprovalRefused when it fails. */
  run(tx: Transaction, recordId: string, actions: readonly ActionReference[]): void {
    const record = this.rows.byId(recordId);
    const updates = record === null ? [] : this.updatesOf(tx, record, record, actions);
    for (const update of updates) {
      const [result] = tx.org.dml.save(tx, 'update', [update], fieldUpdateOptions());
      if (!result!.isSuccess) throw new ApprovalRefused(result!.errors);
    }
  }

  /**
   * Sends the alerts. @returns what the field updates write: to the record itself first, then to its parents
   * @param old the record before its save, which PRIORVALUE asks for; null for a new one
   */
  updatesOf(
    tx: Transaction,
    record: SObjectValue,
    old: SObjectValue | null,
    actions: readonly ActionReference[],
  ): SObjectValue[] {
    const updates = new Map<string, SObjectValue>();
    for (const { name, type } of actions) {
      if (type === 'FieldUpdate') this.setField({ tx, record, old }, updates, name);
      else if (type === 'Alert') this.alert(tx, record, name);
      else throw approvalUnsupported(record.type.name, `action type ${type}`);
    }
    return [...updates.values()].sort((a, b) => Number(b.id === record.id) - Number(a.id === record.id));
  }

  private setField(saved: SavedRecord, updates: Map<string, SObjectValue>, name: string): void {
    const { tx, record } = saved;
    const action = this.action(record, 'fieldUpdates', name);
    const target = targetOf(tx, record, action.value('targetObject'));
    if (target === null) return;
    const field = target.type.fields.get((action.value('field') ?? '').toLowerCase());
    if (field === undefined)
      throw approvalUnsupported(record.type.name, `field update ${name} of unknown field ${action.value('field')}`);
    const value = this.valueFor(saved, field, action);
    if (value === undefined) return;
    const update = updates.get(target.id) ?? new SObjectValue(target.type);
    updates.set(target.id, update);
    update.fields.set(field.name, value).set('Id', target.id);
  }

  /** @returns undefined for a user or queue that the project does not bring along */
  private valueFor({ tx, record, old }: SavedRecord, field: Field, action: XmlElement): ApexValue | undefined {
    switch (action.value('operation')) {
      case 'Literal':
        return literalOf(field, action.value('literalValue') ?? '');
      case 'Null':
        return field.kind === 'Checkbox' ? false : null;
      case 'Formula':
        return tx.org.formula.evaluate(record.type.name, action.value('formula') ?? '', record, {
          tx,
          isNew: old === null,
          old,
          field,
        });
      case 'LookupValue':
        return this.lookup(record, action.value('lookupValue') ?? '', action.value('lookupValueType')) ?? undefined;
      case 'NextValue':
        return neighbour(field, textIn(record, field.name), 1);
      case 'PreviousValue':
        return neighbour(field, textIn(record, field.name), -1);
      default:
        throw approvalUnsupported(record.type.name, `field update operation ${action.value('operation')}`);
    }
  }

  private lookup(record: SObjectValue, name: string, type: string | undefined): string | null {
    if (type === 'Queue') return queueNamed(this.rows, name)?.id ?? null;
    if (type === 'RecordType')
      return (
        this.rows.find('RecordType', { SobjectType: record.type.name, DeveloperName: name.split('.').at(-1)! })[0]
          ?.id ?? null
      );
    return userNamed(this.rows, name)?.id ?? null;
  }

  private alert(tx: Transaction, record: SObjectValue, name: string): void {
    const action = this.action(record, 'alerts', name);
    const to = action.all('recipients').flatMap((recipient) => this.recipient(record, recipient));
    const subject = action.value('description') ?? name;
    this.send(tx, {
      kind: 'alert',
      recordId: record.id!,
      to: [...to, ...action.values('ccEmails')],
      template: action.value('template') ?? null,
      subject,
    });
  }

  private recipient(record: SObjectValue, recipient: XmlElement): string[] {
    const name = recipient.value('recipient') ?? recipient.value('field') ?? '';
    switch (recipient.value('type')) {
      case 'owner':
        return [textIn(record, 'OwnerId')].filter((id) => id !== null);
      case 'creator':
        return [textIn(record, 'CreatedById')].filter((id) => id !== null);
      case 'user':
        return [userNamed(this.rows, name)?.id ?? null].filter((id) => id !== null);
      case 'userLookup':
      case 'email':
        return [textIn(record, record.type.fields.get(name.toLowerCase())?.name ?? name)].filter((id) => id !== null);
      case 'group':
        return [this.rows.find('Group', { DeveloperName: name })[0]?.id ?? null].filter((id) => id !== null);
      default:
        // Roles, teams, portal users and the like: the message is kept without them, as nobody is sent any.
        return [];
    }
  }

  private action(record: SObjectValue, kind: string, name: string): XmlElement {
    const workflow = (this.project.components.get('Workflow') ?? []).filter(
      (component) => component.fullName === record.type.name,
    );
    const found = workflow
      .flatMap((component) => component.body.all(kind))
      .find((each) => each.value('fullName') === name);
    if (found === undefined) throw approvalUnsupported(record.type.name, `missing workflow action ${name}`);
    return found;
  }
}

/** The record itself, or the parent that a lookup of it names; null where it has none. */
function targetOf(
  tx: Transaction,
  record: SObjectValue,
  lookup: string | undefined,
): { readonly type: SObjectType; readonly id: string } | null {
  if (lookup === undefined) return { type: record.type, id: record.id! };
  const field = record.type.fields.get(lookup.toLowerCase());
  if (field === undefined || field.referenceTo.length === 0)
    throw approvalUnsupported(record.type.name, `field update of ${lookup}`);
  const id = textIn(record, field.name);
  const type = id === null ? undefined : tx.org.schema.objectOfId(id);
  return id === null || type === undefined ? null : { type, id };
}

function literalOf(field: Field, text: string): ApexValue {
  switch (field.kind) {
    case 'Checkbox':
      return text === '1' || text.toLowerCase() === 'true';
    case 'Number':
    case 'Currency':
    case 'Percent':
      return ApexDecimal.of(text);
    case 'Integer':
      return Number(text);
    case 'Date':
      return ApexDate.parse(text);
    case 'DateTime':
      return ApexDatetime.parseIso(text);
    default:
      return text;
  }
}

function neighbour(field: Field, value: string | null, by: 1 | -1): string | null {
  const values = field.picklist.filter((each) => each.isActive).map((each) => each.value);
  return values[(value === null ? -1 : values.indexOf(value)) + by] ?? value;
}
