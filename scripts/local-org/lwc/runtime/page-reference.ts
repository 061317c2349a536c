/** Page references and the addresses they stand for. LWC developer guide, "PageReference Types". */

export interface PageReference {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly state?: Readonly<Record<string, string | undefined>>;
}

type Attributes = PageReference['attributes'];

/** Address of a page reference, as Lightning Experience spells it; empty for one it does not know. */
export function urlOf(reference: PageReference): string {
  const path = pathOf(reference.type, reference.attributes ?? {});
  if (path === null || reference.type === 'standard__webPage') return path ?? '';
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(reference.state ?? {}))
    if (value !== undefined && value !== null) query.set(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

function pathOf(type: string, given: Attributes): string | null {
  const { recordId = '', objectApiName = '', apiName = '', actionName, relationshipApiName = '' } = given;
  switch (type) {
    case 'standard__recordPage':
      return `/lightning/r/${objectApiName || 'Record'}/${recordId}/${actionName ?? 'view'}`;
    case 'standard__recordRelationshipPage':
      return `/lightning/r/${objectApiName || 'Record'}/${recordId}/related/${relationshipApiName}/view`;
    case 'standard__objectPage':
      return `/lightning/o/${objectApiName}/${actionName ?? 'home'}`;
    case 'standard__navItemPage':
      return `/lightning/n/${apiName}`;
    case 'standard__namedPage':
      return `/lightning/page/${given['pageName'] ?? 'home'}`;
    case 'standard__component':
      return `/lightning/cmp/${given['componentName'] ?? ''}`;
    case 'standard__app':
      return `/lightning/app/${(given['appTarget'] ?? '').replace(/^c__/, '')}`;
    case 'localOrg__setup':
      return `/lightning/setup/${given['page'] ?? 'Home'}/home`;
    case 'localOrg__search':
      return '/lightning/search';
    case 'standard__webPage':
      return given['url'] ?? '';
    default:
      return null;
  }
}

/** @returns the page an address means; home for one that means nothing */
export function referenceOf(url: URL): PageReference {
  const parts = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const state = Object.fromEntries(url.searchParams);
  const [, kind, first = '', second = '', third, fourth] = parts;
  const reference = (type: string, attributes: Attributes): PageReference => ({ type, attributes, state });
  switch (kind) {
    case 'r':
      if (third === 'related')
        return reference('standard__recordRelationshipPage', {
          objectApiName: first,
          recordId: second,
          relationshipApiName: fourth,
          actionName: 'view',
        });
      // `/lightning/r/001…/view` is allowed too.
      return /^\w{15}(\w{3})?$/.test(first) && (second === 'view' || second === 'edit' || second === '')
        ? reference('standard__recordPage', { recordId: first, actionName: second || 'view' })
        : reference('standard__recordPage', { objectApiName: first, recordId: second, actionName: third ?? 'view' });
    case 'o':
      return reference('standard__objectPage', {
        objectApiName: first,
        actionName: second === '' || second === 'home' ? 'list' : second,
      });
    case 'n':
      return reference('standard__navItemPage', { apiName: first });
    case 'cmp':
      return reference('standard__component', { componentName: first });
    case 'app':
      return reference('standard__app', { appTarget: first });
    case 'setup':
      return reference('localOrg__setup', { page: first });
    case 'search':
      return reference('localOrg__search', {});
    case undefined:
      return reference('standard__namedPage', { pageName: 'home' });
    case 'page':
      return reference('standard__namedPage', { pageName: first || 'home' });
    default:
      return reference('localOrg__unknown', { path: url.pathname });
  }
}
