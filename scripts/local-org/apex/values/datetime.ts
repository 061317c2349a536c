/** A moment, in milliseconds since 1970 UTC; it has a calendar only together with a zone. Apex Reference, "Datetime Class". */
import { ApexDate, DAY, pad } from './date.ts';
import { apexError } from './exception.ts';
import { ApexTime } from './time.ts';
import { offsetAt, utcOfLocal } from './time-zone.ts';

export class ApexDatetime {
  constructor(readonly ms: number) {}

  /** @returns the moment at which clocks in the zone show that date and time. */
  static at(date: ApexDate, time: ApexTime, zone: string): ApexDatetime {
    return new ApexDatetime(utcOfLocal(zone, date.utc + time.ms));
  }

  /** Reads `2024-01-31 10:00:00` in the zone given; what follows is dropped, parts out of range roll over. Raises `Invalid date/time: x`. */
  static parse(text: string, zone: string): ApexDatetime {
    const match = /^\s*(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})/.exec(text);
    if (!match) throw apexError('System.TypeException', `Invalid date/time: ${text}`);
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
    const local = ApexDate.of(year, month, day).utc + ((hour * 60 + minute) * 60 + second) * 1000;
    return new ApexDatetime(utcOfLocal(zone, local));
  }

  /** Reads ISO 8601 with its offset, `2024-01-31T10:00:00.000Z`, as JSON and SOQL write it; null where it is not that. */
  static parseIso(text: string): ApexDatetime | null {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return null;
    const ms = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    return Number.isNaN(ms) ? null : new ApexDatetime(ms);
  }

  dateIn(zone: string): ApexDate {
    return new ApexDate(Math.floor(this.localMs(zone) / DAY));
  }

  timeIn(zone: string): ApexTime {
    return new ApexTime(this.localMs(zone));
  }

  /** Adds milliseconds. */
  plus(ms: number): ApexDatetime {
    return new ApexDatetime(this.ms + ms);
  }

  /** `2024-01-31 10:00:00` as the zone's clocks show it. */
  textIn(zone: string): string {
    const time = this.timeIn(zone);
    return `${this.dateIn(zone)} ${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}`;
  }

  /** `2024-01-31T10:00:00.000Z` */
  toIso(): string {
    return `${this.dateIn('UTC')}T${this.timeIn('UTC')}`;
  }

  /** `2024-01-31 10:00:00`, GMT: what concatenation and debug print. */
  toString(): string {
    return this.textIn('UTC');
  }

  private localMs(zone: string): number {
    return this.ms + offsetAt(zone, this.ms);
  }
}
