trigger ListRefreshItemTrigger on ListRefreshItem__c(before insert, before update, before delete, after update) {
    TriggerDispatch.run(new ListRefreshItemHandler());
}
