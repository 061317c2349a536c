trigger IcpModelTrigger on IcpModel__c(before insert, before update, after insert, after update) {
    TriggerDispatch.run(new IcpModelHandler());
}
