trigger ListRefreshTrigger on ListRefresh__c(before insert, before update, before delete, after insert, after update) {
    TriggerDispatch.run(new ListRefreshHandler());
}
