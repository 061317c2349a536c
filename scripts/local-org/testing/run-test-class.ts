/**
 * Runs the tests of one class. Set-up data is made once; each test then works on it within a savepoint that
 * is rolled back, so that no test sees another's changes. Apex Developer Guide, "Using Test Setup Methods".
 */
import { createTransaction } from '../apex/runtime/transaction.ts';
import { within } from '../apex/runtime/create-program.ts';
import type { MethodInfo } from '../apex/runtime/class-info.ts';
import type { Runtime } from '../apex/runtime/runtime.ts';
import { collectUnsupported, type UnsupportedError } from '../errors/catalogue.ts';
import type { Org } from '../org/org.ts';
import { testContext } from '../org/test-context.ts';
import type { CurrentUser, DebugLine } from '../org/transaction.ts';
import type { TestClass } from './discover.ts';
import { failureOf, type Sources, type TestFault } from './failure.ts';
import type { TestOutcome } from './outcome.ts';

const DEBUG_LINES = 20;

export interface TestBed {
  readonly org: Org;
  /** Each test starts at this moment, in milliseconds; null: at the machine's time. */
  readonly now: number | null;
  readonly runtime: Runtime;
  /** Tests run as the administrator unless they run as somebody else. */
  readonly user: CurrentUser;
  readonly sources: Sources;
}

/** Hears how far the tests are. */
export interface TestListener {
  began(method: string, isSetup: boolean): void;
  ended(outcome: TestOutcome): void;
}

/** @returns the outcomes, each of which the listener has heard of when its test ended */
export function runTestClass(bed: TestBed, test: TestClass, listener: TestListener | null = null): TestOutcome[] {
  const { driver } = bed.org.store;
  const ended = (outcome: TestOutcome): TestOutcome => {
    listener?.ended(outcome);
    return outcome;
  };
  driver.begin();
  try {
    const doubts: UnsupportedError[] = [];
    const fault = setUp(bed, test, listener, doubts);
    if (fault !== null)
      return test.methods.map((method) => ended({ className: test.name, method: method.name, ms: 0, ...fault }));
    return test.methods.map((method) => {
      listener?.began(method.name, false);
      driver.savepoint('test_method');
      try {
        return ended(outcomeOf(bed, test, method, [...doubts]));
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

/** @returns the fault that stands for every test of the class when its set-up fails */
function setUp(
  bed: TestBed,
  test: TestClass,
  listener: TestListener | null,
  doubts: UnsupportedError[],
): TestFault | null {
  for (const method of test.setup) {
    listener?.began(method.name, true);
    const fault = run(bed, test, method, doubts);
    if (fault !== null) return fault;
  }
  return null;
}

function outcomeOf(bed: TestBed, test: TestClass, method: MethodInfo, doubts: UnsupportedError[]): TestOutcome {
  const started = performance.now();
  const fault = run(bed, test, method, doubts);
  const { status, failure } = fault ?? { status: 'passed' as const, failure: null };
  return { className: test.name, method: method.name, status, ms: performance.now() - started, failure };
}

/**
 * @returns what went wrong, or null. Something unsupported that was met counts however the test ended: whoever stopped
 * the error on its way, the test was not the one that runs on Salesforce. A test that fails is not known to fail there
 * when something was passed over in it.
 * @param doubts what was passed over in the set-up; what is now is added
 */
function run(bed: TestBed, test: TestClass, method: MethodInfo, doubts: UnsupportedError[]): TestFault | null {
  const { org, runtime } = bed;
  const tx = createTransaction(org, bed.user, 'sync', { isTest: true });
  if (!test.seeingAllData.has(method)) tx.store.set(testContext.isSiloed, true);
  const met = collectUnsupported();
  let fault: TestFault | null = null;
  try {
    within(runtime, tx, () => {
      (runtime.holders.of(test.name.toLowerCase())[method.slot] as () => void)();
      // What set-up enqueued runs before the tests; what a test enqueued and did not run shows in nothing.
      if (test.setup.includes(method)) org.async.drain(tx);
    });
  } catch (error) {
    fault = failureOf(error, bed.sources);
  } finally {
    org.async.discard(tx);
  }
  const [first] = met.end();
  if (first !== undefined && fault?.status !== 'unsupported') return failureOf(first, bed.sources);
  doubts.push(...met.doubts);
  const [doubted] = doubts;
  if (fault?.status !== 'failed') return fault;
  const failure = { ...fault.failure, debug: lastLines(tx.debug) };
  if (doubted === undefined) return { status: 'failed', failure };
  const message = `${doubted.code} ${doubted.message}`;
  return { status: 'unsupported', failure: { ...failure, message } };
}

/** What a failing test wrote last tells most. */
function lastLines(debug: readonly DebugLine[]): string[] {
  return debug.slice(-DEBUG_LINES).map(({ place, level, text }) => `${place}|${level}|${text}`);
}

/** What is remembered of rows that the rollback took away. */
function forget({ org, now }: TestBed): void {
  org.access.invalidate();
  if (now === null) org.clock.reset();
  else org.clock.set(now);
}
