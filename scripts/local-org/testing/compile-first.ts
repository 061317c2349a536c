/** Compiles a project once before its workers start, which then find it in the cache. */
import type { BrokenUnit } from '../apex/compile/broken-units.ts';
import { LocalOrgError } from '../errors/catalogue.ts';
import { projectErrors } from '../errors/project-errors.ts';
import { compileProject } from '../org/project-program.ts';
import { readSettings } from '../org/settings.ts';
import { readProject } from '../project/read-project.ts';
import { recordFlows } from '../project/record-flows.ts';
import type { Project } from '../project/types.ts';
import { buildSchema } from '../schema/build-schema.ts';
import { excerptAt } from './failure.ts';
import type { TestOutcome } from './outcome.ts';
import { TestsRefused } from './test-process.ts';

export interface CompiledFirst {
  /** Faults of the project's files that keep no test from running. */
  readonly warnings: readonly string[];
  /** Outcomes of tests that cannot run, because their class does not compile. */
  readonly settled: readonly TestOutcome[];
}

/** What a test is called whose class has tests that nobody can name. */
const WHOLE_CLASS = '(class)';

/**
 * @param countsLines whether the tests are to be asked which lines they reached
 * @throws TestsRefused when there is no project that could be loaded
 */
export function compileFirst(projectDir: string, countsLines = false): CompiledFirst {
  const faults: LocalOrgError[] = [];
  const report = (error: LocalOrgError): void => void faults.push(error);
  try {
    const project = readProject(projectDir, report, readSettings(projectDir).metadata);
    const schema = buildSchema(project, { report });
    const { broken, mistakes } = compileProject({ project, schema }, { allowBroken: true, countsLines });
    return {
      warnings: [
        ...broken.filter(({ isTest }) => !isTest).map(leftOut),
        ...mistakes.map(notRun),
        ...told(faults),
        ...ofFlows(project),
      ],
      settled: broken.flatMap((unit) => outcomesOf(unit, project)),
    };
  } catch (error) {
    throw new TestsRefused(refusals(error));
  }
}

/** Files without a meta file are told of in one line: they take the version of the project, and that is all. */
function told(faults: readonly LocalOrgError[]): string[] {
  const bare = faults.filter(({ code }) => code === projectErrors.missingMeta.code);
  const others = faults.filter((fault) => !bare.includes(fault)).map(placed);
  if (bare.length === 0) return others;
  const files = bare.length === 1 ? 'file has' : 'files have';
  return [
    ...others,
    `${bare.length} ${files} no -meta.xml, such as ${bare[0]!.path ?? ''}; the project's version is taken`,
  ];
}

/** Flows are not run, whether or not a test comes to save their records. */
function ofFlows(project: Project): string[] {
  const flows = recordFlows(project);
  if (flows.length === 0) return [];
  const which = flows.length === 1 ? 'active flow starts' : 'active flows start';
  return [`${flows.length} ${which} when records are saved and are not run here, such as ${flows[0]!.name}`];
}

function placed({ path, at, code, message }: Pick<LocalOrgError, 'path' | 'at' | 'code' | 'message'>): string {
  return `${path === null ? '' : `${path}:${at?.line ?? 1}:${at?.column ?? 1} `}${code} ${message}`;
}

function leftOut({ kind, name, reason }: BrokenUnit): string {
  return `the ${kind} ${name} is left out: ${placed(reason)}`;
}

function notRun(mistake: BrokenUnit['reason']): string {
  return `a body is left out: ${placed(mistake)}`;
}

function outcomesOf({ name, isTest, tests, reason }: BrokenUnit, { classes }: Project): TestOutcome[] {
  const methods = isTest && tests.length === 0 ? [WHOLE_CLASS] : tests;
  const { path, at, code, message, severity } = reason;
  const sources = { text: (wanted: string) => classes.find((source) => source.path === wanted)?.text };
  return methods.map((method) => ({
    className: name,
    method,
    status: severity === 'unsupported' ? 'unsupported' : 'failed',
    ms: 0,
    failure: { message: `${code} ${message}`, stack: [], excerpt: excerptAt({ path, at }, sources), debug: [] },
  }));
}

/** @returns the lines that tell of an error */
export function refusals(error: unknown): string[] {
  if (error instanceof LocalOrgError) return [placed(error)];
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
