trigger ConfSignals on ConfSignal__e(after insert) {
    for (ConfSignal__e each : Trigger.new) {
        insert new Account(Name = each.Text__c, Description = each.EventUuid);
    }
}
