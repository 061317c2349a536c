/** `check`: what a deploy would refuse, each fault with its place. */
import { compileProgram } from '../apex/compile/compile-program.ts';
import type { LocalOrgError } from '../errors/catalogue.ts';
import { projectErrors } from '../errors/project-errors.ts';
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
  /** `unsupported`: a deploy takes it, the local org does not run it. */
  readonly severity: 'error' | 'warning' | 'unsupported';
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
        severity: severityOf(error),
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
        severity,
      });
    if (!(await checkMetadata(project, schema, report)))
      console.error(
        'warning: @salesforce/types and typescript are not installed, so the shape of metadata was not checked',
      );
    faults.sort((a, b) => (a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1));
    const count = (severity: Fault['severity']): number => faults.filter((fault) => fault.severity === severity).length;
    const errors = count('error');
    if (given.isJson) console.log(JSON.stringify(faults, null, 2));
    else {
      for (const { path, line, column, code, message, severity } of faults)
        console.log(`${path}:${line}:${column} ${code} ${marks[severity]}${message}`);
      const files = project.classes.length + project.triggers.length;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const counts = [
        errors === 0 ? 'no errors' : `${errors} errors`,
        ...(count('unsupported') === 0 ? [] : [`${count('unsupported')} not supported here`]),
      ];
      console.log(
        `${files} Apex files, ${project.objects.size} objects, ${project.lwc.length} components checked in ${seconds} s: ${counts.join(', ')}`,
      );
    }
    return errors === 0 ? 0 : 1;
  },
};

/** What the numbers of things that the local org lacks start with. */
const UNSUPPORTED = 'LO3';

const marks = { error: '', warning: 'warning: ', unsupported: 'not supported here: ' } as const;

/** A deploy asks for the packages it is given, not for all that the project file names. */
function severityOf(error: LocalOrgError): Fault['severity'] {
  if (error.code.startsWith(UNSUPPORTED)) return 'unsupported';
  return error.code === projectErrors.missingPackageDirectory.code ? 'warning' : 'error';
}
