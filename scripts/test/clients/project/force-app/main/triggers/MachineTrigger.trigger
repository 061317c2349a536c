trigger MachineTrigger on Machine__c(before insert, before update) {
    for (Machine__c machine : Trigger.new) {
        if (machine.Name == 'Forbidden') {
            machine.addError('That machine is not bought here.');
        }
    }
}
