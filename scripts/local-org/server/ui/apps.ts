/** Apps and tabs the user may see. Metadata API Developer Guide, "CustomApplication", "CustomTab". */
import type { Transaction } from '../../org/transaction.ts';
import type { Component } from '../../project/types.ts';
import { iconOf, iconOfMotif } from './icons.ts';
import type { AppInfo, TabInfo } from './types.ts';

export function appsOf(tx: Transaction): AppInfo[] {
  const own = (tx.org.project.components.get('CustomApplication') ?? [])
    .filter((each) => tx.org.access.app(tx, each.fullName))
    .map((each) => ({
      name: each.fullName,
      label: each.body.value('label') ?? each.fullName,
      description: each.body.value('description') ?? '',
      color: each.body.child('brand')?.value('headerColor') ?? '#0176D3',
      tabs: each.body
        .values('tabs')
        .map((tab) => tabOf(tx, tab))
        .filter((tab): tab is TabInfo => tab !== null),
    }))
    .filter((app) => app.tabs.length > 0);
  const everything: AppInfo = {
    name: 'LocalOrgData',
    label: 'All objects',
    description: 'Every object you may read',
    color: '#5C5C5C',
    tabs: allTabs(tx),
  };
  return everything.tabs.length > 0 ? [...own, everything] : own;
}

/** The objects of the project, and the standard ones people know. */
function allTabs(tx: Transaction): TabInfo[] {
  const known = ['Account', 'Contact', 'Opportunity', 'Lead', 'Campaign', 'Case'];
  const names = [
    ...known,
    ...[...tx.org.schema.objects.values()]
      .filter((type) => type.isCustom && type.kind === 'object')
      .map((type) => type.name)
      .sort(),
  ];
  const home: TabInfo = {
    name: 'standard-home',
    label: 'Home',
    icon: 'standard:home',
    url: '/lightning/page/home',
    object: null,
  };
  return [home, ...names.map((name) => objectTab(tx, name, name)).filter((tab): tab is TabInfo => tab !== null)];
}

/** @returns null for a tab that does not exist, is hidden from the user, or whose object may not be read */
export function tabOf(tx: Transaction, name: string): TabInfo | null {
  if (/^standard-home$/i.test(name))
    return { name, label: 'Home', icon: 'standard:home', url: '/lightning/page/home', object: null };
  if (name.startsWith('standard-')) return objectTab(tx, name.slice('standard-'.length), name);
  if (tx.org.access.tab(tx, name) === 'Hidden') return null;
  const tab = customTab(tx, name);
  if (tab === null) return null;
  if (tab.body.flag('customObject')) return objectTab(tx, name, name);
  return {
    name,
    label: tab.body.value('label') ?? name,
    icon: iconOfMotif(tab.body.value('motif')) ?? 'standard:lightning_component',
    url: `/lightning/n/${name}`,
    object: null,
  };
}

function objectTab(tx: Transaction, object: string, name: string): TabInfo | null {
  const type = tx.org.schema.object(object);
  if (type === undefined || !tx.org.access.object(tx, type.name).read) return null;
  return {
    name,
    label: type.pluralLabel,
    icon: iconOf(tx.org, type.name),
    url: `/lightning/o/${type.name}/list`,
    object: type.name,
  };
}

export function customTab(tx: Transaction, name: string): Component | null {
  return (tx.org.project.components.get('CustomTab') ?? []).find((each) => each.fullName === name) ?? null;
}
