/** Pages: records, tabs, homes, single components. */
import type { Transaction } from '../../org/transaction.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedMetadata } from '../../errors/unsupported-metadata.ts';
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { json, empty } from '../http/answers.ts';
import { HttpFault, notFound } from '../http/fault.ts';
import type { Routes } from '../http/router.ts';
import { customTab, tabOf } from './apps.ts';
import { flexiPage } from './flexi-page.ts';
import { assignedPages } from './page-assignment.ts';
import { factsOf, recordPage } from './record-page.ts';
import type { ViewedRecords } from './state.ts';
import type { PageLayout } from './types.ts';

interface AppPage {
  readonly page: PageLayout;
  readonly object: string | null;
  readonly isHome: boolean;
}

export function pageRoutes(acting: Acting, viewed: ViewedRecords): Routes {
  return [
    {
      method: 'GET',
      pattern: '/local-org/ui/record/:id',
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'Record page', (tx) =>
            recordPage(tx, request.params['id'] ?? '', request.url.searchParams.get('app')),
          ),
        ),
    },
    {
      method: 'POST',
      pattern: '/local-org/ui/viewed/:id',
      handler: (request) => {
        viewed.add(request.userId, request.params['id'] ?? '');
        return empty();
      },
    },
    {
      method: 'GET',
      pattern: '/local-org/ui/page/:kind/*name',
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'Page', (tx) =>
            appPage(tx, request.params['kind'] ?? '', request.params['name'] ?? ''),
          ),
        ),
    },
    {
      method: 'GET',
      pattern: '/local-org/ui/page/home',
      handler: (request) => json(actAs(acting, request.userId, 'Home', (tx) => homePage(tx, null))),
    },
  ];
}

function appPage(tx: Transaction, kind: string, name: string): AppPage {
  if (kind === 'home') return homePage(tx, name);
  if (kind === 'component')
    return { page: pageOfComponent(name.replace(/^c__/, ''), name), object: null, isHome: false };
  if (kind !== 'tab') throw notFound();
  const tab = customTab(tx, name);
  if (tab === null) throw notFound(`There is no tab ${name}.`);
  if (tabOf(tx, name) === null)
    throw new HttpFault(
      403,
      'INSUFFICIENT_ACCESS',
      `${tx.user.name} may not see the tab ${tab.body.value('label') ?? name}. A permission set or profile grants it.`,
    );
  const component = tab.body.value('lwcComponent');
  const page = tab.body.value('flexiPage');
  const label = tab.body.value('label') ?? name;
  if (component !== undefined) return { page: pageOfComponent(component, label), object: null, isHome: false };
  if (page !== undefined) return { page: { ...pageNamed(tx, page), label }, object: null, isHome: false };
  if (tab.body.flag('customObject')) return { page: pageOfComponent(name, label), object: name, isHome: false };
  const fault = unsupported(unsupportedMetadata.page, [name]);
  throw new HttpFault(501, fault.code, String(fault));
}

/**
 * What the app puts in the place of its Home tab. A home page that no app names is not shown: the org's own default
 * is chosen in Setup and is no metadata, so that a plain welcome stands for it.
 */
function homePage(tx: Transaction, app: string | null): AppPage {
  const assigned = assignedPages(tx, app, { action: 'Tab', target: 'standard-home' })[0];
  if (assigned !== undefined) return { page: pageNamed(tx, assigned), object: null, isHome: true };
  return {
    page: {
      name: 'home',
      label: 'Home',
      template: '',
      isDefault: true,
      regions: [
        { name: 'main', components: [{ id: 'welcome', type: 'localOrg:welcome', attributes: {}, children: [] }] },
      ],
    },
    object: null,
    isHome: true,
  };
}

function pageNamed(tx: Transaction, name: string): PageLayout {
  const page = (tx.org.project.components.get('FlexiPage') ?? []).find((each) => each.fullName === name);
  if (page === undefined) throw notFound(`There is no Lightning page ${name}.`);
  return flexiPage(tx.org.project, page.fullName, page.body, factsOf(tx, null));
}

function pageOfComponent(component: string, label: string): PageLayout {
  return {
    name: component,
    label,
    template: '',
    isDefault: false,
    regions: [{ name: 'main', components: [{ id: component, type: `c:${component}`, attributes: {}, children: [] }] }],
  };
}
