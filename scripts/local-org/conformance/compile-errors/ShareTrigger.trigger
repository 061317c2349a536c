trigger ShareTrigger on AccountShare (before insert) { // error LO1138
}
