trigger NominationTrigger on AccountNomination__c(before insert, before update, after update) {
    TriggerDispatch.run(new NominationHandler());
}
