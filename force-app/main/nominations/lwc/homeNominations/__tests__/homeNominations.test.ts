import getNominations from '@salesforce/apex/HomeController.getNominations';
import NominationModal from 'c/nominationModal';
import HomeNominations from 'c/homeNominations';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/HomeController.getNominations', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.HomeAccountFits', () => ({ default: 'Meets all {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.HomeNominateAccount', () => ({ default: 'Nominate {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.HomeShowAll', () => ({ default: 'Show all {0}' }), { virtual: true });

const own = (status: string, more: object = {}): object => ({
  nominationId: `a0${status}`,
  accountId: `001${status}`,
  accountName: `${status} account`,
  status,
  sentence: `${status} sentence`,
  isDraft: status === 'Draft',
  ...more,
});
const home = {
  canNominate: true,
  canDecide: false,
  isOpen: true,
  windowSentence: 'Open until 31 Dec 2026.',
  mine: [own('Draft'), own('Submitted'), own('Rejected', { reason: 'No sponsor yet.' })],
  worth: [{ accountId: '001F', accountName: 'Keswick', industry: 'Banking', met: 7 }],
};

function shown(changed: object = {}): Promise<Rendered> {
  (getNominations as unknown as jest.Mock).mockResolvedValue({ ...home, ...changed });
  return render('c-home-nominations', HomeNominations);
}

function actions(element: Rendered): Rendered[] {
  return findAll(element, 'lightning-button[data-account]');
}

describe('c-home-nominations', () => {
  it('parts what to do from where things stand', async () => {
    const element = await shown();
    const [toDo, standing] = findAll(element, 'section');

    expect(toDo!.querySelectorAll('li')).toHaveLength(2);
    expect(standing!.querySelectorAll('li')).toHaveLength(2);
    expect(textOf(element)).toContain('Open until 31 Dec 2026.');
    expect(textOf(element)).toContain('Meets all 7 · Banking');
    expect(standing!.textContent).toContain('No sponsor yet.');
    await expect(element).toBeAccessible();
  });

  it('continues a draft and nominates an account in the form, and shows what came of it', async () => {
    const element = await shown();
    jest.spyOn(NominationModal, 'open').mockResolvedValue('submitted');
    (getNominations as unknown as jest.Mock).mockResolvedValue({ ...home, worth: [] });

    actions(element)[1]!.click();
    await settled();

    expect(NominationModal.open).toHaveBeenCalledWith(expect.objectContaining({ accountId: '001F' }));
    expect(actions(element).map((button) => button.getAttribute('data-account'))).toEqual(['001Draft']);
  });

  it('loads nothing again when the form is cancelled', async () => {
    const element = await shown();
    jest.spyOn(NominationModal, 'open').mockResolvedValue(undefined);
    (getNominations as unknown as jest.Mock).mockClear();

    actions(element)[0]!.click();
    await settled();

    expect(getNominations).not.toHaveBeenCalled();
  });

  it('offers nothing to nominate before the window opens', async () => {
    const element = await shown({ isOpen: false, mine: [] });

    expect(actions(element)).toHaveLength(0);
    expect(textOf(element)).toContain('c.HomeNominationsNone');
  });

  it('lists the largest, and the others when asked to', async () => {
    const worth = Array.from({ length: 12 }, (_, index) => ({
      accountId: `00${index}`,
      accountName: `A${index}`,
      met: 7,
    }));
    const element = await shown({ mine: [], worth });
    expect(actions(element)).toHaveLength(5);

    findAll(element, 'lightning-button')
      .find(({ label }) => label === 'Show all 12')!
      .click();
    await settled();

    expect(actions(element)).toHaveLength(12);
    expect(element.shadowRoot?.activeElement?.textContent).toBe('c.HomeWorthNominating');
  });

  it('says when nothing fits', async () => {
    expect(textOf(await shown({ worth: [] }))).toContain('c.WindowNothingFits');
  });

  it('is not there for a leader who has nothing of her own', async () => {
    const element = await shown({ canDecide: true, mine: [], worth: [] });

    expect(findAll(element, 'article')).toHaveLength(0);
  });

  it('shows somebody who takes no part where to go', async () => {
    const element = await shown({ canNominate: false, mine: [], worth: [] });

    expect(textOf(element)).toContain('c.HomeNoPart');
    expect(find(element, 'lightning-button').label).toBe('c.HomeOpenTierList');
    await expect(element).toBeAccessible();
  });

  it('keeps its shape while it waits', async () => {
    (getNominations as unknown as jest.Mock).mockReturnValue(new Promise(() => undefined));

    const element = await render('c-home-nominations', HomeNominations);

    expect(findAll(element, '.stencil').length).toBeGreaterThan(0);
  });

  it('says what went wrong', async () => {
    (getNominations as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Busy' } });

    const element = await render('c-home-nominations', HomeNominations);

    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'Busy' } });
  });
});
