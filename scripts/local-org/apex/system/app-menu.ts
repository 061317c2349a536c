/** `AppLauncher.AppMenu`: the order of the apps. Apex Reference, "AppMenu Class"; Object Reference, "AppMenuItem". */
import { PlatformRows } from '../../database/platform-rows.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { ApexList } from '../values/list.ts';
import type { PlatformClass } from './platform-class.ts';

/** @param ids of the apps, the first first */
function sort(tx: Transaction, ids: ApexList<string>, field: 'SortOrder' | 'UserSortOrder'): void {
  const rows = new PlatformRows(tx.org.store);
  ids.items.forEach((ApplicationId, index) => {
    for (const item of rows.find('AppMenuItem', { ApplicationId })) {
      item.fields.set(field, index);
      tx.org.store.update(item, [field]);
    }
  });
}

export const appMenuClass: PlatformClass = {
  name: 'applauncher.AppMenu',
  statics: {
    'setOrgSortOrder(List<Id>)': (tx, ids: ApexList<string>) => sort(tx, ids, 'SortOrder'),
    'setUserSortOrder(List<Id>)': (tx, ids: ApexList<string>) => sort(tx, ids, 'UserSortOrder'),
  },
};
