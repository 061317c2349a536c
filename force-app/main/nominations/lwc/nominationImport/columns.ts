import { filled, labels } from './labels';

/** What a column of the sheet can mean. */
export interface Target {
  readonly key: string;
  readonly label: string;
  /** Headings that say so, folded. */
  readonly names: readonly string[];
}

/** A target with the number of the column that holds it, if one does. */
export interface Meaning {
  readonly key: string;
  readonly label: string;
  readonly column: number | null;
}

/** Target → number of the column that holds it. */
export type Mapping = Readonly<Record<string, number>>;

/** The five criteria, by the keys the server knows them by. */
export const criteria = [
  { key: 'Champion', label: labels.champion, names: ['champion', 'haschampion', 'willingchampion'] },
  {
    key: 'Engagement',
    label: labels.engagement,
    names: ['engagement', 'engaged', 'severalpeople', 'hasmultipersonengagement', 'multipersonengagement'],
  },
  {
    key: 'Opportunity',
    label: labels.opportunity,
    names: ['opportunity', 'currentopportunity', 'openopportunity', 'activeopportunity', 'hasactiveopportunity'],
  },
  {
    key: 'Meeting',
    label: labels.meeting,
    names: ['meeting', 'meetings', 'meetingheld', 'initialmeeting', 'meetingcadence', 'hasmeetingcadence'],
  },
  {
    key: 'Renewal',
    label: labels.renewal,
    names: ['renewal', 'upcomingrenewal', 'expansionrenewal', 'hasexpansionrenewal'],
  },
] as const;

export const evidenceOf = (key: string): string => `${key}Evidence`;

export const targets: readonly Target[] = [
  {
    key: 'accountId',
    label: labels.accountId,
    names: ['id', 'accountid', 'salesforceid', 'salesforceaccountid', 'sfdcid', 'account18id'],
  },
  {
    key: 'accountNumber',
    label: labels.accountNumber,
    names: ['number', 'accountnumber', 'accountno', 'accountnr', 'customernumber', 'externalid', 'externalnumber'],
  },
  {
    key: 'accountName',
    label: labels.accountName,
    names: ['account', 'name', 'accountname', 'company', 'companyname', 'customer', 'organization', 'organisation'],
  },
  { key: 'website', label: labels.website, names: ['website', 'domain', 'webdomain', 'url', 'webaddress', 'site'] },
  {
    key: 'isHighPriority',
    label: labels.highPriority,
    names: ['highpriority', 'ishighpriority', 'priority', 'highpriorityforsales', 'salespriority'],
  },
  {
    key: 'rationale',
    label: labels.rationale,
    names: ['rationale', 'reason', 'why', 'whynow', 'whythisaccount', 'justification', 'notes'],
  },
  ...criteria.flatMap(({ key, label, names }): Target[] => [
    { key, label, names: [...names, folded(label)] },
    {
      key: evidenceOf(key),
      label: filled(labels.evidence, label),
      names: [...names, folded(label)].flatMap((name) => [`${name}evidence`, `${name}sentence`, `${name}details`]),
    },
  ]),
];

/** @returns which column means what, as far as the headings say; the first column that says so counts */
export function mappingOf(headings: readonly string[]): Mapping {
  const found = headings.map(folded);
  return Object.fromEntries(
    targets.flatMap(({ key, label, names }) => {
      const column = found.findIndex((heading) => heading === folded(label) || names.includes(heading));
      return column < 0 ? [] : [[key, column]];
    }),
  );
}

/** @returns the mapping with one meaning given to another column, or to none */
export function remapped(mapping: Mapping, key: string, column: number | null): Mapping {
  const { [key]: _, ...others } = mapping;
  return column === null ? others : { ...others, [key]: column };
}

/** @returns everything a column can mean, with the column that does */
export function meaningsIn(mapping: Mapping): Meaning[] {
  return targets.map(({ key, label }) => ({ key, label, column: mapping[key] ?? null }));
}

/** `HasChampion__c`, `Has champion?` and `has_champion` are the same heading. */
function folded(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/__c$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
