import getBoard from '@salesforce/apex/SourceHealthController.getBoard';
import SourceHealth from 'c/sourceHealth';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/SourceHealthController.getBoard', () => ({ default: jest.fn() }), { virtual: true });

const mockNavigate = jest.fn();
jest.mock(
  'lightning/navigation',
  () => {
    const Navigate = Symbol('Navigate');
    const NavigationMixin = (Base: new () => object) =>
      class extends Base {
        [Navigate](page: object): void {
          mockNavigate(page);
        }
      };
    return { NavigationMixin: Object.assign(NavigationMixin, { Navigate }) };
  },
  { virtual: true },
);

const boardMock = getBoard as unknown as jest.Mock;
const days = [{ day: '2026-11-22', accepted: 1200, duplicates: 3, quarantined: 0 }];
const source = (name: string, more: object): object => ({
  name,
  key: name,
  icon: 'utility:chat',
  isNative: false,
  expectedHours: 24,
  lastReceivedAt: '2026-11-22T09:00:00.000Z',
  deliveredBy: 'REST',
  freshness: 'Fresh',
  accepted24h: 1200,
  days,
  waiting: 0,
  ...more,
});
const board = {
  reasonNot: null,
  readAt: '2026-11-22T12:00:00.000Z',
  sources: [
    source('Drift', { waiting: 4 }),
    source('Marketo', { freshness: 'Silent', lastReceivedAt: '2026-11-01T09:00:00.000Z' }),
    source('Sigstr', { freshness: 'Never', lastReceivedAt: null, deliveredBy: null, days: [] }),
    source('Others', { key: null, waiting: 2 }),
  ],
};

async function shown(answer: object = board): Promise<Rendered> {
  boardMock.mockResolvedValue(answer);
  const element = await render('c-source-health', SourceHealth);
  await settled();
  return element;
}

const cell = (element: Rendered, row: number, label: string): string =>
  findAll(element, `[data-label="c.Health${label}"]`)[row]!.textContent!.trim();

describe('c-source-health', () => {
  beforeEach(() => boardMock.mockReset());

  it('shows a stencil until the sources are there', async () => {
    boardMock.mockReturnValue(new Promise(() => undefined));

    const element = await render('c-source-health', SourceHealth);

    expect(findAll(element, '.stencil').length).toBeGreaterThan(0);
    expect(find(element, '[role=status]').textContent).toContain('c.Loading');
  });

  it('tells of each source when it delivered last, how much, and how fresh it is, in words', async () => {
    const element = await shown();

    expect(cell(element, 0, 'Last')).toContain('3 hours ago');
    expect(cell(element, 0, 'DayVolume')).toBe('1,200');
    expect(cell(element, 0, 'Duplicates')).toBe('3');
    expect(cell(element, 0, 'Freshness')).toContain('c.HealthFresh');
    expect(cell(element, 1, 'Freshness')).toContain('c.HealthSilent');
    expect(cell(element, 2, 'Last')).toContain('c.HealthNobody');
    await expect(element).toBeAccessible();
  });

  it('opens the quarantine with the rows of the source', async () => {
    const element = await shown();

    find(element, '[data-name="Drift"].waiting').click();

    expect(mockNavigate.mock.lastCall[0]).toMatchObject({
      attributes: { apiName: 'Quarantine' },
      state: { c__source: 'Drift' },
    });
  });

  it('opens the quarantine with the unknown sources', async () => {
    const element = await shown();

    find(element, '[data-name="Others"].waiting').click();

    expect(mockNavigate.mock.lastCall[0]).toMatchObject({ state: { c__reason: 'Unknown source' } });
  });

  it('shows and hides the details of a source', async () => {
    const element = await shown();
    const toggle = (): Rendered => find(element, '[data-name="Drift"].toggle');
    expect(toggle().getAttribute('aria-expanded')).toBe('false');

    toggle().click();
    await settled();
    expect(toggle().getAttribute('aria-expanded')).toBe('true');
    expect(find(element, 'c-source-health-details').source).toMatchObject({ name: 'Drift' });

    toggle().click();
    await settled();
    expect(findAll(element, 'c-source-health-details')).toHaveLength(0);
  });

  it('says why a user sees none', async () => {
    const element = await shown({ ...board, reasonNot: 'Ask your admin.', sources: [] });

    expect(textOf(element)).toContain('Ask your admin.');
    expect(findAll(element, 'table')).toHaveLength(0);
  });

  it('says what to do where no source is set up', async () => {
    expect(textOf(await shown({ ...board, sources: [] }))).toContain('c.HealthEmptyHelp');
  });

  it('shows what went wrong and tries again', async () => {
    boardMock.mockRejectedValueOnce({ body: { message: 'No way.' } });
    const element = await render('c-source-health', SourceHealth);
    await settled();
    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'No way.' } });
    boardMock.mockResolvedValue(board);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(findAll(element, 'c-error-panel')).toHaveLength(0);
    expect(findAll(element, 'tbody tr')).toHaveLength(4);
  });
});
