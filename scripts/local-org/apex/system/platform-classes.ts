/** Every platform class that the local org implements. */
import { accessLevelClass } from './access-level.ts';
import { assertClass } from './assert.ts';
import { blobClass } from './blob.ts';
import { booleanClass } from './boolean.ts';
import { dmlOptionsClasses } from './database/options.ts';
import { queryLocatorClasses } from './database/query-locator.ts';
import { resultClasses } from './database/results.ts';
import { savepointClass } from './database/savepoints.ts';
import { databaseClass } from './database.ts';
import { dateClass } from './date.ts';
import { datetimeClass } from './datetime.ts';
import { decimalClass } from './decimal.ts';
import { doubleClass } from './double.ts';
import { enumClass } from './enum.ts';
import { exceptionClass } from './exception.ts';
import { featureManagementClass } from './feature-management.ts';
import { idClass } from './id.ts';
import { integerClass } from './integer.ts';
import { limitsClass } from './limits.ts';
import { listClass } from './list.ts';
import { longClass } from './long.ts';
import { mapClass } from './map.ts';
import { mathClass } from './math.ts';
import { objectClass } from './object.ts';
import type { PlatformClass } from './platform-class.ts';
import { describeFieldClasses } from './schema/describe-field.ts';
import { describeObjectClasses } from './schema/describe-object.ts';
import { fieldSetClasses } from './schema/field-sets.ts';
import { recordTypeClasses } from './schema/record-types.ts';
import { tokenClasses } from './schema/token-classes.ts';
import { schemaClass } from './schema.ts';
import { securityClasses } from './security.ts';
import { setClass } from './set.ts';
import { sobjectClass } from './sobject.ts';
import { stringClass } from './string.ts';
import { systemClass } from './system.ts';
import { testClass } from './test.ts';
import { timeClass } from './time.ts';
import { timeZoneClass } from './time-zone.ts';
import { typeClass } from './type.ts';
import { userInfoClass } from './user-info.ts';

export const platformClasses: readonly PlatformClass[] = [
  accessLevelClass, assertClass, blobClass, booleanClass, databaseClass, dateClass, datetimeClass, decimalClass, doubleClass, enumClass,
  exceptionClass, featureManagementClass, idClass, integerClass, limitsClass, listClass, longClass, mapClass, mathClass, objectClass,
  savepointClass, schemaClass, setClass, sobjectClass, stringClass, systemClass, testClass, timeClass, timeZoneClass, typeClass, userInfoClass,
  ...describeFieldClasses, ...describeObjectClasses, ...dmlOptionsClasses, ...fieldSetClasses, ...queryLocatorClasses, ...recordTypeClasses,
  ...resultClasses, ...securityClasses, ...tokenClasses,
];
