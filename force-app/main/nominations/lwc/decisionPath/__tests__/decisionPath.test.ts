import DecisionPath from 'c/decisionPath';
import { findAll, render } from 'test/render';

const steps = [
  { label: 'Submitted', actor: 'Maya Chen', state: 'done', at: '2026-11-19T09:00:00.000Z', comments: null },
  {
    label: 'Sales leadership',
    actor: 'Jo Ortiz',
    state: 'rejected',
    at: '2026-11-20T09:00:00.000Z',
    comments: 'No sponsor yet.',
  },
  { label: 'Marketing', actor: null, state: 'upcoming', at: null, comments: null },
];

describe('c-decision-path', () => {
  it('tells each step with who, what and why', async () => {
    const path = await render('c-decision-path', DecisionPath, { steps });

    const rows = findAll(path, 'li').map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('Maya Chen');
    expect(rows[1]).toContain('c.StepRejected');
    expect(rows[1]).toContain('No sponsor yet.');
    expect(rows).toHaveLength(2);
    await expect(path).toBeAccessible();
  });
});
