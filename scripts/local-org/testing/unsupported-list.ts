/** What the tests of a run met and the local org lacks, each thing once. */
import { nameOf, outcomesOf, type TestReport } from './outcome.ts';

export interface MissingThing {
  /** The number of the catalogue and what is not there. */
  readonly message: string;
  /** `Class.method` of the tests that met it. */
  readonly tests: readonly string[];
  /** Where it was met first: `path:line`; null where that is not known. */
  readonly place: string | null;
}

/** @returns the things, those that most tests met first */
export function unsupportedThings(report: Pick<TestReport, 'outcomes'>): MissingThing[] {
  const things = new Map<string, { tests: string[]; place: string | null }>();
  for (const outcome of outcomesOf(report, 'unsupported')) {
    const { message, excerpt } = outcome.failure ?? { message: '', excerpt: null };
    const thing = things.get(message) ?? { tests: [], place: null };
    thing.tests.push(nameOf(outcome));
    thing.place ??= excerpt === null ? null : `${excerpt.path}:${excerpt.line}`;
    things.set(message, thing);
  }
  return [...things]
    .map(([message, thing]) => ({ message, ...thing }))
    .sort((left, right) => right.tests.length - left.tests.length || (left.message < right.message ? -1 : 1));
}
