/** One way of coming to a compiled program, timed in a process of its own: prints milliseconds. */
import { rmSync } from 'node:fs';
import { compileProgram } from '../../local-org/apex/compile/compile-program.ts';
import { parseClass } from '../../local-org/apex/syntax/parse.ts';
import { cacheFolder } from '../../local-org/org/project-program.ts';
import { readProject } from '../../local-org/project/read-project.ts';
import { buildSchema } from '../../local-org/schema/build-schema.ts';
import { timeOf } from '../measure.ts';

const [folder = '', way = 'cold'] = process.argv.slice(2);
const project = readProject(folder);
const schema = buildSchema(project, {});
const sources = { classes: project.classes, triggers: project.triggers };
const cache = cacheFolder(project.root);

function compile(): void {
  const { program, diagnostics } = compileProgram(sources, schema, { labels: project.labels.keys(), cache });
  if (program === null) throw new Error(diagnostics.map(({ path, message }) => `${path} ${message}`).join('\n'));
}

if (way === 'cold') rmSync(cache, { recursive: true, force: true });
console.log(timeOf(way === 'parse' ? () => sources.classes.forEach(parseClass) : compile));
