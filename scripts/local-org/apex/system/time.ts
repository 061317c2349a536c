/** `System.Time`. Apex Reference, "Time Class". */
import { ApexTime } from '../values/time.ts';
import type { PlatformClass } from './platform-class.ts';

export const timeClass: PlatformClass = {
  name: 'System.Time',
  statics: {
    'newInstance(Integer, Integer, Integer, Integer)': (
      _tx,
      hour: number,
      minute: number,
      second: number,
      millisecond: number,
    ) => ApexTime.of(hour, minute, second, millisecond),
  },
  methods: {
    'addHours(Integer)': (_tx, self: ApexTime, hours: number) => new ApexTime(self.ms + hours * 3_600_000),
    'addMinutes(Integer)': (_tx, self: ApexTime, minutes: number) => new ApexTime(self.ms + minutes * 60_000),
    'addSeconds(Integer)': (_tx, self: ApexTime, seconds: number) => new ApexTime(self.ms + seconds * 1000),
    'addMilliseconds(Integer)': (_tx, self: ApexTime, milliseconds: number) => new ApexTime(self.ms + milliseconds),
    'hour()': (_tx, self: ApexTime) => self.hour,
    'minute()': (_tx, self: ApexTime) => self.minute,
    'second()': (_tx, self: ApexTime) => self.second,
    'millisecond()': (_tx, self: ApexTime) => self.millisecond,
  },
  isInstance: (value) => value instanceof ApexTime,
};
