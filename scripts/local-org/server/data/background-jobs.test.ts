import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { BackgroundJobs } from './background-jobs.ts';

/** Jobs with this many steps; each step takes a name from the list of what happened. */
function jobsOf(steps: number): { readonly jobs: BackgroundJobs; readonly seen: string[] } {
  const seen: string[] = [];
  let left = steps;
  const step = (): boolean => {
    if (left === 0) return false;
    seen.push('step');
    return --left > 0;
  };
  return { jobs: new BackgroundJobs({ step }, (error) => assert.fail(String(error))), seen };
}

test('one step a turn: what waits in the event loop comes in between', async () => {
  const { jobs, seen } = jobsOf(3);
  jobs.start();
  seen.push('answered');
  setImmediate(() => setImmediate(() => seen.push('answered')));
  await wait(100);
  jobs.stop();

  assert.equal(seen[0], 'answered', 'Who enqueues has the answer before the first step');
  assert.equal(seen.filter((each) => each === 'step').length, 3);
  assert.notEqual(seen.at(-1), 'answered', 'The other answer did not wait for all steps');
});

test('steps wait while requests come in, but not for ever', async () => {
  const { jobs, seen } = jobsOf(2);
  const requests = setInterval(() => jobs.requested(), 5);
  jobs.requested();
  jobs.start();
  await wait(100);
  const during = seen.length;
  await wait(1000);
  clearInterval(requests);
  jobs.stop();

  assert.deepEqual([during, seen.length], [0, 2]);
});

test('nothing runs once it is stopped', async () => {
  const { jobs, seen } = jobsOf(5);
  jobs.start();
  jobs.stop();
  jobs.wake();
  await wait(50);

  assert.deepEqual(seen, []);
});
