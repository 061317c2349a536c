trigger ConfTriggered on ConfTriggered__c(
    before insert,
    after insert,
    before update,
    after update,
    before delete,
    after delete,
    after undelete
) {
    ConfTriggerLog.note();
}
