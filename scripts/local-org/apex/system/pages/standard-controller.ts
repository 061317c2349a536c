/** `ApexPages.StandardController`, as a test makes one. Apex Reference, "StandardController Class". */
import type { Transaction } from '../../../org/transaction.ts';
import type { ApexException } from '../../values/exception.ts';
import { apexError } from '../../values/exception.ts';
import { nullPointer } from '../../values/exception-types.ts';
import type { SObjectValue } from '../../values/sobject.ts';
import type { DmlOperation } from '../../../org/services/saving.ts';
import type { PlatformClass } from '../platform-class.ts';
import { addMessagesOf } from './apex-pages.ts';
import { PageReference } from './page-reference.ts';

export class StandardController {
  readonly typeName = 'ApexPages.StandardController';

  constructor(readonly record: SObjectValue) {}
}

/** The page after a save; a row that cannot be saved leaves its message on the page instead. */
function saved(
  tx: Transaction,
  operation: DmlOperation,
  record: SObjectValue,
  next: () => string,
): PageReference | null {
  const records = [record];
  const results = tx.org.dml.save(tx, operation, records, { allOrNone: true, access: 'system', sharing: tx.sharing });
  if (results.every((result) => result.isSuccess)) return new PageReference(next());
  addMessagesOf(tx, tx.org.dml.exceptionFor(operation, records, results));
  return null;
}

const idOf = (self: StandardController): string => self.record.id ?? '';

/** @returns what the methods raise that would read the record anew */
export function callerOwnsData(method: string): ApexException {
  return apexError(
    'System.SObjectException',
    `You cannot call ${method} when the data is being passed into the controller by the caller.`,
  );
}

export const standardControllerClass: PlatformClass = {
  name: 'ApexPages.StandardController',
  constructors: {
    '(SObject)': (_tx, _types, record: SObjectValue | null) => {
      if (record === null) throw nullPointer();
      return new StandardController(record);
    },
  },
  methods: {
    'addFields(List<String>)': () => {
      throw callerOwnsData('addFields');
    },
    'reset()': () => {
      throw callerOwnsData('reset()');
    },
    'cancel()': (_tx, self: StandardController) => new PageReference(`/${idOf(self)}`),
    'delete()': (tx, self: StandardController) =>
      saved(tx, 'delete', self.record, () => `/${self.record.type.keyPrefix ?? ''}/o`),
    'edit()': (_tx, self: StandardController) => new PageReference(`/${idOf(self)}/e`),
    'getId()': (_tx, self: StandardController) => self.record.id,
    'getRecord()': (_tx, self: StandardController) => self.record,
    'getSubject()': (_tx, self: StandardController) => self.record,
    'save()': (tx, self: StandardController) =>
      saved(tx, self.record.id === null ? 'insert' : 'update', self.record, () => `/${idOf(self)}`),
    'view()': (_tx, self: StandardController) => new PageReference(`/${idOf(self)}`),
  },
  isInstance: (value) => value instanceof StandardController,
};
