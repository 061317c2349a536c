trigger EngagementSignalTrigger on EngagementSignal__c(before insert, before update) {
    TriggerDispatch.run(new EngagementSignalHandler());
}
