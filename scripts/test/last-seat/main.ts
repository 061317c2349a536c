/**
 * Two sessions approve the nominations for the last seat at the same moment, again and again: one gets the seat, the
 * other waits. Each session is a thread with its own org and its own connection to one database file. Then the same
 * with the lock taken out of the project, where both must get it: what cannot fail proves nothing.
 */
import { isMainThread } from 'node:worker_threads';
import { copyOfProject } from '../sessions/project-copy.ts';
import { TwoSessions } from '../sessions/two-sessions.ts';
import { runSession } from './session.ts';
import { Stage } from './stage.ts';
import { withoutLock } from './without-lock.ts';

const repetitions = 50;
const controls = 3;

/** @returns how many rounds had another end than the one expected */
async function play(title: string, rounds: number, folder: string, expected: string): Promise<number> {
  const stage = await Stage.open(folder, rounds);
  const data = { folder, database: stage.database, manager: stage.managerId };
  const sessions = await TwoSessions.start<string>(import.meta.url, data);
  const ends: string[] = [];
  try {
    for (const pair of stage.pairs) {
      stage.leaveOneSeat();
      const faults = await sessions.run(pair);
      ends.push(faults.length > 0 ? faults.join(' | ') : stage.endOf(pair));
    }
  } finally {
    await sessions.stop();
    stage.close();
  }
  const others = ends.filter((end) => end !== expected);
  console.log(`${others.length === 0 ? '✓' : '✗'} ${title}: ${expected}, ${rounds - others.length} of ${rounds} times`);
  for (const other of new Set(others)) console.log(`    ${other}`);
  return others.length;
}

async function main(): Promise<void> {
  const project = copyOfProject();
  const control = copyOfProject();
  try {
    withoutLock(control.folder);
    const failed =
      (await play('Two at the same moment', repetitions, project.folder, 'one seat, one on the waitlist')) +
      (await play('Without the lock', controls, control.folder, 'two seats where one was left'));
    console.log(`\n${repetitions + controls - failed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  } finally {
    project.remove();
    control.remove();
  }
}

if (isMainThread) await main();
else runSession();
