trigger EventTrigger on Event(after insert, after update, after delete, after undelete) {
    TriggerDispatch.run(new EventHandler());
}
