/** The body of every emitted function: static initialization, counting and sharing before the statements. */
import type { Block, Parameter, Statement } from '../syntax/nodes.ts';
import type { ClassSymbol, FieldSymbol } from '../types/symbols.ts';
import type { ApexType } from '../types/type.ts';
import { BodyContext } from './body-context.ts';
import { TICK } from './loops.ts';
import { localName } from './names.ts';
import { nonNullLocals } from './non-null.ts';
import type { UnitContext } from './unit-context.ts';
import { contains } from './walk.ts';

export interface FunctionParts {
  readonly unit: UnitContext;
  readonly owner: ClassSymbol | null;
  /** `function s_foo(v_a)` or `"foo(integer)"(v_a)` */
  readonly head: string;
  readonly statements: readonly Statement[];
  /** What the statements stand in, if it may be refused. */
  readonly block?: Block | null;
  readonly emit: (cx: BodyContext) => void;
  readonly accessorOf?: FieldSymbol | null;
  readonly returns?: ApexType | null;
  readonly isConstructor?: boolean;
  /** Runs on an object: `this` means something. */
  readonly hasThis?: boolean;
  /** Code that the statements do not show runs besides them (field initializers). */
  readonly runsMore?: boolean;
}

export const parameterList = (parameters: readonly Parameter[]): string =>
  parameters.map(({ name }) => localName(name)).join(', ');

export function emitFunction(given: FunctionParts): void {
  const parts = refusedOr(given);
  const { unit, owner, statements } = parts;
  const cx = new BodyContext(
    unit,
    owner,
    parts.accessorOf ?? null,
    parts.returns ?? null,
    parts.isConstructor ?? false,
    parts.hasThis ?? false,
  );
  cx.nonNull = nonNullLocals(statements, cx);
  const calls = parts.runsMore === true || contains(statements, runsOtherCode);
  const top = unit.writer.line(`${parts.head} {`);
  if (owner !== null && unit.hasStaticState(owner)) unit.writer.amend(top, ' if (epoch !== $.epoch) init();');
  if (calls) unit.writer.amend(top, ` ${TICK} ${DEEPER}`);
  const isSharing = calls && (owner?.sharing === 'with' || owner?.sharing === 'without');
  if (isSharing) unit.writer.amend(top, ` const $x = $.tx, $s = $x.sharing; $x.sharing = '${owner.sharing}'; try {`);
  parts.emit(cx);
  if (parts.isConstructor) cx.write('return this;');
  if (isSharing) cx.write('} finally { $x.sharing = $s; }');
  if (calls) cx.write(SHALLOWER);
  cx.write('}');
  if (cx.declarations() !== '') unit.writer.insert(top, parts.head.length + 2, ` ${cx.declarations()}`);
}

/** A body with a mistake raises it instead of running. */
function refusedOr(parts: FunctionParts): FunctionParts {
  const refusal = parts.block ? parts.unit.checked.refusalOf(parts.block) : undefined;
  if (refusal === undefined) return parts;
  return { ...parts, statements: [], emit: (cx) => cx.write(`$.refuse(${parts.unit.constant(refusal)});`) };
}

/**
 * One call more on the stack, of which there may be 1,000. Apex Developer Guide, "Execution Governors and Limits":
 * stack depth of Apex invocations.
 */
const DEEPER = 'try { if (++$.depth > 1000) $.tooDeep();';
const SHALLOWER = '} finally { $.depth--; }';

/** What may take long, or may care about sharing: a leaf needs neither count nor sharing. */
function runsOtherCode(node: { readonly kind: string }): boolean {
  return RUNNING.has(node.kind);
}
const RUNNING = new Set(['MethodCall', 'NewObject', 'ConstructorCall', 'Soql', 'Sosl', 'Dml', 'RunAs', 'FieldAccess']);
