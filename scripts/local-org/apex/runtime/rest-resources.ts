/**
 * Which class answers a path under `/services/apexrest`: one mapped to exactly that path, else the one with the longest
 * mapping whose wildcards fit. Apex Developer Guide, "RestResource Annotation".
 */
import type { RestResource } from '../../org/services/program.ts';
import type { ClassInfo, MethodInfo } from './class-info.ts';
import type { Runtime } from './runtime.ts';

interface Mapped {
  readonly resource: RestResource;
  /** The mapping without the slash at its end; null for one with wildcards. */
  readonly exact: string | null;
  readonly pattern: RegExp;
}

const known = new WeakMap<Runtime, readonly Mapped[]>();

/** In the order in which `405` names them. */
const verbs = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];

/** @param path what follows `/services/apexrest`; @returns null when no class is mapped to it */
export function restResource(runtime: Runtime, path: string): RestResource | null {
  let all = known.get(runtime);
  if (all === undefined) known.set(runtime, (all = mappedClasses(runtime)));
  const plain = withoutSlash(path);
  const found = all.find(({ exact }) => exact === plain) ?? all.find(({ pattern }) => pattern.test(path));
  return found?.resource ?? null;
}

/** @returns the method of a resource for an HTTP method */
export function restMethod(info: ClassInfo, verb: string): MethodInfo | undefined {
  const annotation = `http${verb.toLowerCase()}`;
  return info.methods.find((method) => method.isStatic && annotation in method.annotations);
}

/** Longest mapping first; of two alike the first by name, where Salesforce takes the one that was saved first. */
function mappedClasses(runtime: Runtime): Mapped[] {
  return runtime.holders
    .infos()
    .flatMap((info) => {
      const mapping = info.annotations['restresource']?.['urlmapping'];
      return typeof mapping === 'string' ? [mapped(info, mapping)] : [];
    })
    .sort(
      (a, b) =>
        b.resource.urlMapping.length - a.resource.urlMapping.length ||
        a.resource.className.localeCompare(b.resource.className),
    );
}

function mapped(info: ClassInfo, urlMapping: string): Mapped {
  return {
    resource: {
      className: info.name,
      urlMapping,
      methods: verbs.filter((verb) => restMethod(info, verb) !== undefined),
    },
    exact: urlMapping.includes('*') ? null : withoutSlash(urlMapping),
    pattern: patternOf(urlMapping),
  };
}

/** `/orders/*` is `/orders` too; a wildcard in the midst stands for something. */
function patternOf(urlMapping: string): RegExp {
  const source = urlMapping
    .replace(/\/$/, '')
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*(?=\/)/g, '.+')
    .replace(/\/\*$/, '(?:/.*)?');
  return new RegExp(`^${source}/?$`);
}

const withoutSlash = (path: string): string => path.replace(/\/$/, '');
