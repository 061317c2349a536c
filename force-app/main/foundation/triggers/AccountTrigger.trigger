trigger AccountTrigger on Account(before insert, before update, after insert, after update) {
    TriggerDispatch.run(new AccountHandler());
}
