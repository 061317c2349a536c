/** `Foo.class`. */
import type { ClassLiteral } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { TYPE } from '../known.ts';
import type { ApexType } from '../type.ts';
import { resolveType } from '../type-resolution.ts';

export function classLiteral(node: ClassLiteral, body: BodyContext): ApexType {
  resolveType(node.type, body.unit, body.owner);
  return TYPE;
}
