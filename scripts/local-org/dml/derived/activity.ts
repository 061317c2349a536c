/** Dates and parents of Tasks and Events. Source: Object Reference, "Event" and "Task". */
import { ApexDate, DAY } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { isClosedStatus, isHighPriority } from './closed-status.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const MINUTE = 60_000;

type Setter = (field: string, value: ApexValue) => void;

export function deriveActivity(chunk: SaveChunk, row: SaveRow): void {
  const set: Setter = (field, value) =>
    void (chunk.object.fields.has(field.toLowerCase()) && row.record.fields.set(field, value));
  if (chunk.object.name === 'Task') deriveClosing(chunk, row, set);
  else deriveTimes(chunk, row, set);
  set('AccountId', accountOf(chunk, row));
}

/** A task is completed when it is closed, and no more when it is opened again; its priority tells whether it is urgent. */
function deriveClosing(chunk: SaveChunk, row: SaveRow, set: Setter): void {
  const isClosed = isClosedStatus(chunk, 'TaskStatus', valueOf(row.record, 'Status'));
  set('IsClosed', isClosed);
  set('IsHighPriority', isHighPriority(chunk, valueOf(row.record, 'Priority')));
  if (!isClosed) set('CompletedDateTime', null);
  else if (valueOf(row.record, 'CompletedDateTime') === null)
    set('CompletedDateTime', new ApexDatetime(chunk.tx.org.clock.now()));
}

/** Start, end and duration say the same thing in three ways; the one that was written decides the others. */
function deriveTimes(chunk: SaveChunk, row: SaveRow, set: Setter): void {
  const get = (name: string): ApexValue => valueOf(row.record, name);
  const wasWritten = (name: string): boolean => {
    const before = row.old === null ? null : valueOf(row.old, name);
    return get(name) !== null && String(get(name)) !== String(before);
  };
  const isAllDay = get('IsAllDayEvent') === true;
  if (isAllDay && wasWritten('ActivityDate') && !wasWritten('StartDateTime')) return deriveAllDay(get, set);
  const start = wasWritten('StartDateTime')
    ? get('StartDateTime')
    : wasWritten('ActivityDateTime')
      ? get('ActivityDateTime')
      : (get('StartDateTime') ?? get('ActivityDateTime'));
  if (!(start instanceof ApexDatetime)) return deriveAllDay(get, set);
  set('StartDateTime', start);
  set('ActivityDateTime', start);
  // A whole day is the same day everywhere.
  const zone = isAllDay ? 'GMT' : chunk.tx.user.timeZone;
  set('ActivityDate', start.dateIn(zone));
  const [end, minutes] = [get('EndDateTime'), get('DurationInMinutes')];
  if (end instanceof ApexDatetime && (wasWritten('EndDateTime') || typeof minutes !== 'number'))
    set('DurationInMinutes', Math.round((end.ms - start.ms) / MINUTE));
  else if (typeof minutes === 'number') set('EndDateTime', start.plus(minutes * MINUTE));
  else if (isAllDay) lastsOneDay(start, set);
  const last = valueOf(row.record, 'EndDateTime');
  // The midnight at which a whole day ends is still that day's.
  const shorter = isAllDay && last instanceof ApexDatetime && last.ms > start.ms ? 1 : 0;
  if (last instanceof ApexDatetime) set('EndDate', last.plus(-shorter).dateIn(zone));
}

function deriveAllDay(get: (name: string) => ApexValue, set: Setter): void {
  const day = get('ActivityDate');
  if (!(day instanceof ApexDate)) return;
  const start = new ApexDatetime(day.utc);
  const minutes = get('DurationInMinutes');
  set('StartDateTime', start);
  if (typeof minutes === 'number') set('EndDateTime', start.plus(minutes * MINUTE));
  else lastsOneDay(start, set);
  set('EndDate', day);
}

/** What an all-day event without end and duration defaults to. Object Reference, "Event": DurationInMinutes. */
function lastsOneDay(start: ApexDatetime, set: Setter): void {
  set('DurationInMinutes', DAY / MINUTE);
  set('EndDateTime', start.plus(DAY));
}

/** The account of what the activity is about, else of whom it is with. */
function accountOf(chunk: SaveChunk, row: SaveRow): string | null {
  for (const id of parentsOf(row)) {
    const account = accountsOf(chunk, id).get(id) ?? null;
    if (account !== null) return account;
  }
  return null;
}

const parentsOf = (row: SaveRow): string[] =>
  ['WhatId', 'WhoId'].map((name) => valueOf(row.record, name)).filter((id) => typeof id === 'string');

const accountsByChunk = new WeakMap<SaveChunk, Map<string, string | null>>();

/** Accounts of the activities' parents, read once for the chunk; again only for a parent that a trigger set. */
function accountsOf(chunk: SaveChunk, wanted: string): ReadonlyMap<string, string | null> {
  const known = accountsByChunk.get(chunk) ?? new Map<string, string | null>();
  accountsByChunk.set(chunk, known);
  if (known.has(wanted)) return known;
  const ids = [...new Set([wanted, ...chunk.rows.flatMap(parentsOf)])].filter((id) => !known.has(id));
  for (const id of ids) known.set(id, chunk.store.schema.objectOfId(id)?.name === 'Account' ? id : null);
  for (const name of new Set(ids.map((id) => chunk.store.schema.objectOfId(id)?.name))) {
    const object = name === undefined ? undefined : chunk.store.schema.object(name);
    if (object === undefined || !object.fields.has('accountid')) continue;
    const ofObject = ids.filter((id) => chunk.store.schema.objectOfId(id)?.name === name);
    for (const record of chunk.store.load(object, ofObject))
      known.set(record.id!, valueOf(record, 'AccountId') as string | null);
  }
  return known;
}
