/** Where one feature reaches into another past what that one declares. */
import path from 'node:path';
import { CacheFile } from '../../local-org/apex/compile/cache-file.ts';
import { parserVersion } from '../../local-org/apex/compile/compiler-version.ts';
import { SyntaxCache } from '../../local-org/apex/compile/syntax-cache.ts';
import { checkProgram } from '../../local-org/apex/types/program.ts';
import { cacheFolder } from '../../local-org/org/project-program.ts';
import type { CheckedProgram } from '../../local-org/apex/types/checked.ts';
import type { Project } from '../../local-org/project/types.ts';
import type { Schema } from '../../local-org/schema/types.ts';
import { usesOf } from './apex-uses.ts';
import { usesOfBundle } from './component-uses.ts';
import { Features, type Feature } from './feature.ts';

/**
 * @param project a project whose Apex type-checks
 * @returns a line for each breach, with its place; tests may use everything
 */
export async function breachesOf(project: Project, schema: Schema): Promise<string[]> {
  const features = new Features(project.root);
  const program = checkedProgram(project, schema);
  const mistakes = program.diagnostics.map((found) => `${found.path}:${found.at.line} ${found.message}`);
  if (mistakes.length > 0) {
    return mistakes;
  }
  const paths = new Map(project.classes.map((source) => [source.name.toLowerCase(), source.path]));
  const ofClass = (name: string): Feature | null => features.of(paths.get(name.toLowerCase()) ?? '');
  return [
    ...breachesInApex(program, features, ofClass),
    ...(await breachesInComponents(project, features, ofClass)),
    ...emptyDeclarations(project, features, ofClass),
  ].sort();
}

/** What a README declares is there, in its own feature. */
function emptyDeclarations(project: Project, features: Features, ofClass: (name: string) => Feature | null): string[] {
  const folders = new Map(project.lwc.map((bundle) => [bundle.name, `${bundle.path}/`]));
  return features.known.flatMap((feature) => {
    const classes = [...feature.classes].filter((name) => ofClass(name) !== feature);
    const components = [...feature.components].filter((name) => features.of(folders.get(name) ?? '') !== feature);
    return [...classes, ...components].map(
      (name) => `${feature.readme} declares ${name}, which ${feature.name} does not have`,
    );
  });
}

/** Sources that were parsed before are not parsed again. */
function checkedProgram({ root, classes, triggers, labels }: Project, schema: Schema): CheckedProgram {
  const parsers = new SyntaxCache(new CacheFile(path.join(cacheFolder(root), 'syntax.bin')), parserVersion());
  const program = checkProgram({ classes, triggers }, schema, { labels: labels.keys(), parsers });
  parsers.save();
  return program;
}

function breachesInApex(
  program: CheckedProgram,
  features: Features,
  ofClass: (name: string) => Feature | null,
): string[] {
  return program.units.flatMap((unit) => {
    const from = features.of(unit.source.path);
    if (from === null || unit.symbol?.isTest === true) {
      return [];
    }
    return usesOf(unit).flatMap(({ used, at }) => {
      const to = ofClass(used.name);
      return mayUse(from, to, to?.classes.has(used.name.toLowerCase()))
        ? []
        : [sentence(unit.source.path, at, from, to, used.name)];
    });
  });
}

async function breachesInComponents(
  project: Project,
  features: Features,
  ofClass: (name: string) => Feature | null,
): Promise<string[]> {
  const folders = new Map(project.lwc.map((bundle) => [bundle.name, `${bundle.path}/`]));
  const found: string[] = [];
  for (const bundle of project.lwc) {
    const from = features.of(`${bundle.path}/`);
    const uses = from === null ? [] : await usesOfBundle(project.root, bundle).catch(asMistake(bundle.path, found));
    for (const { kind, name, file, at } of uses) {
      const to = kind === 'class' ? ofClass(name) : features.of(folders.get(name) ?? '');
      const isDeclared = kind === 'class' ? to?.classes.has(name.toLowerCase()) : to?.components.has(name);
      if (!mayUse(from!, to, isDeclared)) {
        found.push(sentence(file, at, from!, to, name));
      }
    }
  }
  return found;
}

/** What does not compile is said, and the other components are looked at all the same. */
function asMistake(file: string, found: string[]): (error: Error) => [] {
  return (error) => {
    found.push(`${file} ${error.message}`);
    return [];
  };
}

function mayUse(from: Feature, to: Feature | null, isDeclared: boolean | undefined): to is Feature {
  return to === null || to.name === from.name || isDeclared === true;
}

function sentence(
  file: string,
  at: { readonly line: number; readonly column: number },
  from: Feature,
  to: Feature | null,
  name: string,
): string {
  return `${file}:${at.line}:${at.column} ${from.name} uses ${name}, which ${to?.name ?? ''} does not declare in its README`;
}
