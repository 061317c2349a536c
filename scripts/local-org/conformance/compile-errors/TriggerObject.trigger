trigger TriggerObject on Nonsense__c (before insert) { // error LO1011
}
