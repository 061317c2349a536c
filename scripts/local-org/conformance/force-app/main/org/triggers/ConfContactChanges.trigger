trigger ConfContactChanges on ContactChangeEvent(after insert) {
    for (ContactChangeEvent each : Trigger.new) {
        EventBus.ChangeEventHeader header = each.ChangeEventHeader;
        String stamped = String.valueOf(header.changedFields.contains('LastModifiedDate'));
        insert new Task(
            Subject = header.changeType + ' ' + header.entityName,
            Description = each.LastName,
            CallDisposition = stamped
        );
    }
}
