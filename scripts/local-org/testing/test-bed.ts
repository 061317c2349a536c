/** A fresh org in memory with a project's program, to run tests on. */
import { loadUser } from '../apex/runtime/current-user.ts';
import type { ApexFrame } from '../apex/values/exception.ts';
import { createClock } from '../org/clock.ts';
import { createOrg } from '../org/create-org.ts';
import type { CoveredFile } from './coverage.ts';
import { discoverTests, type TestClass } from './discover.ts';
import type { Sources } from './failure.ts';
import type { TestBed } from './run-test-class.ts';

export interface LoadedTests {
  readonly bed: TestBed;
  readonly tests: readonly TestClass[];
  /** Which lines the tests have reached so far; nothing when they are not counted. */
  coverage(): CoveredFile[];
}

/**
 * Faults in the project's files are passed over, and classes that do not compile left out: who starts the tests tells
 * of them once (`compileFirst`).
 * @param now milliseconds the clock starts from; the machine's time when left out
 * @param countsLines whether to count the lines that tests reach
 */
export function loadTests(projectDir: string, now: number | null = null, countsLines = false): LoadedTests {
  const org = createOrg({
    projectDir,
    database: ':memory:',
    clock: createClock(now ?? undefined),
    report: () => undefined,
    allowBroken: true,
    countsLines,
  });
  const { runtime } = org.program;
  const bed: TestBed = {
    org,
    now,
    runtime,
    user: loadUser(org, org.administratorId),
    sources: sourcesOf(org.project, runtime.traces),
  };
  const names = new Map(
    [...org.project.classes, ...org.project.triggers].map(({ path, name }) => [path, name] as const),
  );
  return {
    bed,
    tests: discoverTests(runtime.holders.infos()),
    coverage: () => runtime.lineHits.all().map(([path, lines]) => ({ path, name: names.get(path) ?? path, lines })),
  };
}

interface Traces {
  read(jsStack: string): readonly ApexFrame[];
  locate(jsStack: string): { readonly path: string; readonly at: ApexFrame } | null;
}

function sourcesOf(
  project: { readonly classes: readonly SourceText[]; readonly triggers: readonly SourceText[] },
  traces: Traces,
): Sources {
  const texts = new Map([...project.classes, ...project.triggers].map(({ path, text }) => [path, text] as const));
  return {
    frames: (jsStack) => traces.read(jsStack),
    locate: (jsStack) => traces.locate(jsStack),
    text: (path) => texts.get(path),
  };
}

interface SourceText {
  readonly path: string;
  readonly text: string;
}
