trigger OpportunityContactRoleTrigger on OpportunityContactRole(after insert, after update, after delete) {
    TriggerDispatch.run(new OpportunityContactRoleHandler());
}
