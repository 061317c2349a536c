/** Declares the small modules that hold one value each: labels, permissions, static resources. */
import type { Project } from '../local-org/project/types.ts';

/**
 * @param project the project
 * @returns the text of `modules.d.ts`: a label that does not exist has no module, so importing it breaks `tsc`
 */
export function declareModules(project: Project): string {
  const names = [
    ...[...project.labels.keys()].map((name) => `@salesforce/label/c.${name}`),
    ...project.staticResources.map((resource) => `@salesforce/resourceUrl/${resource.name}`),
  ];
  const permissions = (project.components.get('CustomPermission') ?? []).map((component) => component.fullName);
  return [
    ...names.sort().map((name) => valueModule(name, 'string')),
    ...permissions.sort().map((name) => valueModule(`@salesforce/customPermission/${name}`, 'true | undefined')),
    '',
  ].join('\n');
}

function valueModule(name: string, type: string): string {
  return `declare module '${name}' { const value: ${type}; export default value; }`;
}
