/** `+` and `-` on dates and times. Apex Developer Guide, "Expression Operators". */
import type { ApexDate } from '../values/date.ts';
import { DAY } from '../values/date.ts';
import type { ApexDatetime } from '../values/datetime.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { ApexTime } from '../values/time.ts';

type Amount = number | bigint | ApexDouble | ApexDecimal;

function amountOf(value: Amount): number {
  return value instanceof ApexDouble ? value.value : value instanceof ApexDecimal ? value.toNumber() : Number(value);
}

/** A Date takes whole days. */
export const addDate = (date: ApexDate, days: Amount): ApexDate => date.addDays(Math.trunc(amountOf(days)));
export const subtractDate = (date: ApexDate, days: Amount): ApexDate => date.addDays(-Math.trunc(amountOf(days)));
/** A Datetime takes days and fractions of days. */
export const addDatetime = (moment: ApexDatetime, days: Amount): ApexDatetime =>
  moment.plus(Math.round(amountOf(days) * DAY));
export const subtractDatetime = (moment: ApexDatetime, days: Amount): ApexDatetime =>
  moment.plus(-Math.round(amountOf(days) * DAY));
/** A Time takes milliseconds. */
export const addTime = (time: ApexTime, ms: Amount): ApexTime => new ApexTime(time.ms + Math.trunc(amountOf(ms)));
export const subtractTime = (time: ApexTime, ms: Amount): ApexTime => new ApexTime(time.ms - Math.trunc(amountOf(ms)));
