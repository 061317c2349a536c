trigger IcpModelTrigger on IcpModel__c(before insert, before update, before delete, after insert, after update) {
    TriggerDispatch.run(new IcpModelHandler());
}
