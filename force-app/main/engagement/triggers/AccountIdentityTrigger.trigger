trigger AccountIdentityTrigger on AccountIdentity__c(before insert, before update) {
    TriggerDispatch.run(new AccountIdentityHandler());
}
