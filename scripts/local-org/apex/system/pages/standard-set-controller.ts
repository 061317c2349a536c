/** `ApexPages.StandardSetController`: records in pages. Apex Reference, "StandardSetController Class". */
import type { Transaction } from '../../../org/transaction.ts';
import { anySObjectType, platformType, sobjectType } from '../../values/apex-type-names.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { SObjectValue } from '../../values/sobject.ts';
import type { QueryLocator } from '../database/query-locator.ts';
import type { PlatformClass } from '../platform-class.ts';
import { addMessagesOf } from './apex-pages.ts';
import { PageReference } from './page-reference.ts';
import { callerOwnsData } from './standard-controller.ts';

/** Records beyond this number are left out, and `getCompleteResult()` says so. */
const MOST = 10_000;
const DEFAULT_PAGE_SIZE = 20;

export class StandardSetController {
  readonly typeName = 'ApexPages.StandardSetController';
  readonly records: readonly SObjectValue[];
  readonly isComplete: boolean;
  selected: SObjectValue[] = [];
  filterId: string | null = null;
  pageSize = DEFAULT_PAGE_SIZE;
  private first = 0;
  private prototypeRecord: SObjectValue | null = null;

  constructor(records: readonly SObjectValue[]) {
    this.isComplete = records.length <= MOST;
    this.records = records.slice(0, MOST);
  }

  page(): readonly SObjectValue[] {
    return this.records.slice(this.first, this.first + this.pageSize);
  }

  get pageNumber(): number {
    return Math.floor(this.first / this.pageSize) + 1;
  }

  get lastPage(): number {
    return Math.max(1, Math.ceil(this.records.length / this.pageSize));
  }

  goTo(page: number): void {
    this.first = (Math.min(Math.max(page, 1), this.lastPage) - 1) * this.pageSize;
  }

  /** What the fields of a mass edit are bound to. */
  prototypeOf(): SObjectValue | null {
    const [first] = this.records;
    return (this.prototypeRecord ??= first ? new SObjectValue(first.type) : null);
  }
}

function saveSelected(tx: Transaction, self: StandardSetController): PageReference | null {
  const changed = [...(self.prototypeOf()?.fields ?? [])];
  for (const record of self.selected) for (const [field, value] of changed) record.fields.set(field, value);
  const records = self.selected.length > 0 ? self.selected : [...self.page()];
  const results = tx.org.dml.save(tx, 'update', records, { allOrNone: true, access: 'system', sharing: tx.sharing });
  if (results.every((result) => result.isSuccess)) return new PageReference('/');
  addMessagesOf(tx, tx.org.dml.exceptionFor('update', records, results));
  return null;
}

const listOf = (self: StandardSetController, records: readonly SObjectValue[]): ApexList<SObjectValue> => {
  const [first] = self.records;
  return new ApexList(first ? sobjectType(first.type.name) : anySObjectType, [...records]);
};

export const standardSetControllerClass: PlatformClass = {
  name: 'ApexPages.StandardSetController',
  constructors: {
    '(Database.QueryLocator)': (tx, _types, locator: QueryLocator) => new StandardSetController(locator.recordsOf(tx)),
    '(List<SObject>)': (_tx, _types, records: ApexList<SObjectValue>) => new StandardSetController([...records.items]),
  },
  methods: {
    'addFields(List<String>)': () => {
      throw callerOwnsData('addFields');
    },
    'reset()': () => {
      throw callerOwnsData('reset()');
    },
    'cancel()': () => new PageReference('/'),
    'first()': (_tx, self: StandardSetController) => self.goTo(1),
    'last()': (_tx, self: StandardSetController) => self.goTo(self.lastPage),
    'next()': (_tx, self: StandardSetController) => self.goTo(self.pageNumber + 1),
    'previous()': (_tx, self: StandardSetController) => self.goTo(self.pageNumber - 1),
    'getCompleteResult()': (_tx, self: StandardSetController) => self.isComplete,
    'getFilterId()': (_tx, self: StandardSetController) => self.filterId,
    'setFilterId(String)': (_tx, self: StandardSetController, id: string | null) => void (self.filterId = id),
    'getHasNext()': (_tx, self: StandardSetController) => self.pageNumber < self.lastPage,
    'getHasPrevious()': (_tx, self: StandardSetController) => self.pageNumber > 1,
    'getListViewOptions()': () => new ApexList(platformType('System.SelectOption')),
    'getPageNumber()': (_tx, self: StandardSetController) => self.pageNumber,
    'setPageNumber(Integer)': (_tx, self: StandardSetController, page: number) => self.goTo(page),
    'getPageSize()': (_tx, self: StandardSetController) => self.pageSize,
    'setPageSize(Integer)': (_tx, self: StandardSetController, size: number) => {
      if (size < 1 || size > 2000) throw apexError('System.VisualforceException', `Invalid page size: ${size}`);
      self.pageSize = size;
    },
    'getRecord()': (_tx, self: StandardSetController) => self.prototypeOf(),
    'getRecords()': (_tx, self: StandardSetController) => listOf(self, self.page()),
    'getResultSize()': (_tx, self: StandardSetController) => self.records.length,
    'getSelected()': (_tx, self: StandardSetController) => listOf(self, self.selected),
    'setSelected(List<SObject>)': (_tx, self: StandardSetController, records: ApexList<SObjectValue>) =>
      void (self.selected = [...records.items]),
    'save()': saveSelected,
  },
  isInstance: (value) => value instanceof StandardSetController,
};
