import { Buffer } from 'node:buffer';
import { TextDecoder as NodeTextDecoder } from 'node:util';
import * as papa from 'papaparse';
import check from '@salesforce/apex/NominationImportController.check';
import getOffer from '@salesforce/apex/NominationImportController.getOffer';
import save from '@salesforce/apex/NominationImportController.save';
import submitDrafts from '@salesforce/apex/NominationImportController.submitDrafts';
import NominationImport from 'c/nominationImport';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/NominationImportController.check', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/NominationImportController.getOffer', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/NominationImportController.save', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/NominationImportController.submitDrafts', () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock('lightning/platformResourceLoader', () => ({
  loadScript: jest.fn().mockResolvedValue(undefined),
  loadStyle: jest.fn(),
}));

const offer = {
  windowName: 'FY2027 Q1',
  closesOn: '2026-12-31',
  daysLeft: 9,
  reasonNot: null,
  approverName: 'Jo Ortiz',
  canServeOwners: false,
};

interface SentRow {
  line: number;
  accountName: string;
}
interface Sent {
  request: { rows: SentRow[]; isAllOrNothing: boolean; isForSubmission: boolean; isForOwners: boolean };
}

const calls = (apex: unknown): jest.Mock => apex as jest.Mock;

/** Answers like the server: a line whose account is called Bad is refused. */
function verdicts({ request }: Sent): object[] {
  return request.rows.map(({ line, accountName }) => ({
    line,
    accountId: accountName === 'Bad' ? null : `001-${accountName}`,
    accountName,
    outcome: accountName === 'Bad' ? 'Refused' : 'Created',
    message: accountName === 'Bad' ? 'No such account.' : null,
    nominationId: null,
    status: null,
  }));
}

const saved = (sent: Sent): object[] =>
  verdicts(sent).map((row, index) => ({ ...row, nominationId: `a0${index}`, status: 'Draft' }));

beforeEach(() => {
  Object.assign(globalThis, { TextDecoder: NodeTextDecoder, Papa: papa });
  calls(getOffer).mockResolvedValue(offer);
  calls(check).mockImplementation(async (sent: Sent) => verdicts(sent));
  calls(save).mockImplementation(async (sent: Sent) => saved(sent));
});

const opened = (): Promise<Rendered> => render('c-nomination-import', NominationImport);

/** Each part of a sheet takes a few turns. */
async function wait(turns = 6): Promise<void> {
  await settled();
  if (turns > 1) {
    await wait(turns - 1);
  }
}

async function choose(element: Rendered, ...texts: (string | Uint8Array)[]): Promise<void> {
  const files = texts.map((text) => {
    const bytes = typeof text === 'string' ? new Uint8Array(Buffer.from(text)) : text;
    return { name: 'sheet.csv', size: bytes.length, arrayBuffer: async () => bytes };
  });
  find(element, '.file').dispatchEvent(new CustomEvent('change', { detail: { files } }));
  await wait();
}

/** What matches on the whole screen, in its card, the choices and columns too. */
function seen(element: Rendered, selector: string): Rendered[] {
  const parts = findAll(element, 'c-import-card, c-nomination-import-choices, c-nomination-import-columns');
  return [element, ...parts].flatMap((part) => findAll(part, selector));
}

function button(element: Rendered, label: string): Rendered {
  return seen(element, 'lightning-button').find((one) => String(one.label).startsWith(label))!;
}

async function pick(element: Rendered, group: string, value: string): Promise<void> {
  seen(element, 'lightning-radio-group')
    .find(({ label }) => label === group)!
    .dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await wait();
}

async function press(element: Rendered, label: string): Promise<void> {
  button(element, label).click();
  await wait();
}

