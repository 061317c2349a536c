/**
 * Signatures of Visualforce's controller types and the classes that the extracted table lacks beside them.
 * Source: Apex Reference Guide, ApexPages namespace; System namespace, "PageReference Class".
 */
import type { PlatformTable } from './table.ts';

export const pages: PlatformTable = {
  'ApexPages.Severity': { kind: 'enum', members: ['FATAL', 'ERROR', 'WARNING', 'INFO', 'CONFIRM'] },
  'ApexPages.Message': {
    kind: 'class',
    members: [
      'new(ApexPages.Severity, String)',
      'new(ApexPages.Severity, String, String)',
      'new(ApexPages.Severity, String, String, String)',
      'getComponentLabel(): String',
      'getDetail(): String',
      'getSeverity(): ApexPages.Severity',
      'getSummary(): String',
    ],
  },
  'ApexPages.Action': {
    kind: 'class',
    members: ['new(String)', 'getExpression(): String', 'invoke(): System.PageReference'],
  },
  'ApexPages.Component': {
    kind: 'class',
    members: [
      'new()',
      'childComponents: List<ApexPages.Component>',
      'expressions: Object',
      'facets: Object',
      'getComponentById(String): ApexPages.Component',
    ],
  },
  'ApexPages.StandardController': {
    kind: 'class',
    members: [
      'new(SObject)',
      'addFields(List<String>): void',
      'cancel(): System.PageReference',
      'delete$(): System.PageReference',
      'edit(): System.PageReference',
      'getId(): String',
      'getRecord(): SObject',
      'getSubject(): SObject',
      'reset(): void',
      'save(): System.PageReference',
      'view(): System.PageReference',
    ],
  },
  'ApexPages.StandardSetController': {
    kind: 'class',
    members: [
      'new(Database.QueryLocator)',
      'new(List<SObject>)',
      'addFields(List<String>): void',
      'cancel(): System.PageReference',
      'first(): void',
      'getCompleteResult(): Boolean',
      'getFilterId(): String',
      'getHasNext(): Boolean',
      'getHasPrevious(): Boolean',
      'getListViewOptions(): List<System.SelectOption>',
      'getPageNumber(): Integer',
      'getPageSize(): Integer',
      'getRecord(): SObject',
      'getRecords(): List<SObject>',
      'getResultSize(): Integer',
      'getSelected(): List<SObject>',
      'last(): void',
      'next(): void',
      'previous(): void',
      'reset(): void',
      'save(): System.PageReference',
      'setFilterId(String): void',
      'setPageNumber(Integer): void',
      'setPageSize(Integer): void',
      'setSelected(List<SObject>): void',
    ],
  },
  'System.PageReference': {
    kind: 'class',
    merge: true,
    members: [
      'getRedirectCode(): Integer',
      'setRedirectCode(Integer): System.PageReference',
      'setCookies(List<System.Cookie>): void',
    ],
  },
};
