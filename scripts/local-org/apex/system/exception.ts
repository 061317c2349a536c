/** Members of every exception, and the constructors of the platform's own. Apex Reference, "Exception Class and Built-In Exceptions". */
import { platformType, stringType } from '../values/apex-type-names.ts';
import { ApexException, apexError } from '../values/exception.ts';
import { stringOf } from '../values/string-of.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { ApexSet } from '../values/set.ts';
import type { PlatformClass } from './platform-class.ts';
import { platformEnumValue } from './platform-enums.ts';
import { factsOf, parentOf } from './platform-facts.ts';
import { fieldToken } from './schema/tokens.ts';

export function isExceptionType(name: string): boolean {
  return name === 'System.Exception' || (factsOf(name) !== undefined && parentOf(name) === 'System.Exception');
}

/** What is said to a component is not for Apex to read. Apex Developer Guide, "Returning Errors from an Apex Server-Side Controller". */
const FOR_COMPONENTS = 'System.AuraHandledException';

function made(name: string, message: string | null = null, cause: ApexException | null = null): ApexException {
  const exception = new ApexException(name, message, cause);
  exception.isMessageHidden = name === FOR_COMPONENTS;
  return exception;
}

/** Every platform exception has the same four constructors. */
export function exceptionClassOf(name: string): PlatformClass {
  return {
    name,
    constructors: {
      '()': () => made(name),
      '(String)': (_tx, _types, message: string | null) => made(name, message),
      '(Exception)': (_tx, _types, cause: ApexException | null) => made(name, null, cause),
      '(String, Exception)': (_tx, _types, message: string | null, cause: ApexException | null) =>
        made(name, message, cause),
      // InvalidParameterValueException
      '(String, String)': (_tx, _types, parameter: string | null, value: string | null) =>
        made(name, `Invalid value for parameter ${parameter}: ${value}`),
    },
    isInstance: (value) => value instanceof ApexException && (name === 'System.Exception' || value.typeName === name),
  };
}

export const exceptionClass: PlatformClass = {
  ...exceptionClassOf('System.Exception'),
  methods: {
    'getMessage()': (_tx, self: ApexException) => self.text,
    'setMessage(String)': (_tx, self: ApexException, message: string | null) => {
      self.message = message;
      self.isMessageHidden = false;
    },
    'getCause()': (_tx, self: ApexException) => self.cause,
    'initCause(Exception)': (_tx, self: ApexException, cause: ApexException) => void (self.cause = cause),
    'getTypeName()': (_tx, self: ApexException) => self.typeName,
    'getLineNumber()': (_tx, self: ApexException) => self.frames?.[0]?.line ?? 0,
    'getStackTraceString()': (_tx, self: ApexException) => stackTrace(self),
    'toString()': (_tx, self: ApexException) => stringOf(self),
    'getInaccessibleFields()': (_tx, self: ApexException) =>
      new ApexMap(
        stringType,
        platformType('System.Set', stringType),
        [...self.inaccessibleFields].map(([object, fields]) => [object, new ApexSet(stringType, fields)] as const),
      ),
    'getNumDml()': (_tx, self: ApexException) => self.dml.length,
    'getDmlId(Integer)': (_tx, self: ApexException, row: number) => failedRow(self, row).id,
    'getDmlIndex(Integer)': (_tx, self: ApexException, row: number) => failedRow(self, row).index,
    'getDmlMessage(Integer)': (_tx, self: ApexException, row: number) => failedRow(self, row).error.message,
    'getDmlStatusCode(Integer)': (_tx, self: ApexException, row: number) => failedRow(self, row).error.statusCode,
    'getDmlType(Integer)': (_tx, self: ApexException, row: number) =>
      platformEnumValue('System.StatusCode', failedRow(self, row).error.statusCode),
    'getDmlFieldNames(Integer)': (_tx, self: ApexException, row: number) =>
      new ApexList(stringType, [...failedRow(self, row).error.fields]),
    'getDmlFields(Integer)': (tx, self: ApexException, row: number) => {
      const { object, error } = failedRow(self, row);
      return new ApexList(
        platformType('Schema.SObjectField'),
        error.fields.map((field) => fieldToken(tx, object, field)),
      );
    },
  },
};

/** `Class.Orders.submit: line 12, column 1`, one line a frame, then those of each cause; the platform knows no columns. */
function stackTrace(exception: ApexException): string {
  const chain = new Set<ApexException>();
  for (let link: ApexException | null = exception; link !== null && !chain.has(link); link = link.cause)
    chain.add(link);
  const traces = [...chain].map(({ frames }) =>
    (frames ?? []).map(({ place, line }) => `${place}: line ${line}, column 1`).join('\n'),
  );
  return traces.join('\nCaused by\n');
}

function failedRow(exception: ApexException, row: number): ApexException['dml'][number] {
  const found = exception.dml[row];
  if (!found) throw apexError('System.ListException', `List index out of bounds: ${row}`);
  return found;
}
