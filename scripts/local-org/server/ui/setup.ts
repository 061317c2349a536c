/** The setup-like pages: tables about the org itself. */
import type { Transaction } from '../../org/transaction.ts';
import type { LogEntry } from '../data/act-as.ts';
import { displayOf } from '../data/display.ts';
import { select } from '../data/select.ts';
import { notFound } from '../http/fault.ts';
import { outbox } from './setup-outbox.ts';
import { momentIn } from './moment.ts';
import type { SetupTable } from './types.ts';

type Maker = (tx: Transaction, log: readonly LogEntry[]) => SetupTable;

const pages: Readonly<Record<string, Maker>> = {
  Jobs: jobs,
  Schedules: schedules,
  Outbox: outbox,
  DebugLog: debugLog,
  Data: data,
};

/** @throws HttpFault 404 for a page there is not */
export function setupTable(tx: Transaction, page: string, log: readonly LogEntry[]): SetupTable {
  const make = pages[page];
  if (make === undefined) throw notFound(`There is no setup page ${page}.`);
  return make(tx, log);
}

function queried(tx: Transaction, soql: string, names: readonly string[]): Record<string, string>[] {
  return select(tx, soql, { access: 'system' }).records.map((record) =>
    Object.fromEntries(
      names.map((name) => {
        const [first = '', second] = name.split('.');
        const holder =
          second === undefined ? record : (record.relations.get(first) as typeof record | null | undefined);
        const field = holder?.type.fields.get((second ?? first).toLowerCase());
        const value = holder?.fields.get(second ?? first);
        return [name, field === undefined || value == null ? '' : (displayOf(tx, field, value) ?? String(value))];
      }),
    ),
  );
}

function jobs(tx: Transaction): SetupTable {
  const names = [
    'JobType',
    'ApexClass.Name',
    'Status',
    'JobItemsProcessed',
    'TotalJobItems',
    'NumberOfErrors',
    'CreatedDate',
    'CompletedDate',
    'ExtendedStatus',
  ];
  const labels = [
    'Type',
    'Apex class',
    'Status',
    'Batches done',
    'Batches',
    'Errors',
    'Submitted',
    'Completed',
    'Details',
  ];
  return {
    title: 'Jobs',
    explanation:
      'Queueable, future, batch and scheduled Apex. Jobs run as soon as the transaction that started them ends; scheduled ones when the org’s clock reaches their time.',
    columns: names.map((name, index) => ({ name, label: labels[index] ?? name })),
    rows: queried(
      tx,
      `SELECT ${names.join(', ')} FROM AsyncApexJob ORDER BY CreatedDate DESC, Id DESC LIMIT 100`,
      names,
    ),
    emptyMessage: 'No job has run yet.',
  };
}

function schedules(tx: Transaction): SetupTable {
  const columns = {
    'CronJobDetail.Name': 'Name',
    State: 'State',
    CronExpression: 'Expression',
    NextFireTime: 'Next run',
    PreviousFireTime: 'Last run',
    TimesTriggered: 'Runs',
    TimeZoneSidKey: 'Time zone',
  };
  const names = Object.keys(columns);
  return {
    title: 'Scheduled jobs',
    explanation: 'Scheduled Apex, by its next run on the org’s clock.',
    columns: Object.entries(columns).map(([name, label]) => ({ name, label })),
    rows: queried(tx, `SELECT ${names.join(', ')} FROM CronTrigger ORDER BY NextFireTime NULLS LAST LIMIT 200`, names),
    emptyMessage: 'No job is scheduled.',
  };
}

function debugLog(tx: Transaction, log: readonly LogEntry[]): SetupTable {
  return {
    title: 'Debug log',
    explanation: 'System.debug lines and faults of the last transactions that screens started, newest first.',
    columns: [
      { name: 'at', label: 'When' },
      { name: 'user', label: 'User' },
      { name: 'what', label: 'What' },
      { name: 'text', label: 'Line' },
      { name: 'place', label: 'Where' },
    ],
    rows: log
      .flatMap((entry) => [
        ...(entry.fault === null
          ? []
          : [{ at: momentIn(tx, entry.at), user: entry.user, what: entry.what, text: entry.fault, place: '' }]),
        ...entry.lines.map((line) => ({
          at: momentIn(tx, entry.at),
          user: entry.user,
          what: entry.what,
          text: `${line.level} ${line.text}`,
          place: line.place,
        })),
      ])
      .slice(0, 500),
    emptyMessage: 'Nothing was written yet. System.debug in Apex writes here.',
  };
}

function data(tx: Transaction): SetupTable {
  const types = [...tx.org.schema.objects.values()].filter(
    (type) => (type.kind === 'object' || type.kind === 'customMetadata') && type.isQueryable,
  );
  const rows = types
    .map((type) => ({ type, size: select(tx, `SELECT COUNT() FROM ${type.name}`, { access: 'system' }).size }))
    .filter(({ type, size }) => size > 0 || type.isCustom)
    .sort((a, b) => a.type.label.localeCompare(b.type.label))
    .map(({ type, size }) => ({
      label: type.pluralLabel,
      name: type.name,
      size: String(size),
      ...(type.kind === 'object' ? { label__url: `/lightning/o/${type.name}/list` } : {}),
    }));
  return {
    title: 'Data',
    explanation: 'How many records the org holds, whoever may see them.',
    columns: [
      { name: 'label', label: 'Object' },
      { name: 'name', label: 'API name' },
      { name: 'size', label: 'Records' },
    ],
    rows,
    emptyMessage: 'The org is empty.',
  };
}
