/**
 * Which tests a change may affect: those whose source names a changed class, or a class that does, and so on. Names in
 * texts count too, since Apex makes objects by name.
 */
import type { Project, XmlElement } from '../project/types.ts';

type Sources = Pick<Project, 'classes' | 'triggers' | 'components'>;

/**
 * @param changed paths relative to the project
 * @returns lower-case names of the classes, or null when any test may be affected: a trigger, an object or another file
 * changed, or a trigger or custom metadata reaches what changed
 */
export function affectedClasses(project: Sources, changed: readonly string[]): ReadonlySet<string> | null {
  const classes = changed.map((path) => project.classes.find((source) => source.path === path));
  if (classes.some((source) => source === undefined)) return null;
  const affected = new Set(classes.map((source) => source!.name.toLowerCase()));
  const words = new Map(project.classes.map(({ name, text }) => [name.toLowerCase(), wordsOf(text)] as const));
  for (let size = 0; size < affected.size;) {
    size = affected.size;
    for (const [name, named] of words) if (!affected.has(name) && meets(named, affected)) affected.add(name);
  }
  const reachesAll =
    project.triggers.some(({ text }) => meets(wordsOf(text), affected)) ||
    (project.components.get('CustomMetadata') ?? []).some(({ body }) => meets(wordsOf(textOf(body)), affected));
  return reachesAll ? null : affected;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\w+/g) ?? []);
}

function meets(words: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  for (const name of names) if (words.has(name)) return true;
  return false;
}

function textOf(element: XmlElement): string {
  return [element.text, ...element.children.map(textOf)].join(' ');
}
