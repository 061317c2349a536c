trigger TriggerBody on Account (before insert) {
  for (Contact c : Trigger.new) { // error LO1066
  }
}
