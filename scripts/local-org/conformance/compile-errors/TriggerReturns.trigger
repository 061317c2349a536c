trigger TriggerReturns on Account (before insert) {
  return 1; // error LO1062
}
