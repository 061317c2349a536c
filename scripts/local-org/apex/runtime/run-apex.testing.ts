/** Compiles and runs pieces of Apex for tests. */
import type { Transaction } from '../../org/transaction.ts';
import { smallOrg } from '../../soql/small-org.testing.ts';
import { emitProgram } from '../compile/compiled-program.ts';
import { checkProgram } from '../types/program.ts';
import { stringOf } from '../values/string-of.ts';
import type { ApexValue } from '../values/value.ts';
import { loadProgram, type Program } from './class-loader.ts';
import { within } from './create-program.ts';
import { createTransaction } from './transaction.ts';

export interface Compiled {
  readonly program: Program;
  /** @returns the result of a static method, in a transaction of its own unless one is given */
  call(className: string, slot: string, args?: readonly ApexValue[], tx?: Transaction): ApexValue;
  transaction(): Transaction;
}

const small = smallOrg();

/** @param classes texts by class name; a mistake in one is an error */
export function compile(
  classes: Readonly<Record<string, string>>,
  triggers: Readonly<Record<string, string>> = {},
): Compiled {
  const source =
    (extension: string) =>
    ([name, text]: [string, string]) => ({
      name,
      path: `${name}.${extension}`,
      text,
      apiVersion: '66.0',
      isActive: true,
    });
  const checked = checkProgram(
    { classes: Object.entries(classes).map(source('cls')), triggers: Object.entries(triggers).map(source('trigger')) },
    small.org.schema,
  );
  const [mistake] = checked.diagnostics.filter(({ severity }) => severity === 'error');
  if (mistake !== undefined)
    throw new Error(`${mistake.path}:${mistake.at.line}:${mistake.at.column} ${mistake.message}`);
  const { units, failed } = emitProgram(checked, new Set());
  if (failed[0] !== undefined) throw new Error(failed[0].message);
  const program = loadProgram({ checked, units, broken: [], mistakes: [] }, small.org.schema);
  const transaction = (): Transaction => createTransaction(small.org, small.tx.user, 'sync');
  return {
    program,
    transaction,
    call: (className, slot, args = [], tx = transaction()) =>
      within(program.runtime, tx, () =>
        (program.runtime.holders.of(className.toLowerCase())[slot] as (...values: readonly ApexValue[]) => ApexValue)(
          ...args,
        ),
      ),
  };
}

/** Runs statements that end in a return. @returns the result as Apex prints it */
export function run(statements: string, members = '', others: Readonly<Record<string, string>> = {}): string {
  const { call } = compile({
    Snippet: `public class Snippet {\n${members}\npublic static Object run() {\n${statements}\n}\n}`,
    ...others,
  });
  return stringOf(call('Snippet', 'run()'));
}
