/**
 * Runs the tests of one class. Set-up data is made once; each test then works on it within a savepoint that
 * is rolled back, so that no test sees another's changes. Apex Developer Guide, "Using Test Setup Methods".
 */
import { createTransaction } from '../apex/runtime/transaction.ts';
import { within } from '../apex/runtime/create-program.ts';
import type { MethodInfo } from '../apex/runtime/class-info.ts';
import type { Runtime } from '../apex/runtime/runtime.ts';
import type { Org } from '../org/org.ts';
import type { CurrentUser } from '../org/transaction.ts';
import type { TestClass } from './discover.ts';
import { failureOf, type Sources } from './failure.ts';
import type { TestOutcome } from './outcome.ts';

export interface TestBed {
  readonly org: Org;
  /** Each test starts at this moment, in milliseconds; null: at the machine's time. */
  readonly now: number | null;
  readonly runtime: Runtime;
  /** Tests run as the administrator unless they run as somebody else. */
  readonly user: CurrentUser;
  readonly sources: Sources;
}

export function runTestClass(bed: TestBed, test: TestClass): TestOutcome[] {
  const { driver } = bed.org.store;
  driver.begin();
  try {
    const failed = setUp(bed, test);
    if (failed !== null) return test.methods.map((method) => ({ ...failed, method: method.name }));
    return test.methods.map((method) => {
      driver.savepoint('test_method');
      try {
        return runMethod(bed, test.name, method);
      } finally {
        driver.rollbackTo('test_method');
        driver.release('test_method');
        forget(bed);
      }
    });
  } finally {
    driver.rollback();
    forget(bed);
  }
}

/** @returns the outcome that stands for every test of the class when its set-up fails */
function setUp(bed: TestBed, test: TestClass): TestOutcome | null {
  for (const method of test.setup) {
    const outcome = runMethod(bed, test.name, method);
    if (outcome.status !== 'passed') return outcome;
  }
  return null;
}

function runMethod(bed: TestBed, className: string, method: MethodInfo): TestOutcome {
  const { org, runtime } = bed;
  const started = performance.now();
  const tx = createTransaction(org, bed.user, 'sync', { isTest: true });
  const outcome = (status: TestOutcome['status'], failure: TestOutcome['failure']): TestOutcome => ({
    className,
    method: method.name,
    status,
    ms: performance.now() - started,
    failure,
  });
  try {
    within(runtime, tx, () => {
      (runtime.holders.of(className.toLowerCase())[method.slot] as () => void)();
      // Jobs that no Test.stopTest ran start when the test method ends.
      for (const start of [...tx.afterCommit.splice(0), ...tx.afterEnd.splice(0)]) start();
      org.async.drain(tx);
    });
    return outcome('passed', null);
  } catch (error) {
    const { status, failure } = failureOf(error, bed.sources);
    return outcome(status, failure);
  }
}

/** What is remembered of rows that the rollback took away. */
function forget({ org, now }: TestBed): void {
  org.access.invalidate();
  if (now === null) org.clock.reset();
  else org.clock.set(now);
}
