/** `Test.createStub`: an object whose methods a StubProvider answers. Apex Developer Guide, "Build a Mocking Framework with the Stub API". */
import type { Transaction } from '../../../org/transaction.ts';
import type { ClassInfo, MethodInfo } from '../../runtime/class-info.ts';
import { castTo } from '../../runtime/type-test.ts';
import { platformType, typeText } from '../../values/apex-type-names.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { ApexObject, STUB } from '../../values/object.ts';
import type { ApexValue } from '../../values/value.ts';
import { TypeToken } from '../type.ts';

const TYPE = platformType('System.Type');
const TEXT = { kind: 'primitive', name: 'String' } as const;
const OBJECT = { kind: 'primitive', name: 'Object' } as const;

/** @returns an object of the class, made without a constructor; its private and static methods stay as they are */
export function createStub(tx: Transaction, type: TypeToken, provider: ApexObject): ApexObject {
  const info = type.type.kind === 'class' ? tx.org.program.classInfo(tx, type.type.symbol.fullName) : null;
  if (info === null || info.kind === 'enum') {
    throw apexError(
      'System.TypeException',
      `${type.toString()} cannot be stubbed: only classes and interfaces of the project can`,
    );
  }
  const stub = emptyObject(info);
  Object.defineProperty(stub, STUB, { value: true });
  for (const method of info.methods) {
    if (!method.isStatic && isVisible(method)) {
      Object.defineProperty(stub, method.slot, {
        value: (...args: ApexValue[]) => answer(stub, method, args, provider),
      });
    }
  }
  return stub;
}

/** An interface, and a class without a body for each method, has no object of its own. */
function emptyObject(info: ClassInfo): ApexObject {
  if (info.kind === 'class') return info.allocate() as ApexObject;
  return Object.defineProperty(new ApexObject(), '$info', { value: info });
}

function isVisible({ modifiers }: MethodInfo): boolean {
  return modifiers.some((word) => word === 'public' || word === 'global' || word === 'protected');
}

function answer(stub: ApexObject, method: MethodInfo, args: ApexValue[], provider: ApexObject): ApexValue {
  const { name, parameters, returns } = method;
  const handle = provider['handlemethodcall/6'] as (...values: unknown[]) => ApexValue;
  const result = handle.call(
    provider,
    stub,
    name,
    new TypeToken(returns),
    new ApexList(
      TYPE,
      parameters.map((parameter) => new TypeToken(parameter.type)),
    ),
    new ApexList(
      TEXT,
      parameters.map((parameter) => parameter.name),
    ),
    new ApexList(OBJECT, args),
  );
  if (returns.kind === 'void' || result === null) return null;
  return castTo(result, returns, typeText(returns));
}
