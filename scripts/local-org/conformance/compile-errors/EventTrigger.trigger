trigger EventTrigger on ConfEvent__e (before insert) { // error LO1173
}
