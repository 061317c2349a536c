/** Writes `.types/`: what components may import, as TypeScript declarations made from the package itself. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseClass } from '../local-org/apex/syntax/parse.ts';
import { repositoryRoot } from '../local-org/paths.ts';
import { readProject } from '../local-org/project/read-project.ts';
import { buildSchema } from '../local-org/schema/build-schema.ts';
import { declareApex } from './apex-declarations.ts';
import { declareModules } from './module-declarations.ts';
import { declareSchema } from './schema-declarations.ts';

/** Standard objects whose fields components import. */
const standardObjects = ['Account', 'Contact', 'Opportunity', 'User'];

/** Reads the project and writes `apex.d.ts`, `schema.d.ts`, `modules.d.ts` and the paths of `c/*`. */
export function writeTypedSeam(): void {
  const project = readProject(repositoryRoot);
  const schema = buildSchema(project);
  const units = project.classes.flatMap((source) => parseClass(source).unit ?? []);
  const folder = path.join(repositoryRoot, '.types');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  write(
    'apex.d.ts',
    declareApex(units, (name) => schema.object(name) !== undefined),
  );
  write('schema.d.ts', declareSchema(schema, [...standardObjects, ...project.objects.keys()]));
  write('modules.d.ts', declareModules(project));
  const components = project.lwc.map((bundle) => [`c/${bundle.name}`, [`../${bundle.path}/${bundle.name}.ts`]]);
  const paths = Object.fromEntries([...components, ['test/render', ['../scripts/test/jest/render.ts']]]);
  write('paths.json', JSON.stringify({ compilerOptions: { paths } }, null, 2));
}
