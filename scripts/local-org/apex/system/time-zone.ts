/** `System.TimeZone`. Apex Reference, "TimeZone Class". */
import type { ApexDatetime } from '../values/datetime.ts';
import { KeyedValue } from '../values/keyed-value.ts';
import { isTimeZone, offsetAt, zoneName } from '../values/time-zone.ts';
import type { PlatformClass } from './platform-class.ts';

export class TimeZone extends KeyedValue {
  readonly typeName = 'System.TimeZone';

  constructor(readonly zone: string) {
    super();
  }

  get key(): string {
    return `TimeZone:${this.zone}`;
  }

  override toString(): string {
    return this.zone;
  }
}

export const timeZoneClass: PlatformClass = {
  name: 'System.TimeZone',
  statics: { 'getTimeZone(String)': (_tx, zone: string) => new TimeZone(isTimeZone(zone) ? zone : 'GMT') },
  methods: {
    'getID()': (_tx, self: TimeZone) => self.zone,
    'getDisplayName()': (tx, self: TimeZone) => displayName(self.zone, tx.org.clock.now()),
    'getOffset(Datetime)': (_tx, self: TimeZone, moment: ApexDatetime) => offsetAt(self.zone, moment.ms),
    'toString()': (_tx, self: TimeZone) => self.zone,
  },
  isInstance: (value) => value instanceof TimeZone,
};

/** `(GMT-08:00) Pacific Standard Time (America/Los_Angeles)` */
function displayName(zone: string, now: number): string {
  const minutes = Math.abs(offsetAt(zone, now)) / 60_000;
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `(GMT${offsetAt(zone, now) < 0 ? '-' : '+'}${clock}) ${zoneName(zone, now, 'long')} (${zone})`;
}
