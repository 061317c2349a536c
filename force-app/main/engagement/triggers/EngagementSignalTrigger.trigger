trigger EngagementSignalTrigger on EngagementSignal__c(
    before insert,
    before update,
    after insert,
    after update,
    after delete,
    after undelete
) {
    TriggerDispatch.run(new EngagementSignalHandler());
}
