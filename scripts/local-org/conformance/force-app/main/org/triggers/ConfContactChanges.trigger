trigger ConfContactChanges on ContactChangeEvent(after insert) {
    for (ContactChangeEvent each : Trigger.new) {
        EventBus.ChangeEventHeader header = each.ChangeEventHeader;
        insert new Task(Subject = header.changeType + ' ' + header.entityName, Description = each.LastName);
    }
}
