import ReviewDetail from 'c/reviewDetail';
import { find, findAll, render, textOf } from 'test/render';

jest.mock(
  '@salesforce/apex/ReviewConsoleController.getNomination',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

const row = {
  nominationId: 'a03',
  name: 'NOM-000003',
  accountId: '001',
  accountName: 'Halden Freight',
  repName: 'Maya Chen',
  fitPercent: 85.7,
  fitTier: 'Tier 2',
  ageDays: 3,
  rationale: '<script>alert(1)</script>',
  claims: [{ key: 'Champion', label: 'A champion', sentence: 'She runs the pilot.', evidence: [] }],
  path: [{ label: 'Sales leadership', state: 'current' }],
};

describe('c-review-detail', () => {
  it('shows claims, evidence and path of the row it is given', async () => {
    const detail = await render('c-review-detail', ReviewDetail, { row });

    expect(textOf(detail)).toContain('86 % · Tier 2');
    expect(textOf(detail)).toContain('She runs the pilot.');
    expect(find(detail, 'c-decision-path').steps).toEqual(row.path);
    await expect(detail).toBeAccessible();
  });

  it('shows hostile text as text', async () => {
    const detail = await render('c-review-detail', ReviewDetail, { row });

    expect(textOf(detail)).toContain('<script>alert(1)</script>');
    expect(findAll(detail, 'script')).toHaveLength(0);
  });

  it('says that no rationale was given', async () => {
    const detail = await render('c-review-detail', ReviewDetail, { row: { ...row, rationale: null } });

    expect(textOf(detail)).toContain('c.NoRationale');
  });

  it('shows what an approval would do and each time it was put before others', async () => {
    const detail = await render('c-review-detail', ReviewDetail, {
      row: {
        ...row,
        teamName: 'Jo Ortiz',
        effect: { outcome: 'Gets a seat', passedOver: ['1. Acme'] },
        bumps: [
          { recordId: 'b1', actor: 'Noor Haddad', at: '2026-11-22T10:00:00Z', fromRank: 4, toRank: 1, reason: 'Board' },
          { recordId: 'b2', actor: 'Noor Haddad', at: null, fromRank: 4, toRank: null, passedOver: 2, reason: 'CEO' },
        ],
      },
    });

    expect(textOf(detail)).toContain('Gets a seat, c.ReviewBumpSeat');
    expect(textOf(detail)).toContain('c.ReviewBumpMoved');
    expect(textOf(detail)).toContain('Board');
    expect(textOf(detail)).toContain('Jo Ortiz');
    expect(find(detail, 'c-fit-evidence').recordId).toBe('001');
    await expect(detail).toBeAccessible();
  });
});
