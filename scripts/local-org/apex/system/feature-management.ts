/** `FeatureManagement`: custom permissions and the feature parameters of packages. Apex Reference, "FeatureManagement Class". */
import type { Org } from '../../org/org.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { PlatformClass, PlatformFunction } from './platform-class.ts';

/** Values of parameters, as long as the org runs; a test has its own. */
const values = new WeakMap<Org, Map<string, unknown>>();
const OF_TEST = Symbol('feature parameters of a test');

function valuesOf(tx: Transaction): Map<string, unknown> {
  const known = (tx.isTest ? tx.store.get(OF_TEST) : values.get(tx.org)) as Map<string, unknown> | undefined;
  if (known !== undefined) return known;
  const made = new Map<string, unknown>();
  if (tx.isTest) tx.store.set(OF_TEST, made);
  else values.set(tx.org, made);
  return made;
}

const read: PlatformFunction = (tx, name: string) => valuesOf(tx).get(name.toLowerCase()) ?? null;
const write: PlatformFunction = (tx, name: string, value: unknown) => void valuesOf(tx).set(name.toLowerCase(), value);

export const featureManagementClass: PlatformClass = {
  name: 'System.FeatureManagement',
  statics: {
    'checkPermission(String)': (tx, name: string) => tx.org.access.customPermission(tx, name),
    'checkPackageBooleanValue(String)': read,
    'checkPackageDateValue(String)': read,
    'checkPackageIntegerValue(String)': read,
    'setPackageBooleanValue(String, Boolean)': write,
    'setPackageDateValue(String, Date)': write,
    'setPackageIntegerValue(String, Integer)': write,
    // Protection matters to subscribers of a package.
    'changeProtection(String, String, String)': () => undefined,
  },
};
