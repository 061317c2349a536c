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
});
