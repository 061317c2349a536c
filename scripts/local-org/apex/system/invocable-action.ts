/**
 * `Invocable.Action` for actions that are Apex: calls the class's invocable method with a row an invocation. What a
 * failing action answers is not known, and raises LO3001, as other kinds of actions do. A flow that does not exist
 * fails once an invocation, with an error whose words are not known. Apex Reference, "Action Class".
 */
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';
import type { Transaction } from '../../org/transaction.ts';
import { objectType, platformType, stringType } from '../values/apex-type-names.ts';
import { ApexException } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';

const ACTION = 'Invocable.Action';
const RESULT = 'Invocable.Action.Result';

type Parameters = ApexMap<unknown, unknown>;

const lacking = (what: string): Error => unsupported(unsupportedPlatform.member, [what]);

function parameters(values: Readonly<Record<string, unknown>> = {}): Parameters {
  return new ApexMap<unknown, unknown>(stringType, objectType, Object.entries(values));
}

function invocationsOf(tx: Transaction, self: PlatformRecord): Parameters[] {
  return self.get(tx, 'invocations') as Parameters[];
}

function custom(tx: Transaction, type: string, namespace: string | null, name: string): PlatformRecord {
  const isKnown = type.toLowerCase() === 'apex' && tx.org.program.invocable(tx, name) !== null;
  if (!isKnown && !isFlowOfNobody(tx, type, name))
    throw lacking(`Invocable.Action.createCustomAction(${type}, ${name})`);
  return new PlatformRecord(ACTION, { type, namespace, name, standard: false, invocations: [] });
}

function isFlowOfNobody(tx: Transaction, type: string, name: string): boolean {
  const flows = tx.org.project.components.get('Flow') ?? [];
  return type.toLowerCase() === 'flow' && !flows.some((flow) => flow.fullName.toLowerCase() === name.toLowerCase());
}

function setParameter(tx: Transaction, self: PlatformRecord, name: string, value: unknown): PlatformRecord {
  const invocations = invocationsOf(tx, self);
  if (invocations.length === 0) invocations.push(parameters());
  invocations.at(-1)?.set(name, value);
  return self;
}

function invoke(tx: Transaction, self: PlatformRecord): ApexList<PlatformRecord> {
  const given = invocationsOf(tx, self);
  const invocations = given.length === 0 ? [parameters()] : given;
  const rows = invocations.map((each) => Object.fromEntries(each.entries()) as Record<string, unknown>);
  const name = self.get(tx, 'name') as string;
  const results =
    (self.get(tx, 'type') as string).toLowerCase() === 'flow'
      ? invocations.map((invocation) => failure(self, invocation))
      : outputs(tx, name, rows).map((output, index) => result(self, invocations[index], output ?? {}));
  return new ApexList(platformType('Invocable.Action$Result'), results);
}

function failure(action: PlatformRecord, invocation: Parameters): PlatformRecord {
  const unknown = (): never => {
    throw lacking('Invocable.Action.Error of a flow that does not exist');
  };
  const error = new PlatformRecord('Invocable.Action.Error', { code: unknown, message: unknown });
  const failed = result(action, invocation, {});
  failed.set('success', false);
  failed.set('errors', new ApexList(platformType('Invocable.Action$Error'), [error]));
  return failed;
}

function outputs(
  tx: Transaction,
  name: string,
  rows: readonly Record<string, unknown>[],
): ReturnType<Transaction['org']['program']['invokeFromApex']> {
  try {
    return tx.org.program.invokeFromApex(tx, name, rows);
  } catch (fault) {
    throw fault instanceof ApexException ? lacking('Invocable.Action.Result of an action that fails') : fault;
  }
}

function result(
  action: PlatformRecord,
  invocation: Parameters | undefined,
  output: Readonly<Record<string, unknown>>,
): PlatformRecord {
  return new PlatformRecord(RESULT, {
    action,
    errors: new ApexList(platformType('Invocable.Action$Error'), []),
    invocationParameters: invocation,
    outputParameters: parameters(output),
    success: true,
  });
}

export const invocableClasses: readonly PlatformClass[] = [
  recordClass(ACTION, {
    statics: {
      'createCustomAction(String, String)': (tx, type: string, name: string) => custom(tx, type, null, name),
      'createCustomAction(String, String, String)': (tx, type: string, namespace: string | null, name: string) =>
        custom(tx, type, namespace, name),
    },
    methods: {
      'addInvocation()': (tx, self: PlatformRecord) => {
        const invocations = invocationsOf(tx, self);
        // Whether a new action has an empty invocation already is not told.
        if (invocations.length === 0) throw lacking('Invocable.Action.addInvocation() before any parameter');
        invocations.push(parameters());
        return self;
      },
      'clearInvocations()': (tx, self: PlatformRecord) => {
        invocationsOf(tx, self).length = 0;
        return self;
      },
      'setInvocationParameter(String, Object)': setParameter,
      'setInvocations(List<Map<String, Object>>)': (tx, self: PlatformRecord, given: ApexList<Parameters>) => {
        invocationsOf(tx, self).splice(0, Infinity, ...given.items);
        return self;
      },
      'invoke()': invoke,
    },
  }),
  recordClass(RESULT),
  recordClass('Invocable.Action.Error'),
];
