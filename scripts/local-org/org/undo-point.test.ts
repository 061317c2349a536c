import assert from 'node:assert/strict';
import test from 'node:test';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { TrialOrg } from '../dml/trial-org.testing.ts';
import { UndoPoint } from './undo-point.ts';

/** @returns how often what is known of users was forgotten while the work was done */
function forgotten(trial: TrialOrg, work: () => void): number {
  let times = 0;
  trial.org.access.invalidate = () => void times++;
  work();
  return times;
}

test('what is undone is gone, and so are grants that were read in between', () => {
  const trial = new TrialOrg();
  const times = forgotten(trial, () => {
    const point = new UndoPoint(trial.org.store.driver, trial.tx);
    trial.insert('Account', { Name: 'Acme' });
    point.undo();
  });
  assert.deepEqual([trial.rows('Account').length, times], [0, 1]);
});

test('a transaction that fails leaves nothing behind, in the database or in what is known of users', () => {
  const trial = new TrialOrg();
  const times = forgotten(trial, () => {
    assert.throws(
      () =>
        runInTransaction(trial.org, trial.tx.user, 'sync', () => {
          trial.insert('Account', { Name: 'Acme' });
          throw new Error('no');
        }),
      { message: 'no' },
    );
  });
  assert.deepEqual([trial.rows('Account').length, times], [0, 1]);
});
