/** An org with accounts to deliver to, and the people who deliver; without demo data. */
import { loadUser } from '../../local-org/apex/runtime/current-user.ts';
import { runInTransaction } from '../../local-org/apex/runtime/transaction.ts';
import { createOrg, type CreatedOrg } from '../../local-org/org/create-org.ts';
import { findUser } from '../../local-org/org/find-user.ts';
import { seedOrg } from '../../local-org/org/seed/seed-org.ts';
import { accountName, domainOf, emailOf, externalIdOf, personaOf, sharedDomain } from './feed.ts';

/** As many as one transaction saves with ease. */
const atOnce = 1_000;

export interface Stage {
  readonly feedUserId: string;
  readonly administratorId: string;
  /** Ids of the accounts, by index. */
  readonly accountIds: readonly string[];
}

export function prepare(projectDir: string, database: string, accounts: number): Stage {
  const org = createOrg({ projectDir, database });
  try {
    seedOrg(org, { ...org.settings, data: [], scripts: [] });
    const indexes = Array.from({ length: accounts }, (_, index) => index);
    for (let start = 0; start < accounts; start += atOnce)
      runApex(org, accountsApex(indexes.slice(start, start + atOnce)));
    runApex(org, twinsApex);
    // All of it in the one file, which is copied.
    org.store.driver.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const feedUserId = findUser(org, 'signal.feed@keyline.example');
    return { feedUserId, administratorId: org.administratorId, accountIds: idsOf(org) };
  } finally {
    org.close();
  }
}

function runApex(org: CreatedOrg, apex: string): void {
  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) => org.program.executeAnonymous(tx, apex));
  org.async.drain(null);
}

function idsOf(org: CreatedOrg): string[] {
  return runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) => {
    const query = org.query.parse(tx, `SELECT Id FROM Account WHERE Name LIKE 'Load %' ORDER BY Name`);
    const { records } = org.query.run(tx, query, { access: 'system', sharing: 'without', bind: () => null });
    return records.map((record) => record.id ?? '');
  });
}

/** Each with a web domain, a person and an id of its own at a source. */
function accountsApex(indexes: readonly number[]): string {
  const rows = indexes.map((index) =>
    [accountName(index), domainOf(index), emailOf(index), personaOf(index), externalIdOf(index)].join('|'),
  );
  return `List<Account> accounts = new List<Account>();
List<List<String>> rows = new List<List<String>>();
for (String line : '${rows.join(';')}'.split(';')) {
    List<String> row = line.split('\\\\|');
    rows.add(row);
    accounts.add(new Account(Name = row[0], Website = 'https://www.' + row[1]));
}
insert accounts;
List<SObject> more = new List<SObject>();
for (Integer i = 0; i < rows.size(); i++) {
    more.add(
        new Contact(LastName = rows[i][0], AccountId = accounts[i].Id, Email = rows[i][2], Persona__c = rows[i][3])
    );
}
for (Integer i = 0; i < rows.size(); i++) {
    more.add(
        new AccountIdentity__c(Account__c = accounts[i].Id, Source__c = 'Demandbase', ExternalId__c = rows[i][4])
    );
}
insert more;
`;
}

const twinsApex = `insert new List<Account>{
    new Account(Name = 'Twin 1', Website = 'https://${sharedDomain}'),
    new Account(Name = 'Twin 2', Website = 'https://${sharedDomain}')
};`;
