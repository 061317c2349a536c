/** Actions of an approval: field updates saved through the save order, email alerts handed to the outbox. */
import { ApexDate } from '../apex/values/date.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ApexDecimal } from '../apex/values/decimal.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import { fieldUpdateOptions } from '../org/services/field-update-options.ts';
import type { Transaction } from '../org/transaction.ts';
import type { Project, XmlElement } from '../project/types.ts';
import type { Field } from '../schema/types.ts';
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

export class ApprovalActions {
  constructor(
    private readonly project: Pick<Project, 'components'>,
    private readonly rows: PlatformRows,
    private readonly send: (tx: Transaction, message: ApprovalMessage) => void,
  ) {}

  /** Runs the actions over the record; the field updates of one group are one save. Throws ApprovalRefused when it fails. */
  run(tx: Transaction, recordId: string, actions: readonly ActionReference[]): void {
    const record = this.rows.byId(recordId);
    const update = record === null ? null : this.updateOf(tx, record, actions);
    if (update === null) return;
    const [result] = tx.org.dml.save(tx, 'update', [update], fieldUpdateOptions());
    if (!result!.isSuccess) throw new ApprovalRefused(result!.errors);
  }

  /** Sends the alerts. @returns what the field updates write, or null when there are none */
  updateOf(tx: Transaction, record: SObjectValue, actions: readonly ActionReference[]): SObjectValue | null {
    const update = new SObjectValue(record.type);
    for (const { name, type } of actions) {
      if (type === 'FieldUpdate') this.setField(tx, record, update, name);
      else if (type === 'Alert') this.alert(tx, record, name);
      else throw approvalUnsupported(record.type.name, `action type ${type}`);
    }
    if (update.fields.size === 0) return null;
    update.fields.set('Id', record.id);
    return update;
  }

  private setField(tx: Transaction, record: SObjectValue, update: SObjectValue, name: string): void {
    const action = this.action(record, 'fieldUpdates', name);
    if (action.value('targetObject') !== undefined)
      throw approvalUnsupported(record.type.name, `field update ${name} of another object`);
    const field = record.type.fields.get((action.value('field') ?? '').toLowerCase());
    if (field === undefined)
      throw approvalUnsupported(record.type.name, `field update ${name} of unknown field ${action.value('field')}`);
    update.fields.set(field.name, this.valueFor(tx, record, field, action));
  }

  private valueFor(tx: Transaction, record: SObjectValue, field: Field, action: XmlElement): ApexValue {
    switch (action.value('operation')) {
      case 'Literal':
        return literalOf(field, action.value('literalValue') ?? '');
      case 'Null':
        return field.kind === 'Checkbox' ? false : null;
      case 'Formula':
        return tx.org.formula.evaluate(record.type.name, action.value('formula') ?? '', record, {
          tx,
          isNew: false,
          old: record,
          field,
        });
      case 'LookupValue':
        return this.lookup(record, action.value('lookupValue') ?? '', action.value('lookupValueType'));
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
        throw approvalUnsupported(record.type.name, `alert recipient type ${recipient.value('type')}`);
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
