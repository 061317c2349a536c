/** What saving and reading records through the org costs beside the bare database, in one run. */
import type { CreatedOrg } from '../local-org/org/create-org.ts';
import type { SqlValue } from '../local-org/database/driver.ts';
import { callWork, workloadsOrg } from './apex-workloads.ts';
import { median, timeOf, type Measure, type Row } from './measure.ts';

const insertedAtOnce = 10_000;
/** As many as one transaction may read. */
const readAtOnce = 50_000;
const read = 100_000;
const rounds = 7;

export const records: Measure = {
  name: 'records',
  doing: 'Inserting and reading records through Apex and through the bare database',
  run() {
    const org = workloadsOrg();
    try {
      return Promise.resolve([inserting(org), reading(org)]);
    } finally {
      org.close();
    }
  },
};

/** The rows that DML wrote are written a second time as they are, by one prepared statement. */
function inserting(org: CreatedOrg): Row {
  const { driver } = org.store;
  const rows = table(org);
  const times: (readonly [number, number])[] = [];
  for (let round = 0; round < rounds; round++) {
    const byApex = timeOf(() => callWork(org, 'Readings', insertedAtOnce, 'write'));
    const written = driver.prepare(`SELECT * FROM ${rows}`).all();
    if (written.length !== insertedAtOnce) throw new Error(`${written.length} records were inserted.`);
    driver.exec(`DELETE FROM ${rows}`);
    const bare = timeOf(() => insertBare(org, written));
    driver.exec(`DELETE FROM ${rows}`);
    times.push([byApex, bare]);
  }
  return ratio(`Inserting ${insertedAtOnce} records by bare inserts`, times, 6);
}

function insertBare(org: CreatedOrg, values: readonly SqlValue[][]): void {
  const { driver } = org.store;
  const places = values[0]!.map(() => '?').join(', ');
  driver.begin();
  const statement = driver.prepare(`INSERT INTO ${table(org)} VALUES (${places})`);
  for (const row of values) statement.run(...row);
  driver.commit();
}

/** The bare database gives the same columns of the same rows. */
function reading(org: CreatedOrg): Row {
  const { driver, schema } = org.store;
  for (let inserted = 0; inserted < readAtOnce; inserted += insertedAtOnce)
    callWork(org, 'Readings', insertedAtOnce, 'write');
  const object = schema.objects.get('reading__c')!;
  const names = ['Id', 'Name', 'Number__c', 'Amount__c', 'Note__c', 'TakenOn__c', 'IsChecked__c'];
  const columns = names.map((name) => org.store.column(object.fields.get(name.toLowerCase())!));
  const bare = driver.prepare(`SELECT ${columns.join(', ')} FROM ${table(org)} WHERE ${columns[2]} < ?`);
  const times = Array.from({ length: rounds }, () => {
    const byApex = timeOf(() => {
      for (let done = 0; done < read; done += readAtOnce) callWork(org, 'Readings', readAtOnce, 'read');
    });
    const direct = timeOf(() => {
      for (let done = 0; done < read; done += readAtOnce)
        if (bare.all(readAtOnce).length !== readAtOnce) throw new Error('Rows are missing.');
    });
    return [byApex, direct] as const;
  });
  return ratio(`Reading ${read} records by bare SQL`, times, 4);
}

function table(org: CreatedOrg): string {
  return org.store.table(org.schema.objects.get('reading__c')!);
}

function ratio(what: string, times: readonly (readonly [number, number])[], atMost: number): Row {
  const [apex, bare] = [median(times.map(([first]) => first)), median(times.map(([, second]) => second))];
  return {
    what,
    value: apex / bare,
    unit: 'times',
    note: `${apex.toFixed(0)} and ${bare.toFixed(0)} ms`,
    bound: { kind: 'promise', atMost },
  };
}
