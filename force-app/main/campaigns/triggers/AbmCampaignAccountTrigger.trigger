trigger AbmCampaignAccountTrigger on AbmCampaignAccount__c(before insert, before update, before delete) {
    TriggerDispatch.run(new AbmCampaignAccountHandler());
}
