trigger CampaignMemberTrigger on CampaignMember(after insert, after update, after delete) {
    TriggerDispatch.run(new CampaignMemberHandler());
}
