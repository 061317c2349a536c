/** `check`: what a deploy would refuse, each fault with its place. */
import { compileProgram } from '../apex/compile/compile-program.ts';
import type { LocalOrgError } from '../errors/catalogue.ts';
import { cacheFolder } from '../org/project-program.ts';
import { readSettings } from '../org/settings.ts';
import { checkMetadata } from '../metadata-check/check-metadata.ts';
import { readProject } from '../project/read-project.ts';
import { buildSchema } from '../schema/build-schema.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';

interface Fault {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export const check: Command = {
  name: 'check',
  summary: 'type-check Apex and metadata as a deploy would',
  operands: '',
  async run(given: Arguments): Promise<number> {
    const started = performance.now();
    const faults: Fault[] = [];
    const report = (error: LocalOrgError): void => {
      faults.push({
        path: error.path ?? '',
        line: error.at?.line ?? 1,
        column: error.at?.column ?? 1,
        code: error.code,
        message: error.message,
        severity: 'error',
      });
    };
    const project = readProject(given.project, report, readSettings(given.project).metadata);
    const schema = buildSchema(project, { report });
    const { diagnostics } = compileProgram({ classes: project.classes, triggers: project.triggers }, schema, {
      labels: project.labels.keys(),
      namespace: project.namespace,
      cache: cacheFolder(project.root),
    });
    for (const { path, at, code, message, severity } of diagnostics)
      faults.push({
        path,
        line: at.line,
        column: at.column,
        code,
        message,
        severity: severity === 'error' ? 'error' : 'warning',
      });
    if (!(await checkMetadata(project, schema, report)))
      console.error(
        'warning: @salesforce/types and typescript are not installed, so the shape of metadata was not checked',
      );
    faults.sort((a, b) => (a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1));
    const errors = faults.filter((fault) => fault.severity === 'error').length;
    if (given.isJson) console.log(JSON.stringify(faults, null, 2));
    else {
      for (const fault of faults)
        console.log(
          `${fault.path}:${fault.line}:${fault.column} ${fault.code} ${fault.severity === 'warning' ? 'warning: ' : ''}${fault.message}`,
        );
      const files = project.classes.length + project.triggers.length;
      console.log(
        `${files} Apex files, ${project.objects.size} objects, ${project.lwc.length} components checked in ${((performance.now() - started) / 1000).toFixed(1)} s: ${errors === 0 ? 'no errors' : `${errors} errors`}`,
      );
    }
    return errors === 0 ? 0 : 1;
  },
};
