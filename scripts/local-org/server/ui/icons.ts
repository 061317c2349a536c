/** The icon of an object: its tab's motif, else the design system's icon of that name, else a plain one. */
import type { Org } from '../../org/org.ts';

const standard = new Set([
  'account',
  'campaign',
  'case',
  'contact',
  'contract',
  'event',
  'lead',
  'opportunity',
  'order',
  'task',
  'user',
  'asset',
  'product',
  'quote',
  'report',
  'dashboard',
  'group',
]);
const byName: Readonly<Record<string, string>> = {
  CampaignMember: 'campaign_members',
  OpportunityContactRole: 'opportunity_contact_role',
  Product2: 'product',
  ProcessInstanceWorkitem: 'approval',
  EmailMessage: 'email',
};

/** @returns `standard:account`, `custom:custom18` */
export function iconOf(org: Org, object: string): string {
  const tab = (org.project.components.get('CustomTab') ?? []).find((each) => each.fullName === object);
  const motif = tab === undefined ? null : iconOfMotif(tab.body.value('motif'));
  if (motif !== null) return motif;
  const name = object.toLowerCase();
  if (standard.has(name)) return `standard:${name}`;
  return byName[object] === undefined ? 'standard:record' : `standard:${byName[object]}`;
}

/** `Custom18: Form` → `custom:custom18` */
export function iconOfMotif(motif: string | undefined): string | null {
  const match = /^Custom(\d+)/.exec(motif ?? '');
  return match === null ? null : `custom:custom${match[1]}`;
}
