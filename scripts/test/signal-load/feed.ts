/** Ten thousand rows as sources deliver them: good ones, some twice, and a known number of bad ones of each kind. */
import type { Weights } from './weights.ts';

export const accountCount = 2_000;
const rowCount = 10_000;
/** Of those, rows that are bad: every hundredth, each kind in turn. */
const badEvery = 100;
/** Rows that an earlier row repeats word for word. */
const repeatedEvery = 50;
const day = 86_400_000;

export interface Row {
  readonly source: string;
  readonly sourceId: string;
  readonly type: string;
  /** ISO 8601 */
  readonly occurredAt: string;
  readonly accountExternalId: string;
  readonly personEmail: string;
  readonly webDomain: string;
  readonly value: string;
  readonly detail: string;
}

export interface Feed {
  readonly rows: readonly Row[];
  /** What the good ones say, each once. */
  readonly signals: readonly Expected[];
  /** Reason of each bad row, by its source id. */
  readonly refused: ReadonlyMap<string, string>;
}

export interface Expected {
  readonly row: Row;
  /** Index of the account. */
  readonly account: number;
  readonly points: number;
  /** Milliseconds. */
  readonly at: number;
}

export const accountName = (index: number): string => `Load ${pad(index)}`;
export const domainOf = (index: number): string => `load-${pad(index)}.example`;
export const emailOf = (index: number): string => `buyer@${domainOf(index)}`;
export const externalIdOf = (index: number): string => `db-${pad(index)}`;
/** Two accounts have it. */
export const sharedDomain = 'twins.example';

const personas = ['Champion', 'Decision maker', 'Influencer', 'Practitioner', 'Other'] as const;
export const personaOf = (index: number): string => personas[index % personas.length]!;

/** How a row finds its account, in turn. */
const kinds = [
  { source: 'Demandbase', type: 'Page view', by: 'webDomain', isPerUnit: false },
  { source: 'Demandbase', type: 'Site visit', by: 'accountExternalId', isPerUnit: true },
  { source: 'PathFactory', type: 'Content viewed', by: 'personEmail', isPerUnit: true },
  { source: 'Drift', type: 'Chat', by: 'personEmail', isPerUnit: false },
  { source: 'Demandbase', type: 'Ad click', by: 'accountExternalId', isPerUnit: false },
] as const;

/** What is wrong with a bad row, and what the quarantine calls it. */
const faults: readonly (readonly [reason: string, broken: (row: Row, now: number) => Partial<Row>])[] = [
  ['Future date', (_, now) => ({ occurredAt: iso(now + day) })],
  ['Unknown source', () => ({ source: 'Nobody knows' })],
  ['No account', () => ({ webDomain: 'nobody.example', accountExternalId: '', personEmail: '' })],
  ['Several accounts', () => ({ webDomain: sharedDomain, accountExternalId: '', personEmail: '' })],
  ['Unsafe text', () => ({ detail: '<img src=x onerror=alert(1)>' })],
  ['Missing field', () => ({ type: '' })],
];

export function feedOf(weights: Weights, now: number): Feed {
  const rows: Row[] = [];
  const signals: Expected[] = [];
  const refused = new Map<string, string>();
  for (let index = 0; index < rowCount; index++) {
    const account = (index * 7_919) % accountCount;
    const row = rowOf(index, account, now);
    if (index % badEvery === badEvery / 2) {
      const [reason, broken] = faults[refused.size % faults.length]!;
      rows.push({ ...row, ...broken(row, now) });
      refused.set(row.sourceId, reason);
    } else if (index % repeatedEvery === 1 && index > 1) {
      rows.push(rows[index - repeatedEvery + 10]!);
    } else {
      rows.push(row);
      signals.push(expected(row, account, weights));
    }
  }
  return { rows, signals, refused };
}

function rowOf(index: number, account: number, now: number): Row {
  const kind = kinds[Math.floor(index / accountCount) % kinds.length]!;
  return {
    source: kind.source,
    sourceId: `row-${String(index).padStart(5, '0')}`,
    type: kind.type,
    // Up to four months back, to the second.
    occurredAt: iso(now - day - ((index * 104_729) % 10_368) * 1_000_000),
    accountExternalId: kind.by === 'accountExternalId' ? externalIdOf(account) : '',
    personEmail: kind.by === 'personEmail' ? emailOf(account) : '',
    webDomain: kind.by === 'webDomain' ? domainOf(account) : '',
    value: kind.isPerUnit ? String(1 + (index % 80) / 2) : '',
    detail: index % 7 === 0 ? `„Prices“, page ${index}: "how much?" 🙂` : '',
  };
}

export function expected(row: Row, account: number, weights: Weights): Expected {
  const persona = row.personEmail === '' ? null : personaOf(account);
  const value = row.value === '' ? null : Number(row.value);
  return {
    row,
    account,
    points: weights.pointsOf(row.source, row.type, value, persona),
    at: Date.parse(row.occurredAt),
  };
}

/** Whole seconds: the database keeps no parts of them. */
const iso = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

const pad = (index: number): string => String(index).padStart(4, '0');
