/** Calls: with a receiver, without one, and `this(…)` / `super(…)`. */
import type { DotMethodCallContext, MethodCallContext } from '@apexdevtools/apex-parser';
import { fault } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
import { expressions } from './expressions.ts';
import type { Expression, Position } from './nodes.ts';
import { at } from './place.ts';

export function dotCall(ctx: DotMethodCallContext, target: Expression, isSafe: boolean): Expression {
  const name = ctx.anyId();
  if (isRightAfterInteger(target, at(name)))
    throw fault(compileErrors.syntax, [`Unexpected token '${name.getText()}'.`], null, at(name));
  return {
    kind: 'MethodCall',
    target,
    name: name.getText(),
    arguments: expressions(ctx.expressionList()),
    isSafe,
    at: at(name),
  };
}

/** `1.format()`: the platform takes the dot for a decimal point. `1L.format()` and `(1).format()` are calls. */
function isRightAfterInteger(target: Expression, { line, column }: Position): boolean {
  if (target.kind !== 'Literal' || target.type !== 'Integer') return false;
  return line === target.at.line && column === target.at.column + String(target.value).length + '.'.length;
}

export function bareCall(ctx: MethodCallContext): Expression {
  const place = at(ctx);
  const args = expressions(ctx.expressionList());
  const name = ctx.id();
  if (name) {
    const [first = '', method] = name.getText().split('.');
    if (method !== undefined) {
      const target: Expression = { kind: 'Name', name: first, at: place };
      return { kind: 'MethodCall', target, name: method, arguments: args, isSafe: false, at: place };
    }
    return { kind: 'MethodCall', target: null, name: name.getText(), arguments: args, isSafe: false, at: place };
  }
  return { kind: 'ConstructorCall', of: ctx.THIS() ? 'this' : 'super', arguments: args, at: place };
}
