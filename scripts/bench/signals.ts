/**
 * Signals a second through DML, beside plain inserts of the same rows: into the same object with the same fields and
 * indexes, in a copy of the project whose signals have no trigger. Once with 10,000 signals stored and once with
 * 100,000: what is stored already must not slow down what comes. Only when it is asked for by name: filling takes
 * minutes.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadUser } from '../local-org/apex/runtime/current-user.ts';
import { runInTransaction } from '../local-org/apex/runtime/transaction.ts';
import { createOrg, type CreatedOrg } from '../local-org/org/create-org.ts';
import { repositoryRoot } from '../local-org/paths.ts';
import { median, type Measure, type Row } from './measure.ts';

const stored = [10_000, 100_000];
const accounts = 2000;
/** As many as a trigger gets at once, and as a batch of the Bulk API saves at once. */
const batch = 200;
const rounds = 25;
const trigger = 'force-app/main/engagement/triggers/EngagementSignalTrigger.trigger';

/** Each signal of a batch is of another account and person, and of some day of the last half year. */
const feed = `public class MeasuredFeed {
    public static void fill() {
        List<Account> accounts = new List<Account>();
        for (Integer i = 0; i < ${accounts}; i++) {
            accounts.add(new Account(Name = 'Measured account ' + i));
        }
        insert accounts;
        List<Contact> people = new List<Contact>();
        for (Account account : accounts) {
            people.add(new Contact(LastName = 'Measured', AccountId = account.Id));
        }
        insert people;
    }

    public static void deliver(Integer start) {
        List<Contact> people = [SELECT AccountId FROM Contact ORDER BY Id];
        List<EngagementSignal__c> signals = new List<EngagementSignal__c>();
        for (Integer i = start; i < start + ${batch}; i++) {
            Contact person = people[Math.mod(i * 7, people.size())];
            signals.add(
                new EngagementSignal__c(
                    Account__c = person.AccountId,
                    Contact__c = person.Id,
                    Source__c = 'LinkedIn',
                    SourceId__c = 'measured-' + i,
                    SignalKey__c = 'linkedin:measured-' + i,
                    Type__c = 'Ad click',
                    Points__c = 5,
                    DeliveredBy__c = 'API',
                    OccurredAt__c = System.now().addHours(-Math.mod(i * 37, 180 * 24))
                )
            );
        }
        Long begun = System.currentTimeMillis();
        insert signals;
        System.debug('took ' + (System.currentTimeMillis() - begun));
    }
}
`;

export const signals: Measure = {
  name: 'signals',
  doing: `Delivering signals with ${stored.join(' and ')} stored`,
  isOnlyByName: true,
  run() {
    const [plain, ours] = [new Feed({ hasTrigger: false }), new Feed({ hasTrigger: true })];
    try {
      const rows = stored.flatMap((count) => rowsOf(count, ...sideBySide(plain, ours, count)));
      return Promise.resolve([...rows, growth(rows)]);
    } finally {
      plain.remove();
      ours.remove();
    }
  },
};

/** By turns, so that a busy machine slows both down alike. @returns the milliseconds of a batch in each */
function sideBySide(plain: Feed, ours: Feed, count: number): [number, number] {
  const times: [number, number][] = [];
  plain.fillUpTo(count);
  ours.fillUpTo(count);
  for (let round = 0; round < rounds; round++) times.push([plain.deliver(), ours.deliver()]);
  return [median(times.map(([time]) => time)), median(times.map(([, time]) => time))];
}

function rowsOf(count: number, plain: number, ours: number): Row[] {
  const what = `Signals through DML, ${count} stored`;
  const perSecond = (milliseconds: number): number => (batch / milliseconds) * 1000;
  return [
    { what, value: perSecond(ours), unit: 'per second', note: `plain inserts ${perSecond(plain).toFixed(0)}` },
    // Three rows are saved for one: the signal, its account and its week; and the signal is judged and matched.
    { what: `${what}, to plain inserts`, value: ours / plain, unit: 'times', bound: { kind: 'promise', atMost: 12 } },
  ];
}

/** Whether a batch takes longer with what is stored. */
function growth(rows: readonly Row[]): Row {
  const [few = Number.NaN, many = Number.NaN] = rows
    .filter(({ unit }) => unit === 'per second')
    .map(({ value }) => value);
  return {
    what: `Signals through DML, a batch with ${stored[1]} stored to one with ${stored[0]}`,
    value: few / many,
    unit: 'times',
    bound: { kind: 'promise', atMost: 1.3 },
  };
}

/** An org of its own with accounts and people, into which signals are delivered. */
class Feed {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'keyline-signals-'));
  readonly #org: CreatedOrg;
  #delivered = 0;

  constructor({ hasTrigger }: { readonly hasTrigger: boolean }) {
    for (const name of ['force-app', 'config', 'sfdx-project.json'])
      cpSync(path.join(repositoryRoot, name), path.join(this.#folder, name), { recursive: true });
    if (!hasTrigger) {
      rmSync(path.join(this.#folder, trigger));
      rmSync(path.join(this.#folder, `${trigger}-meta.xml`));
    }
    const feedFile = path.join(this.#folder, 'force-app/main/engagement/classes/MeasuredFeed.cls');
    writeFileSync(feedFile, feed);
    writeFileSync(
      `${feedFile}-meta.xml`,
      '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>',
    );
    this.#org = createOrg({ projectDir: this.#folder, database: path.join(this.#folder, 'signals.db') });
    this.#run('MeasuredFeed.fill();');
  }

  fillUpTo(count: number): void {
    while (this.#delivered < count) this.deliver();
  }

  /** @returns the milliseconds that the insert of a batch takes */
  deliver(): number {
    const lines = this.#run(`MeasuredFeed.deliver(${this.#delivered});`);
    this.#delivered += batch;
    // What a delivery starts in the background is not part of it.
    this.#org.async.drain(null);
    return Number(lines.find((line) => line.startsWith('took '))?.slice('took '.length));
  }

  remove(): void {
    this.#org.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(apex: string): readonly string[] {
    const org = this.#org;
    return runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) => {
      org.program.executeAnonymous(tx, apex);
      return tx.debug.map(({ text }) => text);
    });
  }
}
