/** Anonymous Apex that fills an org with accounts and changes its model, for measuring at scale. */

/** As many as one transaction saves with ease. */
export const accountsAScript = 4000;

/** One in 50 is like a key account, the others are small; saved as any other, so that triggers and rules run. */
export const moreAccounts = `List<Account> models = [
    SELECT Industry, NumberOfEmployees, AnnualRevenue, BillingCountry, Region__c, Technologies__c, Type, OwnerId
    FROM Account
    WHERE IsTargetAccount__c = TRUE
    ORDER BY Name
    LIMIT 50
];
Integer present = [SELECT COUNT() FROM Account];
List<Account> more = new List<Account>();
for (Integer i = 0; i < ${accountsAScript}; i++) {
    Account model = models[Math.mod(i, models.size())];
    Account another = Math.mod(i, 50) == 0
        ? model.clone(false, true)
        : new Account(Industry = 'Other', NumberOfEmployees = 4, AnnualRevenue = 90000, OwnerId = model.OwnerId);
    another.Name = 'Measured account ' + String.valueOf(present + i).leftPad(6, '0');
    more.add(another);
}
insert more;
`;

/** A copy of the active model with another bar for Tier 2 takes its place, so that every account is measured again. */
export const otherModel = `IcpModel__c active = [
    SELECT Id, Tier2Minimum__c, TargetMinimum__c, StrategicSeats__c
    FROM IcpModel__c
    WHERE Status__c = 'Active'
];
IcpModel__c draft = active.clone(false, true);
draft.Name = 'Measured model';
draft.Status__c = 'Draft';
draft.Source__c = 'Measured';
draft.Tier2Minimum__c = 60;
insert draft;
List<IcpCriterion__c> criteria = new List<IcpCriterion__c>();
for (IcpCriterion__c criterion : [
    SELECT Name, Kind__c, Field__c, Operator__c, Value__c
    FROM IcpCriterion__c
    WHERE IcpModel__c = :active.Id
]) {
    IcpCriterion__c copy = criterion.clone(false, true);
    copy.IcpModel__c = draft.Id;
    criteria.add(copy);
}
insert criteria;
ModelActivation.activate(draft.Id);
`;

/** What a data load of one batch does. */
export const firmographics = `List<Account> accounts = [SELECT NumberOfEmployees FROM Account ORDER BY Id LIMIT 200];
for (Account account : accounts) {
    account.NumberOfEmployees = account.NumberOfEmployees == null ? 10 : account.NumberOfEmployees * 7 + 1;
}
Integer queries = Limits.getQueries();
Integer statements = Limits.getDmlStatements();
update accounts;
System.debug('queries ' + (Limits.getQueries() - queries));
System.debug('statements ' + (Limits.getDmlStatements() - statements - 1));
`;
