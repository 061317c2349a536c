/** One of two feeds: the integration user, who inserts signals of the same accounts as the other does. */
import { loadUser } from '../../local-org/apex/runtime/current-user.ts';
import { runInTransaction } from '../../local-org/apex/runtime/transaction.ts';
import { createOrg } from '../../local-org/org/create-org.ts';
import { serveSession } from '../sessions/two-sessions.ts';
import { lookOf } from './without-lock.ts';

export interface FeedSessionData {
  readonly folder: string;
  readonly database: string;
  readonly userId: string;
  readonly accountIds: readonly string[];
}

/** One signal for each account. */
export interface Delivery {
  readonly name: string;
  readonly occurredAt: string;
}

export function runFeedSession(): void {
  serveSession(({ folder, database, userId, accountIds }: FeedSessionData) => {
    const org = createOrg({ projectDir: folder, database });
    void org.program;
    const look = lookOf(folder);
    return ({ name, occurredAt }: Delivery, meet) => {
      runInTransaction(org, loadUser(org, userId), 'sync', (tx) => {
        org.program.executeAnonymous(tx, look);
        meet();
        org.program.executeAnonymous(tx, insertion(name, occurredAt, accountIds));
      });
    };
  });
}

const insertion = (
  name: string,
  occurredAt: string,
  ids: readonly string[],
): string => `List<EngagementSignal__c> signals = new List<EngagementSignal__c>();
for (String accountId : '${ids.join(',')}'.split(',')) {
    signals.add(
        new EngagementSignal__c(
            Account__c = accountId,
            Source__c = 'Demandbase',
            SourceId__c = '${name} ' + accountId,
            Type__c = 'Page view',
            OccurredAt__c = (Datetime) JSON.deserialize('"${occurredAt}"', Datetime.class)
        )
    );
}
insert as user signals;
`;
