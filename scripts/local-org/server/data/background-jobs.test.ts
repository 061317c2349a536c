import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BackgroundJobs } from './background-jobs.ts';

/** Jobs with this many steps, on a clock that stands still; each step takes a name from the list of what happened. */
function jobsOf(steps: number): { readonly jobs: BackgroundJobs; readonly seen: string[] } {
  const seen: string[] = [];
  let left = steps;
  const step = (): boolean => {
    if (left === 0) return false;
    seen.push('step');
    return --left > 0;
  };
  const fail = (error: unknown): void => assert.fail(String(error));
  return { jobs: new BackgroundJobs({ step }, fail, () => 0), seen };
}

/** Lets the event loop turn that often. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test('one step a turn: what waits in the event loop comes in between', async () => {
  const { jobs, seen } = jobsOf(3);
  jobs.start();
  seen.push('answered');
  setImmediate(() => setImmediate(() => seen.push('answered')));
  await turns(5);
  jobs.stop();

  assert.equal(seen[0], 'answered', 'Who enqueues has the answer before the first step');
  assert.equal(seen.filter((each) => each === 'step').length, 3);
  assert.notEqual(seen.at(-1), 'answered', 'The other answer did not wait for all steps');
});

test('steps wait while requests come in, but not for ever', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { jobs, seen } = jobsOf(1);
  t.after(() => jobs.stop());
  jobs.requested();
  jobs.start();
  await turns(2);

  // A mocked timer that a timer sets waits for the next tick.
  for (let waited = 0; waited < 225; waited += 25) t.mock.timers.tick(25);
  assert.deepEqual(seen, [], 'Requests go first');

  t.mock.timers.tick(25);
  assert.deepEqual(seen, ['step'], 'Jobs get on while people work');
});

test('nothing runs once it is stopped', async () => {
  const { jobs, seen } = jobsOf(5);
  jobs.start();
  jobs.stop();
  jobs.wake();
  await turns(5);

  assert.deepEqual(seen, []);
});
