import QuarantineDiscardModal from 'c/quarantineDiscardModal';
import { find, findAll, render, settled, type Rendered } from 'test/render';

const closed = jest.fn();

async function shown(more: object = {}): Promise<Rendered> {
  closed.mockReset();
  const element = await render('c-quarantine-discard-modal', QuarantineDiscardModal as never, { count: 12, ...more });
  element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
  Object.assign(find(element, 'lightning-textarea'), { reportValidity: () => true });
  return element;
}

const confirm = (element: Rendered): void => findAll(element, 'lightning-button')[1]!.click();

describe('c-quarantine-discard-modal', () => {
  it('says how many rows it is about', async () => {
    expect(find(await shown(), 'lightning-modal-header').label).toBe('c.QuarantineDiscardHeading');
    expect(find(await shown({ rowName: 'QS-1' }), 'lightning-modal-header').label).toBe(
      'c.QuarantineDiscardHeadingOne',
    );
  });

  it('asks for a reason', async () => {
    const element = await shown();

    confirm(element);

    expect(closed).not.toHaveBeenCalled();
  });

  it('closes with the reason', async () => {
    const element = await shown();

    find(element, 'lightning-textarea').dispatchEvent(new CustomEvent('change', { detail: { value: ' A test. ' } }));
    await settled();
    confirm(element);

    expect(closed).toHaveBeenCalledWith('A test.');
  });

  it('can be left', async () => {
    const element = await shown();

    findAll(element, 'lightning-button')[0]!.click();

    expect(closed.mock.lastCall[0]).toBeFalsy();
  });
});
