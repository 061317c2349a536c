trigger TriggerEventTwice on Account (before insert, before insert) { // error LO1139
}
