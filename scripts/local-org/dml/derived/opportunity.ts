/**
 * What an Opportunity's stage and close date decide. Source: Object Reference, "Opportunity" and "OpportunityStage".
 * Stages come from OpportunityStage rows where there are any, else the platform's own list.
 */
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { isChanged, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

interface Stage {
  readonly probability: number;
  readonly category: string;
  readonly isClosed: boolean;
  readonly isWon: boolean;
}

const open = (probability: number, category: string): Stage => ({
  probability,
  category,
  isClosed: false,
  isWon: false,
});
const STANDARD: Readonly<Record<string, Stage>> = {
  Prospecting: open(10, 'Pipeline'),
  Qualification: open(10, 'Pipeline'),
  'Needs Analysis': open(20, 'Pipeline'),
  'Value Proposition': open(50, 'Pipeline'),
  'Id. Decision Makers': open(60, 'Pipeline'),
  'Perception Analysis': open(70, 'Pipeline'),
  'Proposal/Price Quote': open(75, 'Pipeline'),
  'Negotiation/Review': open(90, 'Pipeline'),
  'Closed Won': { probability: 100, category: 'Closed', isClosed: true, isWon: true },
  'Closed Lost': { probability: 0, category: 'Omitted', isClosed: true, isWon: false },
};

export function deriveOpportunity(chunk: SaveChunk, row: SaveRow): void {
  const set = (field: string, value: ApexValue): void =>
    void (chunk.object.fields.has(field.toLowerCase()) && row.record.fields.set(field, value));
  keepAmount(chunk, row, set);
  setFiscalPeriod(chunk, row, set);
  const name = valueOf(row.record, 'StageName');
  if (typeof name !== 'string') return;
  const stage = stagesOf(chunk).get(name) ?? STANDARD[name] ?? open(0, 'Pipeline');
  set('IsClosed', stage.isClosed);
  set('IsWon', stage.isWon);
  if (row.old !== null && valueOf(row.old, 'StageName') === name) {
    nameCategory(row, set);
    return expectedRevenue(row, set);
  }
  // A probability or category given together with the stage is kept.
  if (!isGiven(chunk, row, 'Probability')) set('Probability', ApexDecimal.of(stage.probability));
  if (!isGiven(chunk, row, 'ForecastCategoryName')) {
    set('ForecastCategoryName', stage.category);
  }
  nameCategory(row, set);
  expectedRevenue(row, set);
}

/** The category that goes by another name than its label. Object Reference, "Opportunity", ForecastCategory. */
const CATEGORIES: Readonly<Record<string, string>> = {
  'Best Case': 'BestCase',
  'Most Likely': 'MostLikely',
  Commit: 'Forecast',
};

function nameCategory({ record }: SaveRow, set: (field: string, value: ApexValue) => void): void {
  const label = valueOf(record, 'ForecastCategoryName');
  if (typeof label === 'string') set('ForecastCategory', CATEGORIES[label] ?? label);
}

/** Where there are products they alone decide the amount; what is written to it is passed over. */
function keepAmount({ options }: SaveChunk, { old }: SaveRow, set: (field: string, value: ApexValue) => void): void {
  if (old === null || options.isRollUp === true || valueOf(old, 'HasOpportunityLineItem') !== true) return;
  set('Amount', valueOf(old, 'Amount'));
}

/** The quarter it closes in; a fiscal year bears the name of the year it ends in. */
function setFiscalPeriod({ tx }: SaveChunk, row: SaveRow, set: (field: string, value: ApexValue) => void): void {
  const closing = valueOf(row.record, 'CloseDate');
  if (!(closing instanceof ApexDate)) return;
  const start = tx.org.fiscalYearStartMonth;
  const year = closing.year + (start > 1 && closing.month >= start ? 1 : 0);
  const quarter = Math.floor(((closing.month - start + 12) % 12) / 3) + 1;
  set('FiscalYear', year);
  set('FiscalQuarter', quarter);
  set('Fiscal', `${year} ${quarter}`);
}

function expectedRevenue(row: SaveRow, set: (field: string, value: ApexValue) => void): void {
  const [amount, probability] = [valueOf(row.record, 'Amount'), valueOf(row.record, 'Probability')];
  const decimal = (value: ApexValue): ApexDecimal | null =>
    value instanceof ApexDecimal ? value : typeof value === 'number' ? ApexDecimal.of(value) : null;
  const [of, percent] = [decimal(amount), decimal(probability)];
  set(
    'ExpectedRevenue',
    of === null || percent === null ? null : of.multiply(percent).divide(ApexDecimal.of(100), 2, 'HALF_UP'),
  );
}

function isGiven(chunk: SaveChunk, row: SaveRow, name: string): boolean {
  const field = chunk.object.fields.get(name.toLowerCase());
  if (field === undefined || !row.given.fields.has(field.name)) return false;
  return row.old === null ? row.given.fields.get(field.name) !== null : isChanged(row, field);
}

const STAGES = Symbol('opportunity stages');

function stagesOf(chunk: SaveChunk): ReadonlyMap<string, Stage> {
  let stages = chunk.tx.store.get(STAGES) as Map<string, Stage> | undefined;
  if (stages === undefined) {
    stages = readStages(chunk);
    chunk.tx.store.set(STAGES, stages);
  }
  return stages;
}

function readStages({ store }: SaveChunk): Map<string, Stage> {
  const type = store.schema.object('OpportunityStage');
  if (type === undefined || !type.fields.has('masterlabel')) return new Map();
  const ids = store.driver
    .prepare(`SELECT "Id" FROM ${store.table(type)}`)
    .all()
    .map(([id]) => String(id));
  return new Map(
    store.load(type, ids).map((record) => [
      String(valueOf(record, 'MasterLabel')),
      {
        probability: Number(String(valueOf(record, 'DefaultProbability') ?? 0)),
        category: String(valueOf(record, 'ForecastCategoryName') ?? 'Pipeline'),
        isClosed: valueOf(record, 'IsClosed') === true,
        isWon: valueOf(record, 'IsWon') === true,
      },
    ]),
  );
}
