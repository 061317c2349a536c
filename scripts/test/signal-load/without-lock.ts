/** The project without the lock on the accounts whose scores are counted. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rewrite } from '../sessions/project-copy.ts';

const records = 'force-app/main/engagement/classes/scoring/ScoreRecords.cls';
const locking = 'public static List<Account> lock(Set<Id> accountIds) {';

/**
 * Salesforce locks rows, the database here locks itself with the first write. So what a feed reads without a lock is
 * what it read before either wrote: accounts that are remembered.
 */
export function withoutLock(folder: string): void {
  rewrite(
    folder,
    records,
    locking,
    `private static List<Account> seen;
    public static void look() { seen = lock(new Map<Id, Account>([SELECT Id FROM Account WHERE Name LIKE 'Load %']).keySet()); }
    ${locking}
        if (seen != null) { return seen; }`,
  );
  // Remembering must not take the lock that is to be missing.
  rewrite(folder, records, 'FOR UPDATE', '');
}

/** What a feed does before it delivers: it has read the accounts. */
export function lookOf(folder: string): string {
  const isRemembering = readFileSync(path.join(folder, records), 'utf8').includes('void look()');
  return isRemembering ? 'ScoreRecords.look();' : 'List<Account> seen = [SELECT Id, EngagementKey__c FROM Account];';
}
