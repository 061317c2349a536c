trigger ContactTrigger on Contact(after update) {
    TriggerDispatch.run(new ContactHandler());
}
