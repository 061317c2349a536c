/** The choices of a component's property that Apex computes. Apex Reference, VisualEditor namespace. */
import { platformType } from '../../values/apex-type-names.ts';
import { equalValues } from '../../values/equality.ts';
import { ApexList } from '../../values/list.ts';
import type { ApexObject } from '../../values/object.ts';
import { compareText } from '../../values/order.ts';
import type { Transaction } from '../../../org/transaction.ts';
import type { PlatformClass, PlatformFunction } from '../platform-class.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';

const ROW = 'VisualEditor.DataRow';
const ROWS = 'VisualEditor.DynamicPickListRows';

type Rows = ApexList<PlatformRecord>;

function rowsOf(tx: Transaction, self: PlatformRecord): Rows {
  return self.get(tx, 'dataRows') as Rows;
}

function made(rows: readonly PlatformRecord[] = [], containsAllRows = false): PlatformRecord {
  return new PlatformRecord(ROWS, { dataRows: new ApexList(platformType(ROW), [...rows]), containsAllRows });
}

/** Labels in their order, as text. */
function compareRows(tx: Transaction, a: PlatformRecord, b: PlatformRecord): number {
  return compareText(String(a.get(tx, 'label')), String(b.get(tx, 'label')));
}

/** What a picklist says of a value of its own, with the rows that the subclass gives. */
function rowOfValue(tx: Transaction, self: ApexObject, value: unknown): PlatformRecord | undefined {
  const rows = (self['getvalues/0'] as () => PlatformRecord | null).call(self);
  return rows === null ? undefined : rowsOf(tx, rows).items.find((row) => equalValues(row.get(tx, 'value'), value));
}

export const pickListMethods: Readonly<Record<string, PlatformFunction>> = {
  'getLabel(Object)': (tx, self: ApexObject, value: unknown) => rowOfValue(tx, self, value)?.get(tx, 'label') ?? null,
  'isValid(Object)': (tx, self: ApexObject, value: unknown) => rowOfValue(tx, self, value) !== undefined,
};

export const pickListClasses: readonly PlatformClass[] = [
  recordClass(ROW, {
    constructors: {
      '(String, Object)': (_tx, _types, label: unknown, value: unknown) =>
        new PlatformRecord(ROW, { label, value, selected: false }),
      '(String, Object, Boolean)': (_tx, _types, label: unknown, value: unknown, selected: unknown) =>
        new PlatformRecord(ROW, { label, value, selected }),
    },
    methods: { 'compareTo(VisualEditor.DataRow)': compareRows },
  }),
  recordClass(ROWS, {
    constructors: {
      '()': () => made(),
      '(List<VisualEditor.DataRow>)': (_tx, _types, rows: Rows) => made(rows.items),
      '(List<VisualEditor.DataRow>, Boolean)': (_tx, _types, rows: Rows, all: boolean) => made(rows.items, all),
    },
    methods: {
      'addAllRows(List<VisualEditor.DataRow>)': (tx, self: PlatformRecord, rows: Rows) =>
        void rowsOf(tx, self).items.push(...rows.items),
      'addRow(VisualEditor.DataRow)': (tx, self: PlatformRecord, row: PlatformRecord) =>
        void rowsOf(tx, self).items.push(row),
      'containsAllRows()': (tx, self: PlatformRecord) => self.get(tx, 'containsAllRows'),
      'get(Integer)': (tx, self: PlatformRecord, index: number) => rowsOf(tx, self).get(index),
      'size()': (tx, self: PlatformRecord) => rowsOf(tx, self).items.length,
      'sort()': (tx, self: PlatformRecord) => void rowsOf(tx, self).items.sort((a, b) => compareRows(tx, a, b)),
    },
  }),
];
