/** `this(…)` and `super(…)`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { ConstructorCall } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { missingText, VOID } from '../known.ts';
import type { ApexType } from '../type.ts';
import { checkArguments, unjudged } from './arguments.ts';
import { chooseConstructor } from './constructors.ts';

export function constructorCall(node: ConstructorCall, body: BodyContext): ApexType {
  // The object has nothing to offer before its constructor ran.
  const args = checkArguments(node.arguments, { ...body, isStatic: true });
  if (body.owner === null || !body.isConstructor) {
    body.unit.report(compileErrors.constructorCallFirst, node.at, node.of);
    return VOID;
  }
  const type: ApexType | null = node.of === 'this' ? { kind: 'class', symbol: body.owner } : body.owner.superclass;
  // A class that extends nothing may call super().
  if (type === null) {
    if (args.length > 0 && body.owner.lacks === null) {
      body.unit.report(compileErrors.unknownConstructor, node.at, 'Object', '');
    }
    return VOID;
  }
  const resolution = chooseConstructor(type, args, { ...body, isStatic: true }, node.at);
  const lacking = missingText(unjudged(args));
  if (resolution !== undefined) {
    body.unit.facts.resolutions.set(node, resolution);
  } else if (lacking !== null) {
    body.unit.refuse(node, node.at, lacking);
  }
  return VOID;
}
