/** `Test.testInstall`, `testUninstall` and `testSandboxPostCopyScript`: a package's scripts, run as the platform would. Apex Reference, "Test Class". */
import type { Transaction } from '../../../org/transaction.ts';
import type { ApexObject } from '../../values/object.ts';
import type { PlatformClass } from '../platform-class.ts';
import type { Version } from '../version.ts';

type Slots = Readonly<Record<string, () => unknown>>;

function run(handler: ApexObject, slot: string, context: Slots): void {
  (handler[slot] as (context: Slots) => void).call(handler, context);
}

/** @param previous null for a first installation */
export function testInstall(tx: Transaction, handler: ApexObject, previous: Version | null, isPush = false): void {
  run(handler, 'oninstall/1', {
    'installerid/0': () => tx.user.id,
    'ispush/0': () => isPush,
    'isupgrade/0': () => previous !== null,
    'organizationid/0': () => tx.org.id,
    'previousversion/0': () => previous,
  });
}

/** Runs what a package does when it is taken away, as the current user. */
export function testUninstall(tx: Transaction, handler: ApexObject): void {
  run(handler, 'onuninstall/1', { 'organizationid/0': () => tx.org.id, 'uninstallerid/0': () => tx.user.id });
}

/** Runs what a package does in a new copy of the org. */
export function testSandboxPostCopy(
  _tx: Transaction,
  script: ApexObject,
  organizationId: string,
  sandboxId: string,
  sandboxName: string,
): void {
  run(script, 'runapexclass/1', {
    'organizationid/0': () => organizationId,
    'sandboxid/0': () => sandboxId,
    'sandboxname/0': () => sandboxName,
  });
}

/** The table has it as a class; its objects answer the slots of an interface. */
export const sandboxContextClass: PlatformClass = {
  name: 'System.SandboxContext',
  methods: {
    'organizationId()': (_tx, self: Slots) => self['organizationid/0']?.(),
    'sandboxId()': (_tx, self: Slots) => self['sandboxid/0']?.(),
    'sandboxName()': (_tx, self: Slots) => self['sandboxname/0']?.(),
  },
};
