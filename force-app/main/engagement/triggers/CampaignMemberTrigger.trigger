trigger CampaignMemberTrigger on CampaignMember(after insert, after update, after delete, after undelete) {
    TriggerDispatch.run(new CampaignMemberHandler());
}
