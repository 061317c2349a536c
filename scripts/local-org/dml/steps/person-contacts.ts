/**
 * An account that is a person has a contact of its own, which shows the account's fields. The platform keeps it with
 * the account; triggers on contacts do not see it. Object Reference, "Account", "Person Account".
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { SObjectType } from '../../schema/types.ts';
import { personTypes } from '../person-types.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** Fields of the same name on both. */
const SHARED = ['FirstName', 'LastName', 'Salutation', 'Name', 'Phone', 'Fax', 'OwnerId', 'IsPersonAccount'];

const AUDIT = ['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

/** Who gives a last name and no record type wants a person. */
export function choosePersonType(chunk: SaveChunk): void {
  if (!hasPersons(chunk) || chunk.operation !== 'insert') return;
  const rows = living(chunk).filter(
    ({ record }) => valueOf(record, 'LastName') !== null && !record.fields.has('RecordTypeId'),
  );
  const [standard] = rows.length === 0 ? [] : personTypes(chunk);
  if (standard !== undefined) for (const { record } of rows) record.fields.set('RecordTypeId', standard);
}

/** After the accounts are written: each person's contact is made, or follows it. */
export function keepPersonContacts(chunk: SaveChunk): void {
  if (!hasPersons(chunk)) return;
  const contact = chunk.store.schema.object('Contact');
  if (contact === undefined) return;
  for (const row of living(chunk)) if (valueOf(row.record, 'IsPersonAccount') === true) keep(chunk, contact, row);
}

/** After contacts are written: what is changed of a person's contact is changed of the account. */
export function followPersonContacts({ store, object, operation, rows }: SaveChunk): void {
  const account = object.name === 'Contact' && operation === 'update' ? store.schema.object('Account') : undefined;
  if (account === undefined || !object.fields.has('ispersonaccount')) return;
  for (const { record, old, errors } of rows) {
    const accountId = valueOf(record, 'AccountId');
    if (errors.length > 0 || old === null || valueOf(record, 'IsPersonAccount') !== true) continue;
    const [own] = typeof accountId === 'string' ? store.load(account, [accountId]) : [];
    const shown = own === undefined ? [] : [...account.fields.values()].filter((field) => isShown(field.name));
    const changed = shown.flatMap(({ name }) => {
      const source = object.fields.get(ofContact(name).toLowerCase());
      if (source === undefined || valueOf(record, source.name) === valueOf(old, source.name)) return [];
      own!.fields.set(name, valueOf(record, source.name));
      return [name];
    });
    if (changed.length > 0) store.update(own!, changed);
  }
}

/** @returns whether the field of an account is one of its contact's */
const isShown = (name: string): boolean => SHARED.includes(name) || AUDIT.includes(name) || name !== ofContact(name);

const hasPersons = ({ object }: SaveChunk): boolean =>
  object.name === 'Account' && object.fields.has('ispersonaccount');

function keep(chunk: SaveChunk, type: SObjectType, { record }: SaveRow): void {
  const id = valueOf(record, 'PersonContactId');
  const [known] = typeof id === 'string' ? chunk.store.load(type, [id]) : [];
  const contact = known ?? newContact(chunk, type, record);
  const copied = [...chunk.object.fields.values()].flatMap(({ name }) => {
    const target = type.fields.get(ofContact(name).toLowerCase());
    if (target === undefined || !isShown(name) || !chunk.store.isStored(target)) return [];
    contact.fields.set(target.name, valueOf(record, name));
    return [target.name];
  });
  if (known !== undefined) return chunk.store.update(contact, copied);
  chunk.store.insert(contact);
  record.fields.set('PersonContactId', contact.id);
  chunk.store.update(record, ['PersonContactId']);
}

function newContact(chunk: SaveChunk, type: SObjectType, account: SObjectValue): SObjectValue {
  const contact = new SObjectValue(type);
  for (const field of type.fields.values()) if (field.kind === 'Checkbox') contact.fields.set(field.name, false);
  contact.fields.set('Id', chunk.store.nextId(type));
  contact.fields.set('AccountId', account.id);
  return contact;
}

/** `PersonEmail` → `Email`, `Tier__pc` → `Tier__c`; other names stay. */
function ofContact(name: string): string {
  if (name === 'PersonContactId') return name;
  return name.endsWith('__pc') ? name.replace(/__pc$/, '__c') : name.replace(/^Person(?=[A-Z])/, '');
}
