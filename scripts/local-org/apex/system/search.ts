/** `System.Search`: dynamic SOSL. Apex Reference, "Search Class"; Apex Developer Guide, "Dynamic SOSL". */
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedSource } from '../../errors/unsupported-source.ts';
import type { Transaction } from '../../org/transaction.ts';
import { bindByName } from '../runtime/dynamic-binds.ts';
import { anySObjectType, listType, platformType } from '../values/apex-type-names.ts';
import { ApexList } from '../values/list.ts';
import type { SObjectValue } from '../values/sobject.ts';
import type { ApexValue } from '../values/value.ts';
import type { AccessLevelValue } from './access-level.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';

interface Found {
  /** WITH SNIPPET was asked for. */
  readonly hasSnippets: boolean;
  readonly object: string;
  readonly records: readonly SObjectValue[];
}

function search(tx: Transaction, text: string, level?: AccessLevelValue): Found[] {
  const parsed = tx.org.query.parseSearch(tx, text);
  const access = level?.level ?? (parsed.with === 'USER_MODE' ? 'user' : 'system');
  const sharing = access === 'user' ? 'with' : tx.sharing;
  const found = tx.org.query.search(tx, parsed, { access, sharing, bind: bindByName(tx) });
  const hasSnippets = parsed.snippet !== null;
  return parsed.returning.map(({ object }, index) => ({ hasSnippets, object, records: found[index] ?? [] }));
}

function lists(found: readonly Found[]): ApexList {
  return new ApexList<ApexValue>(
    listType(anySObjectType),
    found.map(({ records }) => new ApexList<ApexValue>(anySObjectType, [...records])),
  );
}

function noSnippet(): never {
  throw unsupported(unsupportedSource.queryPart, ['The text of WITH SNIPPET']);
}

/** What `Search.find` gives: results by object. */
class SearchResults {
  readonly typeName = 'Search.SearchResults';

  constructor(readonly found: readonly Found[]) {}

  of(object: string): ApexList {
    const found = this.found.find((each) => each.object.toLowerCase() === object.toLowerCase());
    const snippet = found?.hasSnippets === true ? noSnippet : null;
    const results = (found?.records ?? []).map(
      (record) => new PlatformRecord('Search.SearchResult', { sobject: record, snippet }),
    );
    return new ApexList<ApexValue>(platformType('Search.SearchResult'), results as unknown as ApexValue[]);
  }
}

export const searchClasses: readonly PlatformClass[] = [
  {
    name: 'System.Search',
    statics: {
      'query(String)': (tx, text: string) => lists(search(tx, text)),
      'query(String, System.AccessLevel)': (tx, text: string, level: AccessLevelValue) =>
        lists(search(tx, text, level)),
      'find(String)': (tx, text: string) => new SearchResults(search(tx, text)),
      'find(String, System.AccessLevel)': (tx, text: string, level: AccessLevelValue) =>
        new SearchResults(search(tx, text, level)),
    },
  },
  {
    name: 'Search.SearchResults',
    methods: { 'get(String)': (_tx, self: SearchResults, object: string) => self.of(object) },
    isInstance: (value) => value instanceof SearchResults,
  },
  recordClass('Search.SearchResult'),
];
