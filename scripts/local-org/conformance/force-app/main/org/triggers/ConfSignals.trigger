trigger ConfSignals on ConfSignal__e(after insert) {
    for (ConfSignal__e each : Trigger.new) {
        if (each.Text__c == 'again' && EventBus.TriggerContext.currentContext().retries < 2)
            throw new EventBus.RetryableException('Not yet');
        if (each.Text__c == 'broken')
            throw new IllegalArgumentException('Never');
        insert new Account(Name = each.Text__c, Description = each.EventUuid);
    }
}
