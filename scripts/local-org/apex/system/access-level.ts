/** `AccessLevel.USER_MODE` and `SYSTEM_MODE`. Apex Reference, "AccessLevel Class". */
import type { AccessLevel } from '../../org/transaction.ts';
import { KeyedValue } from '../values/keyed-value.ts';
import type { PlatformClass } from './platform-class.ts';

export class AccessLevelValue extends KeyedValue {
  readonly typeName = 'System.AccessLevel';

  constructor(readonly level: AccessLevel) {
    super();
  }

  get key(): string {
    return `AccessLevel:${this.level}`;
  }

  override toString(): string {
    return `AccessLevel:[${this.level === 'user' ? 'USER_MODE' : 'SYSTEM_MODE'}]`;
  }
}

const userMode = new AccessLevelValue('user');
const systemMode = new AccessLevelValue('system');

export const accessLevelClass: PlatformClass = {
  name: 'System.AccessLevel',
  staticProperties: { USER_MODE: { get: () => userMode }, SYSTEM_MODE: { get: () => systemMode } },
  isInstance: (value) => value instanceof AccessLevelValue,
};
