/** Every platform class that the local org implements. */
import { blobClass } from './blob.ts';
import { booleanClass } from './boolean.ts';
import { dateClass } from './date.ts';
import { datetimeClass } from './datetime.ts';
import { decimalClass } from './decimal.ts';
import { doubleClass } from './double.ts';
import { enumClass } from './enum.ts';
import { exceptionClass } from './exception.ts';
import { idClass } from './id.ts';
import { integerClass } from './integer.ts';
import { listClass } from './list.ts';
import { longClass } from './long.ts';
import { mapClass } from './map.ts';
import { mathClass } from './math.ts';
import { objectClass } from './object.ts';
import type { PlatformClass } from './platform-class.ts';
import { setClass } from './set.ts';
import { stringClass } from './string.ts';
import { timeClass } from './time.ts';
import { timeZoneClass } from './time-zone.ts';

export const platformClasses: readonly PlatformClass[] = [
  blobClass, booleanClass, dateClass, datetimeClass, decimalClass, doubleClass, enumClass, exceptionClass, idClass, integerClass,
  listClass, longClass, mapClass, mathClass, objectClass, setClass, stringClass, timeClass, timeZoneClass,
];
