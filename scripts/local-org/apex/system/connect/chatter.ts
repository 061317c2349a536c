/** What all of Chatter's classes share. */
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import { refuseWithoutData } from '../connect-api.ts';
import type { PlatformFunction } from '../platform-class.ts';
import { membersOf } from '../platform-record.ts';

/** Properties nobody works out here. */
export function unread(type: string): Readonly<Record<string, unknown>> {
  const names = membersOf(type).flatMap((member) => /^(\w+): /.exec(member)?.[1] ?? []);
  return Object.fromEntries(
    names.map((name) => [
      name,
      (): never => {
        throw unsupported(unsupportedPlatform.member, [`${type}.${name}`]);
      },
    ]),
  );
}

export const notBuilt = (what: string): Error => unsupported(unsupportedPlatform.feature, [what]);

/** Chatter is asked by tests that see the org's data alone. */
export const chatter =
  (run: PlatformFunction): PlatformFunction =>
  (tx, ...args: unknown[]) => {
    refuseWithoutData(tx);
    return run(tx, ...args) as unknown;
  };
