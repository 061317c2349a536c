trigger AccountTrigger on Account(before insert, before update) {
    TriggerDispatch.run(new AccountHandler());
}
