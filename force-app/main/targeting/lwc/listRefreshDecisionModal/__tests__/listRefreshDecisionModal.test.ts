import decide from '@salesforce/apex/ListRefreshController.decide';
import ListRefreshDecisionModal from 'c/listRefreshDecisionModal';
import { find, findAll, render, settled, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/ListRefreshController.decide', () => ({ default: jest.fn() }), { virtual: true });

async function opened(properties: object, isValid = true): Promise<{ modal: Rendered; closed: jest.Mock }> {
  const modal = await render('c-list-refresh-decision-modal', ListRefreshDecisionModal as never, {
    itemIds: ['a05'],
    accountName: 'Halden Freight',
    ...properties,
  });
  for (const field of findAll(modal, '[data-field]')) {
    Object.assign(field, { reportValidity: () => isValid });
  }
  const closed = jest.fn();
  modal.addEventListener('close', (event) => closed((event as CustomEvent).detail));
  return { modal, closed };
}

function confirm(modal: Rendered): void {
  findAll(modal, 'lightning-button').at(-1)!.click();
}

function type(modal: Rendered, selector: string, value: string): void {
  find(modal, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

describe('c-list-refresh-decision-modal', () => {
  beforeEach(() => (decide as unknown as jest.Mock).mockReset());

  it('asks where to and why, and leaves out the tier the account is in', async () => {
    const { modal } = await opened({ decision: 'Move', currentTier: 'Tier 2' });

    const { options } = find<Rendered & { options: { value: string }[] }>(modal, 'lightning-radio-group');
    expect(options.map(({ value }) => value)).toEqual(['Tier 1', 'Tier 3']);
    await expect(modal).toBeAccessible();
  });

  it('decides with tier and reason, and closes with both', async () => {
    (decide as unknown as jest.Mock).mockResolvedValue({ decided: 1, failures: [] });
    const { modal, closed } = await opened({ decision: 'Move' });

    type(modal, 'lightning-radio-group', 'Tier 3');
    type(modal, 'lightning-textarea', 'Too small.');
    confirm(modal);
    await settled();

    expect(decide).toHaveBeenCalledWith({
      input: { itemIds: ['a05'], decision: 'Move', targetTier: 'Tier 3', reason: 'Too small.' },
    });
    expect(closed).toHaveBeenCalledWith(expect.objectContaining({ targetTier: 'Tier 3', reason: 'Too small.' }));
  });

  it('asks no tier for a drop', async () => {
    (decide as unknown as jest.Mock).mockResolvedValue({ decided: 1, failures: [] });
    const { modal } = await opened({ decision: 'Drop' });

    type(modal, 'lightning-textarea', 'Bought by a customer.');
    confirm(modal);
    await settled();

    expect(findAll(modal, 'lightning-radio-group')).toHaveLength(0);
    expect(decide).toHaveBeenCalledWith({ input: expect.objectContaining({ decision: 'Drop', targetTier: null }) });
  });

  it('starts from what was decided before', async () => {
    const { modal } = await opened({ decision: 'Move', before: { tier: 'Tier 3', reason: 'Too small.' } });

    expect(find(modal, 'lightning-radio-group').value).toBe('Tier 3');
    expect(find(modal, 'lightning-textarea').value).toBe('Too small.');
  });

  it('decides nothing while something is missing', async () => {
    const { modal } = await opened({ decision: 'Drop' }, false);

    confirm(modal);
    await settled();

    expect(decide).not.toHaveBeenCalled();
  });

  it('stays open with what was typed when it is refused', async () => {
    (decide as unknown as jest.Mock).mockRejectedValue({ body: { message: 'It is closed.' } });
    const { modal, closed } = await opened({ decision: 'Drop' });

    type(modal, 'lightning-textarea', 'Bought by a customer.');
    confirm(modal);
    await settled();

    expect(findAll(modal, 'c-error-panel')).toHaveLength(1);
    expect(find(modal, 'lightning-textarea').value).toBe('Bought by a customer.');
    expect(closed).not.toHaveBeenCalled();
  });
});
