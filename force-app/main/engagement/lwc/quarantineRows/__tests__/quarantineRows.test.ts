import QuarantineRows from 'c/quarantineRows';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

const now = '2026-11-22T12:00:00.000Z';
const rows = [
  {
    id: 'q1',
    name: 'QS-1',
    source: 'Drift',
    type: 'Chat',
    sourceId: 'chat-1',
    reason: 'No account',
    explanation: 'No account fits: org-77.',
    status: 'Waiting',
    receivedAt: '2026-11-22T10:00:00.000Z',
    attempts: 3,
  },
  { id: 'q2', name: 'QS-2', source: 'Drift', reason: 'Malformed', status: 'Discarded', receivedAt: null, attempts: 1 },
  { id: 'q3', name: 'QS-3', source: 'LinkedIn', reason: 'Future date', status: 'Waiting', receivedAt: now },
];

const shown = (more: object = {}): Promise<Rendered> =>
  render('c-quarantine-rows', QuarantineRows, { rows, now, canMend: true, ...more });

const boxes = (element: Rendered): Rendered[] => findAll(element, 'lightning-input');

describe('c-quarantine-rows', () => {
  it('says of each row what it is, why it waits and since when', async () => {
    const element = await shown();
    const text = textOf(element);

    expect(text).toContain('Drift · Chat · chat-1');
    expect(text).toContain('No account fits: org-77.');
    expect(text).toContain('2 hours ago');
    expect(text).toContain('c.QuarantineAttempts');
    await expect(element).toBeAccessible();
  });

  it('offers only waiting rows to be picked, and only to who may mend', async () => {
    expect(boxes(await shown())).toHaveLength(3);
    expect(boxes(await shown({ canMend: false }))).toHaveLength(0);
  });

  it('picks one and all', async () => {
    const element = await shown();
    const pick = jest.fn();
    element.addEventListener('pick', (event) => pick((event as CustomEvent<object>).detail));

    boxes(element)[1]!.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    boxes(element)[0]!.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));

    expect(pick.mock.calls).toEqual([[{ ids: ['q1'], isPicked: true }], [{ ids: ['q1', 'q3'], isPicked: true }]]);
  });

  it('opens a row, and takes the focus back to it', async () => {
    const element = await shown();
    const open = jest.fn();
    element.addEventListener('open', (event) => open((event as CustomEvent<string>).detail));

    find(element, 'button[data-id="q1"]').click();
    (element as unknown as { focusRow(id: string): void }).focusRow('q3');

    expect(open).toHaveBeenCalledWith('q1');
    expect(element.shadowRoot?.activeElement).toBe(find(element, 'button[data-id="q3"]'));
  });

  it('says what replaying made of a row, and offers it no more', async () => {
    const outcomes = {
      q1: { outcome: 'accepted' },
      q3: { outcome: 'quarantined', message: 'Dated too far ahead.' },
    };
    const element = await shown({ outcomes, picked: ['q3'] });
    await settled();

    expect(textOf(element)).toContain('c.QuarantineAccepted');
    expect(textOf(element)).toContain('c.QuarantineStill');
    expect(boxes(element).map((box) => box.checked)).toEqual([true, true]);
  });
});
