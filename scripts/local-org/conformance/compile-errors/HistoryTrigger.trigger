trigger HistoryTrigger on AccountHistory (after insert) { // error LO1138
}
