/** Literals. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Literal } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { NULL, PRIMITIVES } from '../known.ts';
import type { ApexType } from '../type.ts';

const LONG_LIMIT = 2n ** 63n;

export function literal(node: Literal, body: BodyContext): ApexType {
  if (typeof node.value === 'number' && Math.abs(node.value) > 2147483647) {
    body.unit.report(compileErrors.integerRange, node.at);
  }
  if (typeof node.value === 'bigint' && (node.value >= LONG_LIMIT || node.value <= -LONG_LIMIT)) {
    body.unit.report(compileErrors.longRange, node.at);
  }
  return node.type === 'null' ? NULL : PRIMITIVES.get(node.type.toLowerCase())!;
}
