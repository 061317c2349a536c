import activate from '@salesforce/apex/IcpWorkbenchController.activate';
import getEffect from '@salesforce/apex/IcpWorkbenchController.getEffect';
import IcpActivateModal from 'c/icpActivateModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/IcpWorkbenchController.activate', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IcpWorkbenchController.getEffect', () => ({ default: jest.fn() }), { virtual: true });

const activateMock = activate as unknown as jest.Mock;
const getEffectMock = getEffect as unknown as jest.Mock;
const model = { modelId: 'a00', version: 2, status: 'Draft', seats: 8 };
const chunk = { total: 9, scanned: 9, isLast: true, tierChanges: 132, held: 2, shifts: [], moves: [] };

async function modal(more: object = {}): Promise<{ element: Rendered; closed: jest.Mock }> {
  const properties = { model, activeVersion: 1, seatsUsed: 3, ...more };
  const element = await render('c-icp-activate-modal', IcpActivateModal, properties);
  const closed = jest.fn();
  element.addEventListener('close', (event) => closed((event as CustomEvent<unknown>).detail));
  await settled();
  return { element, closed };
}

function action(element: Rendered): Rendered {
  return findAll(element, 'lightning-button')[1]!;
}

describe('c-icp-activate-modal', () => {
  beforeEach(() => {
    activateMock.mockReset();
    getEffectMock.mockReset();
  });

  it('says the consequence in numbers before it can be confirmed', async () => {
    let answer: (value: object) => void = () => undefined;
    getEffectMock.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const { element } = await modal();
    expect(action(element).disabled).toBe(true);
    expect(textOf(element)).toContain('c.IcpConfirmCounting');

    answer(chunk);
    await settled();

    expect(action(element).disabled).toBe(false);
    expect(textOf(element)).toContain('c.IcpTierChanges');
    expect(textOf(element)).toContain('c.IcpHeld');
    expect(textOf(element)).toContain('c.IcpConfirmReplaces');
    await expect(element).toBeAccessible();
  });

  it('activates and closes with yes', async () => {
    getEffectMock.mockResolvedValue(chunk);
    const { element, closed } = await modal();

    action(element).click();
    await settled();

    expect(activateMock).toHaveBeenCalledWith({ modelId: 'a00' });
    expect(closed).toHaveBeenCalledWith(true);
  });

  it('stays open with what Apex refused', async () => {
    getEffectMock.mockResolvedValue(chunk);
    activateMock.mockRejectedValue({ body: { message: 'Cite where this model comes from.' } });
    const { element, closed } = await modal();

    action(element).click();
    await settled();

    expect(closed).not.toHaveBeenCalled();
    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'Cite where this model comes from.' } });
  });

  it('speaks of going back for a retired version, and warns of too few seats', async () => {
    getEffectMock.mockResolvedValue({ ...chunk, tierChanges: 1, held: 1 });
    const { element, closed } = await modal({ model: { ...model, status: 'Retired', seats: 2 } });

    expect(action(element).label).toBe('c.IcpRollBack');
    expect(textOf(element)).toContain('c.IcpSeatsShort');
    expect(textOf(element)).toContain('c.IcpTierChangesOne');

    findAll(element, 'lightning-button')[0]!.click();
    expect(closed).toHaveBeenCalledWith(false);
  });
});
