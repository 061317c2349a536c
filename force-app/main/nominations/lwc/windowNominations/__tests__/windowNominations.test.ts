import getOverview from '@salesforce/apex/WindowController.getOverview';
import WindowNominations from 'c/windowNominations';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/WindowController.getOverview', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.WindowGroup', () => ({ default: '{0} ({1})' }), { virtual: true });
jest.mock('@salesforce/label/c.WindowGroupAll', () => ({ default: 'Show all {0}' }), { virtual: true });

const nominations = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    nominationId: `a0${index}`,
    accountName: `Account ${index}`,
    repName: 'Maya Chen',
    rank: index + 1,
  }));
const overview = {
  sentence: 'Open until 31 Dec 2026.',
  canReview: true,
  total: 11,
  groups: [
    { label: 'Draft', nominations: nominations(1) },
    { label: 'Submitted', nominations: nominations(10) },
  ],
};

function shown(answer: object | null = overview): Promise<Rendered> {
  (getOverview as unknown as jest.Mock).mockResolvedValue(answer);
  return render('c-window-nominations', WindowNominations, { recordId: 'a05' });
}

describe('c-window-nominations', () => {
  it('groups the nominations by status, each a link', async () => {
    const element = await shown();

    expect(findAll(element, 'h3').map((each) => each.textContent)).toEqual(['Draft (1)', 'Submitted (10)']);
    expect(findAll(element, 'c-record-link')).toHaveLength(9);
    expect(textOf(element)).toContain('Open until 31 Dec 2026.');
    await expect(element).toBeAccessible();
  });

  it('shows the whole of a long group when asked to', async () => {
    const element = await shown();
    const button = findAll(element, 'lightning-button').find(({ label }) => label === 'Show all 10')!;

    button.click();
    await settled();

    expect(findAll(element, 'c-record-link')).toHaveLength(11);
    expect(findAll(element, 'lightning-button').map(({ label }) => label)).toEqual(['c.WindowReview']);
  });

  it('says that nobody has nominated yet', async () => {
    const element = await shown({ ...overview, total: 0, groups: [] });

    expect(textOf(element)).toContain('c.WindowNominationsEmpty');
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it('offers no review to who decides nothing', async () => {
    expect(textOf(await shown({ ...overview, canReview: false }))).not.toContain('c.WindowReview');
  });

  it('keeps its shape while it waits', async () => {
    (getOverview as unknown as jest.Mock).mockReturnValue(new Promise(() => undefined));

    const element = await render('c-window-nominations', WindowNominations, { recordId: 'a05' });

    expect(findAll(element, '.stencil').length).toBeGreaterThan(0);
  });

  it('says what went wrong', async () => {
    (getOverview as unknown as jest.Mock).mockRejectedValue({ body: { message: 'No access' } });

    const element = await render('c-window-nominations', WindowNominations, { recordId: 'a05' });

    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'No access' } });
  });
});
