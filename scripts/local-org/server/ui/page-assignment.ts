/**
 * Which Lightning page an app shows: for a user's profile first, then for everyone who uses the app.
 * Metadata API Developer Guide, "CustomApplication": AppActionOverride, AppProfileActionOverride.
 */
import type { Transaction } from '../../org/transaction.ts';
import type { XmlElement } from '../../project/types.ts';
import { select, soqlText } from '../data/select.ts';

/** What is overridden: the Home tab, or the view of an object's records. */
export interface Overridden {
  readonly action: 'Tab' | 'View';
  /** `standard-home` or an object. */
  readonly target: string;
  /** `Account.Partner`; null for a record without a record type, and for Home. */
  readonly recordType?: string | null;
}

/** Metadata names of profiles that an org shows under another name. */
const metadataNames: Readonly<Record<string, string>> = {
  'System Administrator': 'Admin',
  'Standard User': 'Standard',
  'Read Only': 'ReadOnly',
};

/** @returns the names of the pages an app assigns, the one that counts first */
export function assignedPages(tx: Transaction, app: string | null, what: Overridden): string[] {
  const application = (tx.org.project.components.get('CustomApplication') ?? []).find(
    (each) => each.fullName === app,
  )?.body;
  const forProfile = application?.all('profileActionOverrides') ?? [];
  const profile = forProfile.length === 0 ? '' : profileOf(tx);
  return [
    ...forProfile.filter((each) => each.value('profile') === profile && hasRecordType(each, what)),
    ...(application?.all('actionOverrides') ?? []),
  ].flatMap((each) => pageOf(each, what) ?? []);
}

/** @returns the page an override puts there; null when it is about something else, or about phones */
export function pageOf(override: XmlElement, { action, target }: Overridden): string | null {
  const overridden = override.value('pageOrSobjectType');
  const isMeant =
    override.value('actionName') === action &&
    (overridden === undefined || overridden === target) &&
    override.value('formFactor') !== 'Small';
  return isMeant ? (override.value('content') ?? null) : null;
}

function hasRecordType(override: XmlElement, { recordType = null }: Overridden): boolean {
  return (override.value('recordType') ?? null) === recordType;
}

function profileOf(tx: Transaction): string {
  const soql = `SELECT Name FROM Profile WHERE Id = ${soqlText(tx.user.profileId)}`;
  const name = String(select(tx, soql, { access: 'system' }).records[0]?.fields.get('Name') ?? '');
  return metadataNames[name] ?? name;
}
