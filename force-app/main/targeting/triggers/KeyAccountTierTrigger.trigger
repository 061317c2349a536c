trigger KeyAccountTierTrigger on KeyAccountTier__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update
) {
    TriggerDispatch.run(new KeyAccountTierHandler());
}
