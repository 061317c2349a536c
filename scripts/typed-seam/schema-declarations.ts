/** Declares `@salesforce/schema/Object` and `@salesforce/schema/Object.Field` for every object the project touches. */
import type { Field, Schema, SObjectType } from '../local-org/schema/types.ts';

/**
 * @param schema the project's data model
 * @param names objects to declare: the project's own and the standard ones its components use
 * @returns the text of `schema.d.ts`
 */
export function declareSchema(schema: Schema, names: Iterable<string>): string {
  const objects = [...new Set(names)]
    .map((name) => schema.object(name))
    .filter((object): object is SObjectType => object !== undefined);
  return objects.flatMap(objectModules).concat('').join('\n');
}

function objectModules(object: SObjectType): string[] {
  return [
    moduleOf(`@salesforce/schema/${object.name}`, `{ readonly objectApiName: '${object.name}' }`),
    ...[...object.fields.values()].map((field) => fieldModule(object, field)),
  ];
}

function fieldModule(object: SObjectType, field: Field): string {
  return moduleOf(
    `@salesforce/schema/${object.name}.${field.name}`,
    `{ readonly fieldApiName: '${field.name}'; readonly objectApiName: '${object.name}' }`,
  );
}

function moduleOf(name: string, type: string): string {
  return `declare module '${name}' { const token: ${type}; export default token; }`;
}
