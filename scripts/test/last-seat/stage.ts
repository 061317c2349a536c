/** The org in which two sessions meet: demo data, and pairs of nominations that only the last approval is missing. */
import path from 'node:path';
import { loadUser } from '../../local-org/apex/runtime/current-user.ts';
import { runInTransaction } from '../../local-org/apex/runtime/transaction.ts';
import { ApexDecimal } from '../../local-org/apex/values/decimal.ts';
import type { ApexValue } from '../../local-org/apex/values/value.ts';
import { createOrg, type CreatedOrg } from '../../local-org/org/create-org.ts';
import { findUser } from '../../local-org/org/find-user.ts';
import { seedOrg } from '../../local-org/org/seed/seed-org.ts';

/** Nominations for the last seat. */
type Pair = readonly [string, string];

/** As many as one transaction submits and passes on with ease. */
const atOnce = 20;

export class Stage {
  private constructor(
    private readonly org: CreatedOrg,
    readonly database: string,
    readonly managerId: string,
    readonly pairs: readonly Pair[],
  ) {}

  static async open(folder: string, rounds: number): Promise<Stage> {
    const database = path.join(folder, 'org.db');
    const org = createOrg({ projectDir: folder, database });
    seedOrg(org, org.settings);
    const [rep, manager] = ['maya.chen', 'noor.haddad'].map((name) => findUser(org, `${name}@keyline.example`));
    for (let made = 0; made < 2 * rounds; made += atOnce)
      runApex(org, nominationsOf(rep ?? '', Math.min(atOnce, 2 * rounds - made), made));
    const ids = idsOf(org, `SELECT Id FROM AccountNomination__c WHERE Account__r.Name LIKE 'Seat %' ORDER BY Id`);
    const pairs = ids.flatMap((id, index): Pair[] => (index % 2 === 0 ? [[id, ids[index + 1] ?? '']] : []));
    return new Stage(org, database, manager ?? '', pairs);
  }

  /** By the administrator of the database: no rule or trigger sees it, and nobody is offered a seat for it. */
  leaveOneSeat(): void {
    const waiting = idsOf(this.org, `SELECT Id FROM AccountNomination__c WHERE Status__c = 'Waitlisted'`);
    this.write('AccountNomination__c', waiting, 'Status__c', 'Withdrawn');
    const model = idsOf(this.org, `SELECT Id FROM IcpModel__c WHERE Status__c = 'Active'`);
    this.write('IcpModel__c', model, 'StrategicSeats__c', ApexDecimal.of(this.seated() + 1));
  }

  /** @returns in words what became of the two, and of the seats */
  endOf(pair: Pair): string {
    const list = pair.map((id) => `'${id}'`).join(', ');
    const counted = (status: string): number =>
      idsOf(this.org, `SELECT Id FROM AccountNomination__c WHERE Id IN (${list}) AND Status__c = '${status}'`).length;
    const [approved, waiting] = [counted('Approved'), counted('Waitlisted')];
    const seats = this.seated() - this.seats();
    if (approved === 1 && waiting === 1 && seats === 0) return 'one seat, one on the waitlist';
    if (approved === 2 && seats === 1) return 'two seats where one was left';
    return `${approved} approved, ${waiting} on the waitlist, ${seats} more seated than there are seats`;
  }

  close(): void {
    this.org.close();
  }

  private seated(): number {
    return idsOf(this.org, `SELECT Id FROM KeyAccountTier__c WHERE Tier__c = 'Tier 1' AND Status__c = 'Active'`).length;
  }

  private seats(): number {
    const [id] = idsOf(this.org, `SELECT Id FROM IcpModel__c WHERE Status__c = 'Active'`);
    const [model] = this.org.store.load(this.org.schema.object('IcpModel__c')!, [id ?? '']);
    return Number(String(model?.fields.get('StrategicSeats__c')));
  }

  private write(object: string, ids: readonly string[], field: string, value: ApexValue): void {
    const { store, schema } = this.org;
    for (const record of store.load(schema.object(object)!, ids)) {
      record.fields.set(field, value);
      store.update(record, [field]);
    }
  }
}

function runApex(org: CreatedOrg, apex: string): void {
  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) => org.program.executeAnonymous(tx, apex));
  org.async.drain(null);
}

function idsOf(org: CreatedOrg, soql: string): string[] {
  return runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) => {
    const options = { access: 'system', sharing: 'without', bind: () => null } as const;
    return org.query.run(tx, org.query.parse(tx, soql), options).records.map((record) => record.id ?? '');
  });
}

/** Accounts of the rep, nominated, submitted and passed on by the sales leader. */
function nominationsOf(repId: string, count: number, first: number): string {
  return `Id openWindow = [SELECT Id FROM NominationWindow__c WHERE OpensOn__c <= TODAY AND ClosesOn__c >= TODAY LIMIT 1].Id;
List<Account> accounts = new List<Account>();
for (Integer i = 0; i < ${count}; i++) {
    accounts.add(new Account(Name = 'Seat ' + String.valueOf(${first} + i).leftPad(3, '0'), OwnerId = '${repId}'));
}
insert accounts;
List<AccountNomination__c> nominations = new List<AccountNomination__c>();
for (Account account : accounts) {
    nominations.add(
        new AccountNomination__c(
            Account__c = account.Id,
            OwnerId = account.OwnerId,
            NominationWindow__c = openWindow,
            IsHighPriority__c = true,
            HasChampion__c = true,
            ChampionEvidence__c = 'Their architect presents us to every new team.',
            Rationale__c = 'They replace their platform this year.'
        )
    );
}
insert nominations;
List<Approval.ProcessSubmitRequest> submissions = new List<Approval.ProcessSubmitRequest>();
for (AccountNomination__c nomination : nominations) {
    Approval.ProcessSubmitRequest submission = new Approval.ProcessSubmitRequest();
    submission.setObjectId(nomination.Id);
    submission.setSubmitterId(nomination.OwnerId);
    submissions.add(submission);
}
Approval.process(submissions);
List<Approval.ProcessWorkitemRequest> decisions = new List<Approval.ProcessWorkitemRequest>();
for (ProcessInstanceWorkitem item : [
    SELECT Id
    FROM ProcessInstanceWorkitem
    WHERE ProcessInstance.TargetObjectId IN :nominations
]) {
    Approval.ProcessWorkitemRequest decision = new Approval.ProcessWorkitemRequest();
    decision.setWorkitemId(item.Id);
    decision.setAction('Approve');
    decisions.add(decision);
}
Approval.process(decisions);
`;
}
