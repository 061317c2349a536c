/** Compiles a project once before its workers start, which then find it in the cache. */
import { compileProject } from '../org/project-program.ts';
import { ProgramErrors } from '../org/program-errors.ts';
import { readSettings } from '../org/settings.ts';
import { readProject } from '../project/read-project.ts';
import { buildSchema } from '../schema/build-schema.ts';

/** @returns what is wrong with the project, to be printed; nothing when its tests can run */
export function compileFirst(projectDir: string): readonly string[] {
  try {
    const project = readProject(projectDir, undefined, readSettings(projectDir).metadata);
    compileProject({ project, schema: buildSchema(project) });
    return [];
  } catch (error) {
    return refusals(error);
  }
}

/** @returns the lines that tell of an error */
export function refusals(error: unknown): string[] {
  if (error instanceof ProgramErrors)
    return error.diagnostics.map(({ path, at, code, message }) => `${path}:${at.line}:${at.column} ${code} ${message}`);
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
