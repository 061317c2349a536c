trigger NominationWindowTrigger on NominationWindow__c(before insert, before update) {
    TriggerDispatch.run(new NominationWindowHandler());
}
