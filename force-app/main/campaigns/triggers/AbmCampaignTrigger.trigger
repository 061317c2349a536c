trigger AbmCampaignTrigger on AbmCampaign__c(before insert, before update, after insert, after update, after undelete) {
    TriggerDispatch.run(new AbmCampaignHandler());
}
