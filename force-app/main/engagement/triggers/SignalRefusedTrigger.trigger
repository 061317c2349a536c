trigger SignalRefusedTrigger on SignalRefused__e(after insert) {
    TriggerDispatch.run(new SignalRefusedHandler());
}
