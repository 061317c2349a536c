/** Writes the rows that a project's metadata stands for. Running it again changes only what differs. */
import type { RecordStore } from '../../database/record-store.ts';
import type { Project } from '../../project/types.ts';
import { deployAdministrator } from './administrator.ts';
import { deployApps } from './apps.ts';
import { deployAutomatedProcess } from './automated-process.ts';
import { deployCode } from './code.ts';
import { deployCurrencies } from './currencies.ts';
import { deployCustomMetadata } from './custom-metadata.ts';
import { deployDefinitions } from './definitions.ts';
import { Deployment } from './deployment.ts';
import { deployEntitlements } from './entitlements.ts';
import { deployFiscalPeriods } from './fiscal-periods.ts';
import { deployNamedComponents } from './named-components.ts';
import { deployOrganization } from './organization.ts';
import { deployPermissionSets } from './permission-sets.ts';
import { deployProfiles } from './profiles.ts';
import { deployGroups, deployRoles } from './roles-and-groups.ts';
import { deploySetupRows } from './setup-rows.ts';
import { deployStatuses } from './statuses.ts';

export interface Deployed {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly administratorId: string;
}

/** In one database transaction of its own. */
export function deploy(project: Project, store: RecordStore, now: number): Deployed {
  const { driver } = store;
  driver.begin();
  try {
    const deployment = new Deployment(project, store, now, firstId(store, 'User'));
    const organizationId = deployOrganization(deployment, firstId(store, 'Organization'));
    deployProfiles(deployment);
    deployAdministrator(deployment);
    deployAutomatedProcess(deployment, organizationId);
    deployCode(deployment);
    deployNamedComponents(deployment);
    deployApps(deployment);
    deploySetupRows(deployment);
    deployEntitlements(deployment);
    deployCurrencies(deployment);
    deployFiscalPeriods(deployment);
    deployPermissionSets(deployment);
    deployRoles(deployment);
    deployGroups(deployment);
    deployStatuses(deployment);
    deployDefinitions(deployment);
    deployCustomMetadata(deployment);
    driver.commit();
    const organizationName = String(driver.prepare('SELECT "Name" FROM "Organization"').get()?.[0] ?? project.name);
    return { organizationId, organizationName, administratorId: deployment.administratorId };
  } catch (error) {
    driver.rollback();
    throw error;
  }
}

/** The org and its administrator are the first rows of their tables; before that, the ids they will have. */
function firstId(store: RecordStore, object: string): string {
  const type = store.schema.object(object);
  if (type === undefined) throw new Error(`The schema has no ${object}`);
  const first = store.driver.prepare(`SELECT min("Id") FROM ${store.table(type)}`).get()?.[0];
  return typeof first === 'string' ? first : store.nextId(type);
}
