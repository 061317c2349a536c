/**
 * Declares what Apex offers to Lightning web components: one module per `@AuraEnabled` method
 * (`@salesforce/apex/Class.method`) and the shapes they exchange (`apex/types`). A renamed method, parameter
 * or DTO field then breaks `tsc`.
 */
import type {
  ClassDeclaration,
  CompilationUnit,
  Member,
  MethodDeclaration,
  Modifiers,
  TypeRef,
} from '../local-org/apex/syntax/nodes.ts';

/** TypeScript of an Apex type as JSON carries it to a component. */
const wireTypes: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  integer: 'number',
  long: 'number',
  double: 'number',
  decimal: 'number',
  string: 'string',
  id: 'string',
  blob: 'string',
  date: 'string',
  datetime: 'string',
  time: 'string',
  object: 'unknown',
  sobject: 'SObjectRecord',
  void: 'void',
};

/**
 * @param units every Apex class of the project
 * @param isObject whether a name is an sObject's
 * @returns the text of `apex.d.ts`
 */
export function declareApex(units: readonly CompilationUnit[], isObject: (name: string) => boolean): string {
  const classes = units
    .filter((unit): unit is ClassDeclaration => unit.kind === 'Class')
    .filter((unit) => !isTest(unit.modifiers));
  const scope: Scope = {
    classes: new Map(classes.map((declared) => [declared.name.toLowerCase(), declared])),
    isObject,
  };
  const shapes = classes.flatMap((declared) => shapesOf(declared, scope));
  const modules = classes.flatMap((declared) => methodModules(declared, scope));
  return [
    "declare module 'apex/types' {",
    '  /** A record as Apex returns it: field values by API name. */',
    '  export interface SObjectRecord { readonly Id?: string; readonly [field: string]: unknown }',
    ...shapes.map((line) => `  ${line}`),
    '}',
    ...modules,
    '',
  ].join('\n');
}

interface Scope {
  readonly classes: ReadonlyMap<string, ClassDeclaration>;
  readonly isObject: (name: string) => boolean;
}

function isTest(modifiers: Modifiers): boolean {
  return has(modifiers, 'istest');
}

function has(modifiers: Modifiers, annotation: string): boolean {
  return modifiers.annotations.some((candidate) => candidate.name.toLowerCase() === annotation);
}

/** A class is a shape when any of its members is @AuraEnabled and not a static method. */
function shapesOf(declared: ClassDeclaration, scope: Scope): string[] {
  const inner = declared.members.filter((member): member is ClassDeclaration => member.kind === 'Class');
  const own = shapeMembers(declared, declared, scope);
  const nested = inner.flatMap((type) => interfaceOf(type, declared, scope));
  return [
    ...(own.length > 0 ? [`export interface ${declared.name} {`, ...own.map((line) => `  ${line}`), '}'] : []),
    ...(nested.length > 0 ? [`export namespace ${declared.name} {`, ...nested.map((line) => `  ${line}`), '}'] : []),
  ];
}

function interfaceOf(type: ClassDeclaration, outer: ClassDeclaration, scope: Scope): string[] {
  const members = shapeMembers(type, outer, scope);
  return members.length === 0 ? [] : [`export interface ${type.name} {`, ...members.map((line) => `  ${line}`), '}'];
}

function shapeMembers(type: ClassDeclaration, outer: ClassDeclaration, scope: Scope): string[] {
  return type.members.flatMap((member) => {
    if ((member.kind !== 'Field' && member.kind !== 'Property') || !has(member.modifiers, 'auraenabled')) {
      return [];
    }
    return memberNames(member).map((name) => `${name}: ${wireType(member.type, outer, scope)};`);
  });
}

function memberNames(member: Extract<Member, { kind: 'Field' | 'Property' }>): string[] {
  return member.kind === 'Field' ? member.declarators.map((declarator) => declarator.name) : [member.name];
}

function methodModules(declared: ClassDeclaration, scope: Scope): string[] {
  return declared.members
    .filter((member): member is MethodDeclaration => member.kind === 'Method' && has(member.modifiers, 'auraenabled'))
    .flatMap((method) => {
      const parameters = method.parameters.map(
        (parameter) => `${parameter.name}: ${wireType(parameter.type, declared, scope)}`,
      );
      return [
        `declare module '@salesforce/apex/${declared.name}.${method.name}' {`,
        `  const ${method.name}: import('apex/method').ApexMethod<{ ${parameters.join('; ')} }, ${wireType(method.returns, declared, scope)}>;`,
        `  export default ${method.name};`,
        '}',
      ];
    });
}

/** Objects are nullable on the wire; numbers, text and lists too, as Apex has no other kind. */
function wireType(type: TypeRef, outer: ClassDeclaration, scope: Scope): string {
  const plain = plainWireType(type, outer, scope);
  return plain === 'void' || plain === 'unknown' ? plain : `${plain} | null`;
}

function plainWireType(type: TypeRef, outer: ClassDeclaration, scope: Scope): string {
  const last = type.names.at(-1)!;
  const element = (index: number): string => wireElement(last.args[index]!, outer, scope);
  const name = last.name.toLowerCase();
  const base =
    name === 'list' || name === 'set'
      ? `${element(0)}[]`
      : name === 'map'
        ? `Record<string, ${element(1)}>`
        : (wireTypes[name] ?? namedType(type, outer, scope));
  return base + '[]'.repeat(type.arrayDepth);
}

/** Elements of our lists are never null by convention, which spares the components a check per row. */
function wireElement(type: TypeRef, outer: ClassDeclaration, scope: Scope): string {
  const plain = plainWireType(type, outer, scope);
  return plain.includes(' | ') ? `(${plain})` : plain;
}

function namedType(type: TypeRef, outer: ClassDeclaration, scope: Scope): string {
  const names = type.names.map((part) => part.name);
  if (names.length === 1) {
    const isInner = outer.members.some(
      (member) => member.kind === 'Class' && member.name.toLowerCase() === names[0]!.toLowerCase(),
    );
    if (isInner) {
      return `import('apex/types').${outer.name}.${names[0]}`;
    }
    if (scope.isObject(names[0]!)) {
      return "import('apex/types').SObjectRecord";
    }
  }
  const found = scope.classes.get(names[0]!.toLowerCase());
  return found === undefined ? 'unknown' : `import('apex/types').${[found.name, ...names.slice(1)].join('.')}`;
}
