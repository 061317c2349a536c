/** `ApexPages`: the current page and its messages. Apex Reference, "ApexPages Class", "Message Class". */
import type { Transaction } from '../../../org/transaction.ts';
import { platformType } from '../../values/apex-type-names.ts';
import type { ApexEnumValue } from '../../values/enum-value.ts';
import { ApexException } from '../../values/exception.ts';
import { nullPointer } from '../../values/exception-types.ts';
import { ApexList } from '../../values/list.ts';
import type { PlatformClass } from '../platform-class.ts';
import { platformEnumValue } from '../platform-enums.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';
import { addPageMessage, currentPage, pageMessages } from './page-context.ts';

const MESSAGE = 'ApexPages.Message';

/** A message without a detail shows its summary there. */
function message(
  severity: ApexEnumValue,
  summary: string | null,
  detail: string | null = summary,
  componentLabel: string | null = null,
): PlatformRecord {
  return new PlatformRecord(MESSAGE, { severity, summary, detail, componentLabel });
}

/** One message an exception; a DmlException has one for each failed row. */
export function addMessagesOf(tx: Transaction, exception: unknown): void {
  if (!(exception instanceof ApexException)) throw nullPointer();
  const texts = exception.dml.length > 0 ? exception.dml.map(({ error }) => error.message) : [exception.text];
  for (const text of texts) addPageMessage(tx, message(platformEnumValue('ApexPages.Severity', 'ERROR'), text));
}

export const apexPagesClasses: readonly PlatformClass[] = [
  {
    name: 'System.ApexPages',
    statics: {
      'addMessage(ApexPages.Message)': (tx, added: PlatformRecord | null) => {
        if (added === null) throw nullPointer();
        addPageMessage(tx, added);
      },
      'addMessages(Object)': addMessagesOf,
      'currentPage()': (tx) => currentPage(tx),
      'getMessages()': (tx) => new ApexList(platformType(MESSAGE), [...pageMessages(tx)]),
      'hasMessages()': (tx) => pageMessages(tx).length > 0,
      'hasMessages(ApexPages.Severity)': (tx, severity: ApexEnumValue) =>
        pageMessages(tx).some((each) => each.get(tx, 'severity') === severity),
    },
  },
  recordClass(MESSAGE, {
    constructors: {
      '(ApexPages.Severity, String)': (_tx, _types, severity: ApexEnumValue, summary: string | null) =>
        message(severity, summary),
      '(ApexPages.Severity, String, String)': (
        _tx,
        _types,
        severity: ApexEnumValue,
        summary: string | null,
        detail: string | null,
      ) => message(severity, summary, detail),
      '(ApexPages.Severity, String, String, String)': (
        _tx,
        _types,
        severity: ApexEnumValue,
        summary: string | null,
        detail: string | null,
        label: string | null,
      ) => message(severity, summary, detail, label),
    },
  }),
  recordClass('ApexPages.Action', {
    constructors: {
      '(String)': (_tx, _types, expression: string) => new PlatformRecord('ApexPages.Action', { expression }),
    },
  }),
];
