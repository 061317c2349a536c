import FitEvidence from 'c/fitEvidence';
import { find, findAll, render, textOf } from 'test/render';

const fit = {
  modelId: 'a01',
  modelName: 'Platform buyers',
  evaluatedAt: '2026-11-20T10:00:00.000Z',
  criteria: [
    { criterionId: '1', name: 'Size', rule: 'Employees ≥ 1,000', valueSeen: '4,500', outcome: 'met' },
    { criterionId: '2', name: 'Intent', rule: 'Rating is Hot', valueSeen: 'Cold', outcome: 'notMet' },
    { criterionId: '3', name: 'Technology', rule: 'Runs Kubernetes', valueSeen: null, outcome: 'unknown' },
  ],
};

describe('c-fit-evidence', () => {
  it('shows rule, value seen and outcome of each criterion', async () => {
    const evidence = await render('c-fit-evidence', FitEvidence, { fit });

    const rows = findAll(evidence, 'li').map((row) => row.textContent);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('Employees ≥ 1,000');
    expect(rows[0]).toContain('4,500');
    await expect(evidence).toBeAccessible();
  });

  it('never shows an unknown as a no', async () => {
    const evidence = await render('c-fit-evidence', FitEvidence, { fit });

    const unknown = findAll(evidence, 'li')[2]!;
    expect(unknown.textContent).toContain('c.OutcomeUnknown');
    expect(unknown.textContent).toContain('c.NoValue');
    expect(unknown.textContent).not.toContain('c.OutcomeNotMet');
  });

  it('names the model that evaluated and links to it', async () => {
    const evidence = await render('c-fit-evidence', FitEvidence, { fit });

    expect(find(evidence, 'c-record-link').recordId).toBe('a01');
    expect(textOf(evidence)).toContain('c.FitEvaluatedBy');
  });
});