describe('c-nomination-import', () => {
  it('asks for a sheet, and says until when', async () => {
    const element = await opened();

    expect(find(element, '.file').accept).toContain('.csv');
    expect(find(element, 'c-import-card').subtitle).toContain('c.WindowCloses');
    await expect(element).toBeAccessible();
  });

  it('says why nothing can be imported now', async () => {
    calls(getOffer).mockResolvedValue({ ...offer, reasonNot: 'Nominations open on 1 Dec.' });

    const element = await opened();

    expect(textOf(element)).toContain('Nominations open on 1 Dec.');
    expect(findAll(element, '.file')).toHaveLength(0);
  });

  it('says so when it cannot be opened, and opens on a second try', async () => {
    calls(getOffer).mockRejectedValueOnce({ body: { message: 'No access.' } });
    const element = await opened();

    expect(findAll(element, '.file')).toHaveLength(0);
    find(find(element, 'c-import-card'), 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await wait();

    expect(findAll(element, '.file')).toHaveLength(1);
  });

  it('shows what each line does before anything is saved', async () => {
    const element = await opened();

    await choose(element, 'Account,High priority\nAcme,yes\nBad,yes\n');

    expect(find(element, 'c-nomination-import-rows').rows).toMatchObject([
      { line: 2, outcome: 'Created', read: 'c.ImportReadPriority, c.ImportReadNoCriterion' },
      { line: 3, outcome: 'Refused', message: 'No such account.' },
    ]);
    expect(textOf(element)).toContain('c.ImportCountReady, c.ImportCountProblem');
    expect(save).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it('imports nothing while one line has a problem, unless the good lines are asked for', async () => {
    const element = await opened();
    await choose(element, 'Account\nAcme\nBad\n');
    expect(button(element, 'c.ImportNominate').disabled).toBe(true);

    await pick(element, 'c.ImportTake', 'good');
    await press(element, 'c.ImportNominate');

    const { request } = calls(save).mock.calls[0][0] as Sent;
    expect(request.rows.map(({ line }) => line)).toEqual([2]);
    expect(request.isAllOrNothing).toBe(false);
    expect(find(element, 'c-nomination-import-rows').rows).toMatchObject([
      { line: 2, nominationId: 'a00', status: 'Draft' },
      { line: 3, outcome: 'Refused' },
    ]);
  });

  it('has all lines or none saved in one call', async () => {
    const element = await opened();
    await choose(element, 'Account\nAcme\nGlobex\n');

    await press(element, 'c.ImportNominate');

    expect(save).toHaveBeenCalledTimes(1);
    expect((calls(save).mock.calls[0][0] as Sent).request.isAllOrNothing).toBe(true);
    expect(submitDrafts).not.toHaveBeenCalled();
  });

  it('submits what it saved, ten at a time, and says which stayed a draft', async () => {
    calls(submitDrafts).mockImplementation(async ({ nominationIds }: { nominationIds: string[] }) =>
      nominationIds.map((nominationId) => ({
        nominationId,
        isSubmitted: nominationId !== 'a03',
        message: nominationId === 'a03' ? 'The window closed.' : null,
      })),
    );
    const element = await opened();
    await choose(element, `Account\n${Array.from({ length: 12 }, (_, index) => `Acme ${index}\n`).join('')}`);
    await pick(element, 'c.ImportHow', 'submit');
    expect((calls(check).mock.calls.at(-1)![0] as Sent).request.isForSubmission).toBe(true);

    await press(element, 'c.ImportNominate');

    expect(calls(submitDrafts).mock.calls.map(([{ nominationIds }]) => nominationIds.length)).toEqual([10, 2]);
    const rows = find(element, 'c-nomination-import-rows').rows as { status: string; message: string | null }[];
    expect(rows.filter(({ status }) => status === 'Submitted')).toHaveLength(11);
    expect(rows[3]).toMatchObject({ status: 'Draft', message: 'c.ImportStayedDraft' });
  });

  it('sends a long sheet in parts, each knowing the accounts before, and only its good lines', async () => {
    const element = await opened();

    await choose(element, `Account\n${Array.from({ length: 401 }, (_, index) => `Acme ${index}\n`).join('')}`);

    const sent = calls(check).mock.calls.map(([{ request }]) => request);
    expect(sent.map(({ rows }) => rows.length)).toEqual([200, 200, 1]);
    expect(sent.map(({ earlierAccountIds }) => earlierAccountIds.length)).toEqual([0, 200, 400]);
    expect(sent[0].isAllOrNothing).toBe(false);
    expect(seen(element, 'lightning-radio-group').map(({ label }) => label)).toEqual(['c.ImportHow']);
  });

  it('checks again when a column means something else', async () => {
    const element = await opened();
    await choose(element, 'Konto\nAcme\n');
    await press(element, 'c.ImportColumnsFound');
    const column = seen(element, 'lightning-combobox').find(({ label }) => label === 'c.ImportFieldAccountName')!;

    column.dispatchEvent(new CustomEvent('change', { detail: { value: '0' } }));
    await wait();

    expect((calls(check).mock.calls.at(-1)![0] as Sent).request.rows[0]!.accountName).toBe('Acme');
  });

  it('says that nothing changes when all of it is stored already', async () => {
    calls(check).mockImplementation(async (sent: Sent) =>
      verdicts(sent).map((row) => ({ ...row, outcome: 'Unchanged', nominationId: 'a00' })),
    );
    const element = await opened();

    await choose(element, 'Account\nAcme\n');

    expect(textOf(element)).toContain('c.ImportNothingToDo');
    expect(button(element, 'c.ImportNothing').disabled).toBe(true);
  });

  it('offers drafts for account owners to ABM managers, and no submission without a manager', async () => {
    calls(getOffer).mockResolvedValue({ ...offer, approverName: null, canServeOwners: true });
    const element = await opened();

    await choose(element, 'Account\nAcme\n');

    const how = seen(element, 'lightning-radio-group').find(({ label }) => label === 'c.ImportHow')!;
    expect((how.options as { value: string }[]).map(({ value }) => value)).toEqual(['draft', 'owners']);
    expect(textOf(find(element, 'c-nomination-import-choices'))).toContain('c.NoManager');
  });

  it('keeps what was answered when a call fails, and goes on when asked', async () => {
    calls(save).mockRejectedValueOnce({ body: { message: 'The connection was lost.' } });
    const element = await opened();
    await choose(element, 'Account\nAcme\n');

    await press(element, 'c.ImportNominate');
    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'The connection was lost.' } });
    expect(find(element, 'c-nomination-import-rows').rows).toHaveLength(1);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await wait();
    await press(element, 'c.ImportNominate');
    expect(textOf(element)).toContain('c.ImportDone');
  });

  it.each([
    ['an empty file', [''], 'c.ImportSheetEmpty'],
    ['a workbook', [new Uint8Array([0x50, 0x4b, 3, 4])], 'c.ImportSheetExcel'],
    ['two files', ['Account\nAcme', 'Account\nGlobex'], 'c.ImportSheetManyFiles'],
  ])('says what is wrong with %s, and takes another', async (_, texts, message) => {
    const element = await opened();

    await choose(element, ...texts);
    expect(find(element, '[role="alert"]').textContent).toBe(message);

    await choose(element, 'Account\nAcme\n');
    expect(find(element, 'c-nomination-import-rows').rows).toHaveLength(1);
  });

  it('starts over with another sheet', async () => {
    const element = await opened();
    await choose(element, 'Account\nAcme\n');

    await press(element, 'c.ImportAnotherSheet');

    expect(findAll(element, '.file')).toHaveLength(1);
    expect(findAll(element, 'c-nomination-import-rows')).toHaveLength(0);
  });
});
