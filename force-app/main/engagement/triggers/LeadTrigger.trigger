trigger LeadTrigger on Lead(after update, after delete) {
    TriggerDispatch.run(new LeadHandler());
}
