import getExport from '@salesforce/apex/TierListController.getExport';
import { loadScript } from 'lightning/platformResourceLoader';
import TierListExport from 'c/tierListExport';
import { find, render, settled, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/TierListController.getExport', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('lightning/platformResourceLoader', () => ({ loadScript: jest.fn() }));

const exportMock = getExport as unknown as jest.Mock;
const loadMock = loadScript as unknown as jest.Mock;
const query = { view: 'tier2', sortField: 'accountName', sortDirection: 'desc' };
const page = {
  total: 3,
  today: '2026-11-22',
  asOf: null as string | null,
  readable: ['accountName', 'tier', 'since', 'fitPercent', 'met'],
};

let saved: { name: string; text: Promise<string> }[] = [];

/** The library as the org serves it. */
function loadLibrary(): void {
  Object.assign(window, { Papa: jest.requireActual('papaparse') });
}

async function exported(shownPage: object = page): Promise<Rendered> {
  const element = await render('c-tier-list-export', TierListExport, { query, page: shownPage });
  find(element, 'lightning-button').click();
  await fileIsSaved(20);
  return element;
}

/** The parts come one after the other, so it takes some turns. */
async function fileIsSaved(turns: number): Promise<void> {
  if (saved.length === 0 && turns > 0) {
    await settled();
    await fileIsSaved(turns - 1);
  }
}

describe('c-tier-list-export', () => {
  beforeEach(() => {
    saved = [];
    exportMock.mockReset();
    loadMock.mockReset();
    loadMock.mockImplementation(() => Promise.resolve(loadLibrary()));
    let blob: Blob | undefined;
    URL.createObjectURL = (made) => {
      blob = made as Blob;
      return 'blob:csv';
    };
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const made = blob!;
      const text = new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.readAsText(made);
      });
      saved.push({ name: this.download, text });
    });
  });

  it('writes all parts in the order of the list, with what the user may read', async () => {
    exportMock.mockResolvedValueOnce({
      rows: [
        { accountId: '001', accountName: 'Acme', tier: 'Tier 2', since: '2026-11-01', fitPercent: 85.71, met: 6 },
        { accountId: '002', accountName: 'Zebra, "Ltd"', tier: 'Tier 2' },
      ],
      hasMore: true,
    });
    exportMock.mockResolvedValueOnce({ rows: [{ accountId: '003', accountName: 'Moss' }], hasMore: false });

    await exported();

    expect(exportMock.mock.calls.map(([{ last }]) => last)).toEqual([null, '002']);
    expect(saved[0]!.name).toBe('c.ExportFileName-tier2-2026-11-22.csv');
    expect((await saved[0]!.text).replace('\uFEFF', '').split('\r\n')).toEqual([
      'c.AccountId,c.Account,c.AssignedTier,c.Since,c.FitPercentColumn,c.CriteriaColumn',
      '002,"Zebra, ""Ltd""",Tier 2,,,',
      '003,Moss,,,,',
      '001,Acme,Tier 2,2026-11-01,85.71,6',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '=1\nsecond line', '\uFF1D1'])(
    'writes the name %j as text, not as a formula',
    async (accountName) => {
      exportMock.mockResolvedValue({ rows: [{ accountId: '001', accountName }], hasMore: false });

      await exported();

      expect(await saved[0]!.text).toContain(`'${accountName}`);
    },
  );

  it('leaves out of another day what is known of today only', async () => {
    exportMock.mockResolvedValue({ rows: [{ accountId: '001', accountName: 'Acme' }], hasMore: false });

    await exported({ ...page, asOf: '2026-11-01' });

    expect(await saved[0]!.text).toContain('c.AccountId,c.Account,c.AssignedTier,c.Since\r\n');
    expect(saved[0]!.name).toContain('2026-11-01');
  });

  it('tells when it fails, and can be tried again', async () => {
    exportMock.mockRejectedValue({ body: { message: 'No access.' } });
    const told = jest.fn();
    const element = await render('c-tier-list-export', TierListExport, { query, page });
    element.addEventListener('lightning__showtoast', told);

    find(element, 'lightning-button').click();
    await settled();
    await settled();

    expect(told).toHaveBeenCalled();
    expect(find(element, 'lightning-button').disabled).toBe(false);
  });

  it('has nothing to export from an empty list', async () => {
    const element = await render('c-tier-list-export', TierListExport, { query, page: { ...page, total: 0 } });

    expect(find(element, 'lightning-button').disabled).toBe(true);
  });
});
