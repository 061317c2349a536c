/** Compiles a project once before its workers start, which then find it in the cache. */
import type { LocalOrgError } from '../errors/catalogue.ts';
import { compileProject } from '../org/project-program.ts';
import { ProgramErrors } from '../org/program-errors.ts';
import { readSettings } from '../org/settings.ts';
import { readProject } from '../project/read-project.ts';
import { buildSchema } from '../schema/build-schema.ts';
import type { TestOutcome } from './outcome.ts';
import { TestsRefused } from './test-process.ts';

export interface CompiledFirst {
  /** Faults of the project's files that keep no test from running. */
  readonly warnings: readonly string[];
  /** Outcomes of tests that cannot run, because their class does not compile. */
  readonly settled: readonly TestOutcome[];
}

/** @throws TestsRefused when there is no project that could be loaded */
export function compileFirst(projectDir: string): CompiledFirst {
  const warnings: string[] = [];
  const report = (error: LocalOrgError): void => void warnings.push(placed(error));
  try {
    const project = readProject(projectDir, report, readSettings(projectDir).metadata);
    compileProject({ project, schema: buildSchema(project, { report }) });
    return { warnings, settled: [] };
  } catch (error) {
    throw new TestsRefused(refusals(error));
  }
}

function placed({ path, at, code, message }: LocalOrgError): string {
  return `${path === null ? '' : `${path}:${at?.line ?? 1}:${at?.column ?? 1} `}${code} ${message}`;
}

/** @returns the lines that tell of an error */
export function refusals(error: unknown): string[] {
  if (error instanceof ProgramErrors)
    return error.diagnostics.map(({ path, at, code, message }) => `${path}:${at.line}:${at.column} ${code} ${message}`);
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
