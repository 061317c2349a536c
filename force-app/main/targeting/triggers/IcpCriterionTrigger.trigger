trigger IcpCriterionTrigger on IcpCriterion__c(before insert, before update, before delete) {
    TriggerDispatch.run(new IcpCriterionHandler());
}
