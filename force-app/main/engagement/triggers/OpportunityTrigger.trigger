trigger OpportunityTrigger on Opportunity(after insert, after update, before delete, after delete, after undelete) {
    TriggerDispatch.run(new OpportunityHandler());
}
