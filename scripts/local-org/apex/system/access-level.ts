/** `AccessLevel.USER_MODE` and `SYSTEM_MODE`. Apex Reference, "AccessLevel Class". */
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';
import { elevated } from '../../org/elevation.ts';
import type { AccessLevel } from '../../org/transaction.ts';
import { KeyedValue } from '../values/keyed-value.ts';
import type { PlatformClass, PlatformFunction } from './platform-class.ts';

export class AccessLevelValue extends KeyedValue {
  readonly typeName = 'System.AccessLevel';

  /** @param permissionSetId of a set that counts beside the user's own */
  constructor(
    readonly level: AccessLevel,
    readonly permissionSetId: string | null = null,
  ) {
    super();
  }

  get key(): string {
    return `AccessLevel:${this.level}:${this.permissionSetId ?? ''}`;
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
  methods: {
    'withPermissionSetId(String)': (_tx, self: AccessLevelValue, id: string) => new AccessLevelValue(self.level, id),
  },
  isInstance: (value) => value instanceof AccessLevelValue,
};

/** @returns the methods, which run with the permission set of the access level that they are given */
export function elevating(statics: Readonly<Record<string, PlatformFunction>>): Record<string, PlatformFunction> {
  return Object.fromEntries(
    Object.entries(statics).map(([key, run]) => [key, takesLevel(key) ? wrapped(key, run) : run]),
  );
}

/** Some tables of the platform say Object for the access level. */
const takesLevel = (key: string): boolean => /AccessLevel|, Object\)/.test(key);

function wrapped(key: string, run: PlatformFunction): PlatformFunction {
  return (tx, ...args: unknown[]) => {
    const set = args.find((arg) => arg instanceof AccessLevelValue)?.permissionSetId ?? null;
    if (set === null) return run(tx, ...args) as unknown;
    // Their rows are read by and by, when the operation is over.
    if (/Locator|Cursor/.test(key)) throw unsupported(unsupportedPlatform.feature, ['A locator with a permission set']);
    return elevated(tx, set, () => run(tx, ...args) as unknown);
  };
}
