/** `query "SELECT …"`: what a query gives, as a table or JSON. */
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { ApexException } from '../apex/values/exception.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import { fault } from '../errors/catalogue.ts';
import { commandErrors } from '../errors/command-errors.ts';
import type { SelectItem } from '../soql/syntax.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { openProjectOrg, userOf } from './open-project-org.ts';
import { plainRecord } from './plain-value.ts';
import { tableOf } from './table.ts';

export const query: Command = {
  name: 'query',
  summary: 'run a SOQL query; as a user named with --user, it sees what that user sees',
  operands: '"SELECT …"',
  async run(given: Arguments): Promise<number> {
    const text = given.operands.join(' ');
    if (text === '')
      throw fault(commandErrors.missingArgument, ['query', 'a SOQL query: query "SELECT Name FROM Account"']);
    const org = openProjectOrg(given, (line) => console.error(line));
    try {
      const isUser = given.user !== null;
      const { records, size, select } = runInTransaction(org, userOf(org, given), 'sync', (tx) => {
        const parsed = org.query.parse(tx, text);
        return {
          ...org.query.run(tx, parsed, {
            access: isUser ? 'user' : 'system',
            sharing: isUser ? 'with' : 'without',
            bind: noBinds,
          }),
          select: parsed.select,
        };
      });
      const rows = records.map(plainRecord);
      const lookups = new Set(records.flatMap((record) => lookupsOf(record)));
      if (given.isJson) console.log(JSON.stringify({ totalSize: size, records: rows }, null, 2));
      else if (rows.length === 0) console.log(size === 0 ? 'No records' : String(size));
      else
        console.log(
          [
            ...tableOf(rows, (column) => isAsked(column, select, lookups)),
            `${size} ${size === 1 ? 'record' : 'records'}`,
          ].join('\n'),
        );
      return 0;
    } catch (error) {
      if (!(error instanceof ApexException)) throw error;
      throw fault(commandErrors.failedQuery, [`${error.typeName}: ${error.message ?? ''}`]);
    } finally {
      org.close();
    }
  },
};

/** Every record comes with its id and those of its parents; a table shows them to those who asked for them. */
function isAsked(column: string, select: readonly SelectItem[], lookups: ReadonlySet<string>): boolean {
  const name = column.toLowerCase();
  if (name !== 'id' && !name.endsWith('.id') && !lookups.has(name)) return true;
  return select.some(
    (item) => item.kind === 'fields' || (item.kind === 'field' && item.path.join('.').toLowerCase() === name),
  );
}

/** @returns the columns of the ids that lead to the record's parents, in lower case */
function lookupsOf({ type, relations }: SObjectValue, before = ''): string[] {
  return [...relations].flatMap(([name, value]) => {
    const field = type.parentRelationships.get(name.toLowerCase());
    if (field === undefined || !(value instanceof SObjectValue)) return [];
    return [before + field.name.toLowerCase(), ...lookupsOf(value, `${before}${name.toLowerCase()}.`)];
  });
}

function noBinds(_: number, text: string): never {
  throw fault(commandErrors.bindOnCommandLine, [text]);
}
