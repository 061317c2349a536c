/** A project's Apex as a loaded program: compiled, or from the cache in the project's folder. */
import { join } from 'node:path';
import { compileProgram } from '../apex/compile/compile-program.ts';
import type { CompiledProgram } from '../apex/compile/compiled-program.ts';
import { createProgram } from '../apex/runtime/create-program.ts';
import type { LoadedProgram } from '../apex/runtime/create-program.ts';
import { checkAnonymous } from '../apex/types/anonymous.ts';
import type { CheckedProgram, CheckedUnit, Diagnostic } from '../apex/types/checked.ts';
import type { Org } from './org.ts';
import { ProgramErrors } from './program-errors.ts';

/** @returns the folder in which work on a project is kept for the next time */
export function cacheFolder(projectRoot: string): string {
  return join(projectRoot, '.local-org', 'cache');
}

export interface CompileProjectOptions {
  /** Units with mistakes are left out of the program, which tells them in `broken`, instead of refused. */
  readonly allowBroken?: boolean;
  /** Whether the code counts which of its lines run. */
  readonly countsLines?: boolean;
}

/** @throws ProgramErrors when the Apex has mistakes */
export function loadProjectProgram(
  org: Pick<Org, 'project' | 'schema'>,
  options: CompileProjectOptions = {},
): LoadedProgram {
  const program = compileProject(org, options);
  return createProgram(program, org, { checkAnonymous: (source) => anonymousUnit(source, program.checked) });
}

/** @returns the compiled program, which the cache now holds @throws ProgramErrors when the Apex has mistakes */
export function compileProject(
  { project, schema }: Pick<Org, 'project' | 'schema'>,
  { allowBroken = false, countsLines = false }: CompileProjectOptions = {},
): CompiledProgram {
  const triggers = project.triggers.filter((trigger) => trigger.isActive);
  const { program, diagnostics } = compileProgram({ classes: project.classes, triggers }, schema, {
    labels: project.labels.keys(),
    namespace: project.namespace,
    cache: cacheFolder(project.root),
    countsLines,
  });
  const errors = errorsOf(diagnostics);
  if (errors.length > 0 && !allowBroken) throw new ProgramErrors(errors);
  return program;
}

function anonymousUnit(source: string, program: CheckedProgram): CheckedUnit {
  const { unit, diagnostics } = checkAnonymous(source, program);
  const errors = errorsOf(diagnostics);
  if (unit === null || errors.length > 0) throw new ProgramErrors(errors);
  return unit;
}

function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}
