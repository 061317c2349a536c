/** A time of day. Apex Reference, "Time Class". */
import { DAY, pad } from './date.ts';
import { apexError } from './exception.ts';

export class ApexTime {
  /** Milliseconds since midnight, 0 to 86,399,999. */
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ((ms % DAY) + DAY) % DAY;
  }

  static of(hour: number, minute: number, second: number, millisecond: number): ApexTime {
    return new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
  }

  /** Reads `10:30:00`, `10:30:00.250Z`. */
  static parse(text: string): ApexTime {
    const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(text.trim());
    if (!match) throw apexError('System.TypeException', `Invalid time: ${text}`);
    return ApexTime.of(
      Number(match[1]),
      Number(match[2]),
      Number(match[3] ?? 0),
      Number((match[4] ?? '0').padEnd(3, '0')),
    );
  }

  get hour(): number {
    return Math.floor(this.ms / 3_600_000);
  }

  get minute(): number {
    return Math.floor(this.ms / 60_000) % 60;
  }

  get second(): number {
    return Math.floor(this.ms / 1000) % 60;
  }

  get millisecond(): number {
    return this.ms % 1000;
  }

  /** `10:30:00.000Z` */
  toString(): string {
    return `${pad(this.hour)}:${pad(this.minute)}:${pad(this.second)}.${pad(this.millisecond, 3)}Z`;
  }
}
