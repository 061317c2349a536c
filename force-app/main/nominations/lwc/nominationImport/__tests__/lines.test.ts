import * as papa from 'papaparse';
import type { ImportRow } from 'apex/types';
import { mappingOf } from '../columns';
import { problemsAsCsv } from '../download';
import { filled } from '../labels';
import { partsOf, readLine, refusal, wordsOf } from '../lines';

function read(cells: Record<string, string>): ReturnType<typeof readLine> {
  return readLine({ line: 2, cells: Object.values(cells) }, mappingOf(Object.keys(cells)));
}

function rowOf(cells: Record<string, string>): ImportRow {
  const line = read(cells);
  if (!('row' in line)) {
    throw new Error(line.refused.message ?? '');
  }
  return line.row;
}

function championIn(cells: Record<string, string>): unknown {
  return rowOf(cells).content?.claims?.find(({ key }) => key === 'Champion');
}

describe('finding columns', () => {
  it('knows headings however they are written', () => {
    expect(mappingOf(['Company', 'SFDC ID', 'High priority?', 'HasChampion__c', 'web-domain', 'Why now'])).toEqual({
      accountName: 0,
      accountId: 1,
      isHighPriority: 2,
      Champion: 3,
      website: 4,
      rationale: 5,
    });
  });

  it('takes the first of two columns that say the same, and leaves unknown ones out', () => {
    expect(mappingOf(['Favourite colour', 'Account', 'Account'])).toEqual({ accountName: 1 });
  });

  it('tells a criterion from its evidence', () => {
    expect(mappingOf(['Renewal', 'Renewal: evidence'])).toEqual({ Renewal: 0, RenewalEvidence: 1 });
  });
});

describe('reading a line', () => {
  it.each(['yes', 'Y', 'TRUE', '1', 'x', 'High'])('reads %s as a high priority', (word) => {
    expect(rowOf({ 'High priority': word }).content?.isHighPriority).toBe(true);
  });

  it.each(['', 'no', 'FALSE', '0', '-', 'n/a', 'low'])('reads "%s" as none', (word) => {
    expect(rowOf({ 'High priority': word }).content?.isHighPriority).toBe(false);
  });

  it('does not guess what else a priority might mean', () => {
    expect(read({ 'High priority': 'maybe' })).toMatchObject({ refused: { line: 2, outcome: 'Refused' } });
  });

  it.each([
    [{ Champion: 'yes' }, true, ''],
    [{ Champion: 'Their CIO' }, true, 'Their CIO'],
    [{ Champion: 'no' }, false, ''],
    [{ Champion: '' }, false, ''],
    [{ Champion: 'yes', 'Champion evidence': 'Their CIO' }, true, 'Their CIO'],
    [{ 'Champion evidence': 'Their CIO' }, true, 'Their CIO'],
    [{ Champion: 'no', 'Champion evidence': 'Nobody yet' }, false, 'Nobody yet'],
  ])('reads the claim in %j', (cells, isClaimed, sentence) => {
    expect(championIn(cells as unknown as Record<string, string>)).toEqual({ key: 'Champion', isClaimed, sentence });
  });

  it('leaves what has no cell empty', () => {
    const line = readLine({ line: 9, cells: ['Acme'] }, { accountName: 0, rationale: 7 });

    expect(line).toMatchObject({ row: { line: 9, accountName: 'Acme', content: { rationale: '' } } });
  });

  it('says in a few words what it read', () => {
    expect(wordsOf(rowOf({ 'High priority': 'x', Champion: 'x' }))).toBe('c.ImportReadPriority, c.CriterionChampion');
    expect(wordsOf(rowOf({ Account: 'Acme' }))).toBe('c.ImportReadNoCriterion');
  });
});

describe('parting lines', () => {
  const rows = (count: number, name = 'Acme'): ImportRow[] =>
    Array.from({ length: count }, () => rowOf({ Account: name }));

  it('sends at most 200 lines at once', () => {
    expect(partsOf(rows(401)).map(({ length }) => length)).toEqual([200, 200, 1]);
  });

  it('sends fewer when they are long', () => {
    expect(partsOf(rows(60, 'x'.repeat(32_000))).length).toBeGreaterThan(1);
  });

  it('sends nothing for nothing', () => {
    expect(partsOf([])).toEqual([]);
  });
});

describe('downloading the problems', () => {
  it('gives the lines back with their number and the reason, and no formula that runs', () => {
    const sheet = {
      fileName: 'sheet.csv',
      headings: ['Account', 'Rationale'],
      lines: [
        { line: 2, cells: ['Acme', 'fine'] },
        { line: 3, cells: ['=HYPERLINK("http://evil.example")', '@SUM(1)'] },
      ],
    };

    const csv = problemsAsCsv(sheet, [refusal(3, 'You see no "account".')], papa);

    expect(papa.parse<string[]>(csv).data).toEqual([
      ['Account', 'Rationale', 'c.ImportLine', 'c.ImportProblem'],
      ['\'=HYPERLINK("http://evil.example")', "'@SUM(1)", '3', 'You see no "account".'],
    ]);
  });
});

describe('filling labels', () => {
  it('does not fill what was filled in', () => {
    expect(filled('"{0}" under "{1}"', '{1}', 'Priority $&')).toBe('"{1}" under "Priority $&"');
  });
});
