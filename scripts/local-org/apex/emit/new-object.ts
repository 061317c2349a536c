/** `new Foo(a)`, `new Account(Name = 'x')`, `new Http()`. */
import type { NewObject } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { expression } from './expression.ts';
import { initializerCall } from './initializers.ts';
import { argumentsAs } from './method-call.ts';
import { constructorName, quote } from './names.ts';

export function newObject(e: NewObject, cx: BodyContext): string {
  const resolution = cx.resolution(e);
  switch (resolution?.kind) {
    case 'constructor': {
      const { constructor } = resolution;
      const args = argumentsAs(
        e.arguments,
        constructor.parameters.map(({ type }) => type),
        cx,
      );
      return `new ${cx.unit.classOf(constructor.owner)}()${initializerCall(constructor.owner)}[${constructorName(constructor)}](${args.join(', ')})`;
    }
    case 'platformConstructor':
      return platformObject(e, resolution, cx);
    case 'sobjectConstructor': {
      const fields = e.fields ?? [];
      const make = cx.unit.hoist(
        'r',
        `$.recordMaker(${[resolution.object, ...fields.map(({ name }) => name)].map(quote).join(', ')})`,
      );
      return `${make}(${fields.map(({ value }) => expression(value, cx)).join(', ')})`;
    }
    default:
      throw new Error(`unresolved constructor at ${e.at.line}:${e.at.column}`);
  }
}

function platformObject(
  e: NewObject,
  to: Extract<ReturnType<BodyContext['resolution']>, { kind: 'platformConstructor' }>,
  cx: BodyContext,
): string {
  const args = argumentsAs(e.arguments, to.parameters, cx);
  // An exception class of the project has the constructors of System.Exception besides its own.
  if (to.type.kind === 'class') {
    return `$.initException(${[`new ${cx.unit.classOf(to.type.symbol)}()${initializerCall(to.type.symbol)}`, ...args].join(', ')})`;
  }
  if (to.type.kind !== 'platform')
    return `${cx.unit.platform('constructor', 'System.SObject', to.key)}(${['$.tx', '[]', ...args].join(', ')})`;
  const types = to.type.args.length === 0 ? '$none' : cx.unit.constant(to.type.args);
  return `${cx.unit.platform('constructor', to.type.name, to.key)}(${['$.tx', types, ...args].join(', ')})`;
}
