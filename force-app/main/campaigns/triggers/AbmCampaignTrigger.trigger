trigger AbmCampaignTrigger on AbmCampaign__c(before insert, before update) {
    TriggerDispatch.run(new AbmCampaignHandler());
}
