/** Which tests a request is for. Tooling API, "runTestsSynchronous", "runTestsAsynchronous". */
import type { Transaction } from '../../org/transaction.ts';
import { select, soqlText } from '../data/select.ts';
import { badRequest } from '../http/fault.ts';
import type { WantedClass } from './test-runs.ts';

type Row = Readonly<Record<string, unknown>>;

/** @throws HttpFault for a class that is none, or when no class is named */
export function wantedClasses(tx: Transaction, body: unknown): WantedClass[] {
  const given = (Array.isArray(body) ? { tests: body } : (body ?? {})) as Row;
  const named = [
    ...testsIn(given['tests']),
    ...listOf(given['classNames'] ?? given['classnames']).map((name) => ({ name, id: '', methods: null })),
    ...listOf(given['classids'] ?? given['classIds']).map((id) => ({ name: '', id, methods: null })),
  ];
  const classes = named.length > 0 ? merged(named.map((each) => found(tx, each))) : atLevel(tx, given['testLevel']);
  if (classes.length === 0) throw badRequest('The request names no class with tests.', 'INVALID_INPUT');
  return classes;
}

function testsIn(value: unknown): WantedClass[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly Row[]).map((each) => ({
    name: String(each?.['className'] ?? ''),
    id: String(each?.['classId'] ?? ''),
    methods: Array.isArray(each?.['testMethods']) ? each['testMethods'].map(String) : null,
  }));
}

const listOf = (value: unknown): string[] =>
  typeof value === 'string' && value !== '' ? value.split(',').map((each) => each.trim()) : [];

function found(tx: Transaction, { name, id, methods }: WantedClass): WantedClass {
  const bare = name.slice(name.lastIndexOf('.') + 1);
  const condition = id === '' ? `Name = ${soqlText(bare)}` : `Id = ${soqlText(id)}`;
  const [record] = select(tx, `SELECT Id, Name FROM ApexClass WHERE ${condition}`, { access: 'system' }).records;
  if (record === undefined)
    throw badRequest(
      `This class name's value is invalid: ${name || id}. Provide the name of an Apex class that has test methods.`,
      'INVALID_INPUT',
    );
  return { id: record.id ?? '', name: String(record.fields.get('Name')), methods };
}

/** All local tests. */
function atLevel(tx: Transaction, level: unknown): WantedClass[] {
  if (level !== 'RunLocalTests' && level !== 'RunAllTestsInOrg') return [];
  const texts = new Map(tx.org.project.classes.map(({ name, text }) => [name, text]));
  return select(tx, 'SELECT Id, Name FROM ApexClass ORDER BY Name', { access: 'system' }).records.flatMap((record) => {
    const name = String(record.fields.get('Name'));
    return /@istest|\btestmethod\b/i.test(texts.get(name) ?? '') ? [{ id: record.id ?? '', name, methods: null }] : [];
  });
}

/** A class that is named twice is run once, with all methods named. */
function merged(classes: readonly WantedClass[]): WantedClass[] {
  const byId = new Map<string, WantedClass>();
  for (const each of classes) {
    const before = byId.get(each.id);
    const methods =
      before?.methods == null || each.methods === null ? each.methods : [...before.methods, ...each.methods];
    byId.set(each.id, { ...each, methods: before !== undefined && before.methods === null ? null : methods });
  }
  return [...byId.values()];
}
