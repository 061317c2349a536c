trigger TriggerBeforeUndelete on Account (before undelete) { // error LO1172
}
