/** Finding records: look-ups, global search, activities. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import { displayOf, nameOf } from '../data/display.ts';
import { isReadable, objectOfId, readableObject, select, soqlText } from '../data/select.ts';
import { summaryOf } from './describe.ts';
import type { SearchGroup } from './types.ts';

interface Match {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

const like = (text: string): string => soqlText(`%${text.trim().replace(/[%_]/g, '\\$&')}%`);

/** Searched besides the name, and shown beside it. */
const alsoSearched = ['Email', 'Phone', 'Website'];
const shownBeside = ['Title', 'Industry', 'StageName', 'Status', 'Status__c', 'Email', 'Company'];

/** @returns at most ten records whose name contains the text, the newest when there is none */
export function lookUp(tx: Transaction, object: string, text: string): Match[] {
  const type = readableObject(tx, object);
  if (type.nameField === null) return [];
  const where = text.trim() === '' ? '' : ` WHERE ${type.nameField.name} LIKE ${like(text)}`;
  const active = type.name === 'User' ? `${where === '' ? ' WHERE' : ' AND'} IsActive = true` : '';
  return select(
    tx,
    `SELECT ${columns(tx, type)} FROM ${type.name}${where}${active} ORDER BY ${type.nameField.name} LIMIT 10`,
  ).records.map((record) => matchOf(tx, record));
}

export function nameOfRecord(tx: Transaction, id: string): Match {
  const type = objectOfId(tx, id);
  const record = select(tx, `SELECT ${columns(tx, type)} FROM ${type.name} WHERE Id = ${soqlText(id)}`).records[0];
  return record === undefined ? { id, name: id, detail: '' } : matchOf(tx, record);
}

/** @returns for each object with matches the first `limit` of them */
export function searchAll(tx: Transaction, term: string, limit: number): SearchGroup[] {
  if (term.trim().length < 2) return [];
  return searchable(tx).flatMap((type) => {
    const fields = [type.nameField?.name ?? '', ...alsoSearched.filter((name) => hasReadable(tx, type, name))];
    const where = fields.map((field) => `${field} LIKE ${like(term)}`).join(' OR ');
    const { records } = select(
      tx,
      `SELECT ${columns(tx, type)} FROM ${type.name} WHERE ${where} ORDER BY ${type.nameField?.name} LIMIT ${limit}`,
    );
    return records.length === 0 ? [] : [groupOf(tx, type, records)];
  });
}

/** @returns the tasks and events of a record, or of an account's people and deals, newest first */
export function activities(tx: Transaction, id: string): SearchGroup[] {
  const ofContact = objectOfId(tx, id).name === 'Contact' || objectOfId(tx, id).name === 'Lead' ? 'WhoId' : 'WhatId';
  return ['Event', 'Task'].flatMap((name) => {
    const type = tx.org.schema.object(name);
    if (type === undefined || !tx.org.access.object(tx, name).read || !hasReadable(tx, type, ofContact)) return [];
    const date =
      type.fields.has('activitydate') && hasReadable(tx, type, 'ActivityDate') ? 'ActivityDate' : 'CreatedDate';
    const { records } = select(
      tx,
      `SELECT Id, Subject, ${date} FROM ${name} WHERE ${ofContact} = ${soqlText(id)} ORDER BY ${date} DESC NULLS LAST LIMIT 20`,
    );
    if (records.length === 0) return [];
    const field = type.fields.get(date.toLowerCase());
    return [
      {
        object: summaryOf(tx, type),
        records: records.map((record) => ({
          id: record.id ?? '',
          name: String(record.fields.get('Subject') ?? name),
          detail: field === undefined ? '' : (displayOf(tx, field, record.fields.get(date)) ?? ''),
          url: `/lightning/r/${name}/${record.id}/view`,
        })),
      },
    ];
  });
}

function searchable(tx: Transaction): SObjectType[] {
  const first = ['Account', 'Contact', 'Opportunity', 'Lead', 'Campaign', 'User'];
  const types = [...tx.org.schema.objects.values()].filter(
    (type) =>
      type.kind === 'object' &&
      type.isQueryable &&
      type.nameField !== null &&
      (type.isCustom || first.includes(type.name)) &&
      tx.org.access.object(tx, type.name).read &&
      isReadable(tx, type, type.nameField),
  );
  const rank = (type: SObjectType): number => (first.includes(type.name) ? first.indexOf(type.name) : first.length);
  return types.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label));
}

function columns(tx: Transaction, type: SObjectType): string {
  return ['Id', type.nameField?.name ?? 'Id', ...shownBeside.filter((name) => hasReadable(tx, type, name)).slice(0, 1)]
    .filter((name, index, all) => all.indexOf(name) === index)
    .join(', ');
}

function hasReadable(tx: Transaction, type: SObjectType, name: string): boolean {
  const field = type.fields.get(name.toLowerCase());
  return field !== undefined && isReadable(tx, type, field);
}

function matchOf(tx: Transaction, record: SObjectValue): Match {
  const beside = shownBeside.find((name) => record.fields.has(name));
  const field = beside === undefined ? undefined : record.type.fields.get(beside.toLowerCase());
  const detail =
    field === undefined || beside === undefined
      ? ''
      : (displayOf(tx, field, record.fields.get(beside)) ?? String(record.fields.get(beside) ?? ''));
  return { id: record.id ?? '', name: nameOf(record) ?? record.id ?? '', detail };
}

function groupOf(tx: Transaction, type: SObjectType, records: readonly SObjectValue[]): SearchGroup {
  return {
    object: summaryOf(tx, type),
    records: records.map((record) => ({ ...matchOf(tx, record), url: `/lightning/r/${type.name}/${record.id}/view` })),
  };
}
