/** Which lines the last run of tests with coverage reached. Tooling API, "ApexCodeCoverageAggregate", "ApexOrgWideCoverage". */
import { id18 } from '../../apex/values/id.ts';
import type { Transaction } from '../../org/transaction.ts';
import { select } from '../data/select.ts';
import type { CoveredFile, TestRun } from './test-runs.ts';
import type { Row } from './test-rows.ts';

interface Reached {
  readonly id: string | null;
  readonly name: string;
  readonly type: 'Class' | 'Trigger';
  readonly coveredLines: readonly number[];
  readonly uncoveredLines: readonly number[];
}

/** By object in lower case. Coverage is kept for the org as a whole, not test by test. */
export function coverageRows(tx: Transaction, runs: readonly TestRun[]): Readonly<Record<string, readonly Row[]>> {
  const files = reached(tx, runs.findLast(({ coverage }) => coverage !== null)?.coverage ?? []);
  const covered = files.reduce((sum, { coveredLines }) => sum + coveredLines.length, 0);
  const lines = files.reduce((sum, { uncoveredLines }) => sum + uncoveredLines.length, covered);
  return {
    apexcodecoverage: [],
    apexcodecoverageaggregate: files.map(aggregateRow),
    apexorgwidecoverage: [
      { Id: id18('716000000000001'), PercentCovered: lines === 0 ? 0 : Math.floor((covered * 100) / lines) },
    ],
  };
}

/** As `runTestsSynchronous` tells it. */
export function coverageResults(tx: Transaction, coverage: readonly CoveredFile[]): object[] {
  return reached(tx, coverage).map(({ id, name, type, coveredLines, uncoveredLines }) => ({
    id,
    locationsNotCovered: uncoveredLines.map((line) => ({ column: 0, line, numExecutions: 0, time: -1 })),
    name,
    namespace: null,
    numLocations: coveredLines.length + uncoveredLines.length,
    numLocationsNotCovered: uncoveredLines.length,
    type,
  }));
}

function aggregateRow({ id, name, coveredLines, uncoveredLines }: Reached, index: number): Row {
  return {
    Id: id18(`715${String(index + 1).padStart(12, '0')}`),
    ApexClassOrTriggerId: id,
    ApexClassOrTrigger: { Id: id, Name: name },
    Coverage: { coveredLines, uncoveredLines },
    NumLinesCovered: coveredLines.length,
    NumLinesUncovered: uncoveredLines.length,
  };
}

function reached(tx: Transaction, files: readonly CoveredFile[]): Reached[] {
  const ids = { Class: idsByName(tx, 'ApexClass'), Trigger: idsByName(tx, 'ApexTrigger') };
  return files.map(({ path, name, lines }) => {
    const type = path.endsWith('.trigger') ? 'Trigger' : 'Class';
    const linesWhere = (isHit: boolean): number[] =>
      lines.flatMap(([line, hits]) => (hits > 0 === isHit ? [line] : []));
    return {
      id: ids[type].get(name) ?? null,
      name,
      type,
      coveredLines: linesWhere(true),
      uncoveredLines: linesWhere(false),
    };
  });
}

function idsByName(tx: Transaction, object: 'ApexClass' | 'ApexTrigger'): ReadonlyMap<string, string> {
  const { records } = select(tx, `SELECT Id, Name FROM ${object}`, { access: 'system' });
  return new Map(records.map((record) => [String(record.fields.get('Name')), record.id ?? '']));
}
