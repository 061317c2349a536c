/** Anonymous Apex that leaves an org with a given number of key accounts. */
import { writeFileSync } from 'node:fs';

/**
 * Accounts without a nomination go; where there are too few, alike ones come, owned by the same reps.
 * @param file where to write it
 * @param count key accounts the org shall have
 */
export function writeKeyAccounts(file: string, count: number): void {
  writeFileSync(
    file,
    `Integer missing = ${count} - [SELECT COUNT() FROM Account WHERE IsTargetAccount__c = TRUE];
if (missing < 0) {
    Integer surplus = -missing;
    delete [
        SELECT Id
        FROM Account
        WHERE IsTargetAccount__c = TRUE AND Id NOT IN (SELECT Account__c FROM AccountNomination__c)
        ORDER BY Name
        LIMIT :surplus
    ];
}
List<Account> models = [
    SELECT Industry, NumberOfEmployees, AnnualRevenue, BillingCountry, Region__c, Technologies__c, Type, OwnerId
    FROM Account
    WHERE IsTargetAccount__c = TRUE
    ORDER BY Name
];
List<Account> more = new List<Account>();
for (Integer i = 0; i < missing; i++) {
    Account alike = models[Math.mod(i, models.size())].clone(false, true);
    alike.Name = 'Measured account ' + String.valueOf(i).leftPad(4, '0');
    more.add(alike);
}
insert more;
`,
  );
}
