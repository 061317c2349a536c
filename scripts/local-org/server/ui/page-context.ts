/** What is written into the document for a user. */
import type { Transaction } from '../../org/transaction.ts';
import { localeOf } from '../data/display.ts';
import { userChoices } from '../session/users.ts';
import { appsOf } from './apps.ts';
import type { PageContext } from './types.ts';

export interface ContextOptions {
  /** What data the org holds, in words. */
  readonly data: string;
  readonly startApp: string | null;
  readonly clock: PageContext['clock'];
}

/** Permissions that components ask for by `@salesforce/userPermission`. */
const userPermissions = [
  'ViewSetup',
  'ModifyAllData',
  'ViewAllData',
  'ApiEnabled',
  'EditTask',
  'EditEvent',
  'ManageUsers',
  'CustomizeApplication',
  'RunReports',
];

export function pageContext(tx: Transaction, options: ContextOptions): PageContext {
  const { org, user } = tx;
  const users = userChoices(org);
  const custom = (org.project.components.get('CustomPermission') ?? []).map((each) => each.fullName);
  return {
    project: org.project.name,
    data: options.data,
    user: users.find((each) => each.id === user.id) ?? { id: user.id, name: user.name, detail: '' },
    users,
    locale: localeOf(user.locale),
    timeZone: user.timeZone,
    currency: 'USD',
    formFactor: 'Large',
    userPermissions: userPermissions.filter((name) => org.access.userPermission(tx, name)),
    customPermissions: custom.filter((name) => org.access.customPermission(tx, name)),
    apps: appsOf(tx),
    clock: options.clock,
    startApp: options.startApp,
  };
}
