/** Annotations and triggers. */
import { family } from '../family.ts';

export const annotationErrors = family('LO11', {
  LO1130: ['unknownAnnotation', 'Annotation does not exist: {0}', 'Apex has no annotation of that name.'],
  LO1131: [
    'testMethodShape',
    'Test methods must be static, return void and take no parameters: {0}',
    'The platform calls a test with nothing and expects nothing back.',
  ],
  LO1132: [
    'testOutsideTestClass',
    'Defining type for testMethod methods must be declared as IsTest',
    'A class with tests is annotated with @IsTest.',
  ],
  LO1134: [
    'auraOverload',
    'Overload of AuraEnabled method: {0} overload is not permitted',
    'A component calls by name alone.',
  ],
  LO1135: [
    'futureShape',
    'Future methods must be static and return void: {0}',
    'The platform calls it later, on the class.',
  ],
  LO1136: [
    'futureParameter',
    'Future methods do not support parameter type of {0}',
    'Records may change before a future method runs, so it takes their ids.',
  ],
  LO1137: [
    'invocableShape',
    'Invocable methods must be static, public or global, and take at most one list: {0}',
    'Flow calls it with a list and takes a list back.',
  ],
  LO1138: ['triggerObject', 'SObject type does not allow triggers: {0}', 'The object is saved without triggers.'],
  LO1139: ['duplicateTriggerEvent', 'Duplicate Trigger Usage: {0}', 'The event stands twice in the trigger.'],
  LO1140: [
    'auraHidden',
    '@AuraEnabled methods must be public or global: {0}',
    'A component can only call what it can see.',
  ],
  LO1141: [
    'restClass',
    '@RestResource classes must be global and at the top level: {0}',
    'Requests come from outside of the org.',
  ],
  LO1142: [
    'restMapping',
    'Invalid urlMapping: {0}',
    'A mapping begins with a slash, has at most 255 characters, and wildcards only as whole parts of the path.',
  ],
  LO1143: [
    'restMethod',
    'Methods for HTTP requests must be global and static: {0}',
    'A request calls them from outside of the org, on the class.',
  ],
  LO1144: [
    'restParameters',
    '{0} methods do not support parameters',
    'Their requests have no body that could be read into parameters.',
  ],
  LO1145: ['restSecond', 'Only one method per type can be defined with: {0}', 'A request calls it by that alone.'],
  LO1146: [
    'unknownAnnotationProperty',
    'No such property, {0}, defined on this annotation: {1}',
    'The annotation has no property of that name.',
  ],
  LO1147: ['invocableReturn', 'Invocable methods return void or a list: {0}', 'Flow takes a result for each request.'],
  LO1148: [
    'invocableVariable',
    'Invocable variables must be public or global, and neither static nor final: {0}',
    'Flow reads and writes them on an object.',
  ],
  LO1149: [
    'webService',
    'Methods for web services must be static, in a global class: {0}',
    'A request calls them from outside of the org, on the class.',
  ],
  LO1179: [
    'remoteAction',
    'Remote actions must be static, and public or global: {0}',
    'A page calls them on the class.',
  ],
});
