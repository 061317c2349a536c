import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { temporaryFolder } from '../temporary-folder.testing.ts';
import { openDriver } from './open-driver.ts';

const rounds = 150;

/** Opens the file and, in each round, locks it, reads a number and writes the next one. */
function count(path: string): void {
  const driver = openDriver(path);
  driver.exec('CREATE TABLE IF NOT EXISTS Counter (Id INTEGER PRIMARY KEY, Total INTEGER)');
  for (let round = 0; round < rounds; round++) {
    driver.begin();
    driver.lock();
    const [total] = driver.prepare('SELECT Total FROM Counter WHERE Id = 1').get() ?? [0];
    driver.prepare('INSERT OR REPLACE INTO Counter VALUES (1, ?)').run(Number(total) + 1);
    driver.commit();
  }
  driver.close();
}

async function finished(worker: Worker): Promise<void> {
  await new Promise((resolve, reject) => worker.once('error', reject).once('exit', resolve));
}

if (isMainThread) {
  test('writers of one file wait for each other and lose nothing', async () => {
    const path = join(temporaryFolder('writers'), 'org.db');
    const writers = [1, 2, 3].map(() => new Worker(new URL(import.meta.url), { workerData: path }));
    await Promise.all(writers.map(finished));

    const driver = openDriver(path);
    const [total] = driver.prepare('SELECT Total FROM Counter').get() ?? [];
    driver.close();
    assert.equal(total, writers.length * rounds, 'every round of every writer counts');
  });
} else count(workerData as string);
