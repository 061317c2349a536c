trigger AccountOddities on Account (before insert, before update, after insert, after delete, after undelete) {
  if (Trigger.isBefore && Trigger.isInsert) {
    for (Account a : Trigger.new) {
      a.Name = Trigger.size + a.Name;
    }
  } else if (Trigger.isUpdate) {
    for (Id id : Trigger.newMap.keySet()) {
      Account old = Trigger.oldMap.get(id);
      if (old.Name != Trigger.newMap.get(id).Name) {
        Trigger.newMap.get(id).addError('no');
      }
    }
  }
  switch on Trigger.operationType {
    when AFTER_DELETE, AFTER_UNDELETE {
      System.debug(Trigger.old);
    }
  }
  return;
}
