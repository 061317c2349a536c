import { Buffer } from 'node:buffer';
import { TextDecoder as NodeTextDecoder } from 'node:util';
import * as papa from 'papaparse';
import check from '@salesforce/apex/SignalImportController.check';
import getColumns from '@salesforce/apex/SignalImportController.getColumns';
import getOffer from '@salesforce/apex/SignalImportController.getOffer';
import save from '@salesforce/apex/SignalImportController.save';
import SignalImport from 'c/signalImport';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/SignalImportController.check', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SignalImportController.getColumns', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SignalImportController.getOffer', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SignalImportController.save', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('lightning/platformResourceLoader', () => ({
  loadScript: jest.fn().mockResolvedValue(undefined),
  loadStyle: jest.fn(),
}));

interface Sent {
  request: {
    source: string;
    headings: string[];
    columns: { name: string; heading: string }[];
    lines: { line: number; cells: string[] }[];
  };
}

const calls = (apex: unknown): jest.Mock => apex as jest.Mock;
const columns = [
  { name: 'sourceId', label: 'Source ID', heading: 'ID', help: null, isRequired: true, mapped: null },
  { name: 'occurredAt', label: 'Occurred at', heading: '', help: null, isRequired: true, mapped: null },
];

/** Answers like the server: what the line's first cell says becomes of it. */
function verdicts({ request }: Sent): object[] {
  return request.lines.map(({ line, cells }) => ({
    line,
    outcome: cells[0],
    reason: cells[0] === 'quarantined' ? 'No account' : null,
    message: cells[0] === 'quarantined' ? 'Nobody knows it.' : null,
    signalId: null,
    accountId: null,
    accountName: null,
    matchedBy: null,
  }));
}

beforeEach(() => {
  Object.assign(globalThis, { TextDecoder: NodeTextDecoder, Papa: papa });
  calls(getOffer).mockResolvedValue({ sources: ['Demandbase', 'Drift'], mostLines: 2 });
  calls(getColumns).mockResolvedValue(columns);
  calls(check).mockImplementation(async (sent: Sent) => verdicts(sent));
  calls(save).mockImplementation(async (sent: Sent) => verdicts(sent));
});

afterEach(() => jest.clearAllMocks());

/** Each part of a file takes a few turns. */
async function wait(turns = 8): Promise<void> {
  await settled();
  if (turns > 1) {
    await wait(turns - 1);
  }
}

async function opened(): Promise<Rendered> {
  const element = await render('c-signal-import', SignalImport);
  await wait();
  return element;
}

async function chosen(...lines: readonly string[]): Promise<Rendered> {
  const element = await opened();
  find(element, '.source').dispatchEvent(new CustomEvent('change', { detail: { value: 'Drift' } }));
  await wait();
  await choose(element, ['ID,When', ...lines].join('\n'));
  return element;
}

async function choose(element: Rendered, text: string): Promise<void> {
  const bytes = new Uint8Array(Buffer.from(text));
  const files = [{ name: 'drift.csv', size: bytes.length, arrayBuffer: async () => bytes }];
  find(element, '.file').dispatchEvent(new CustomEvent('change', { detail: { files } }));
  await wait();
}

function button(element: Rendered, label: string): Rendered | undefined {
  const buttons = [element, ...findAll(element, 'c-import-card')].flatMap((part) => findAll(part, 'lightning-button'));
  return buttons.find((one) => String(one.label).startsWith(label));
}

async function press(element: Rendered, label: string): Promise<void> {
  button(element, label)!.click();
  await wait();
}

describe('c-signal-import', () => {
  it('asks for a source first, then for a file', async () => {
    const element = await opened();

    expect(find(element, '.source').options).toHaveLength(2);
    expect(find(element, '.file').disabled).toBe(true);
    expect(textOf(element)).toContain('c.SignalImportSourceFirst');
    await expect(element).toBeAccessible();
  });

  it('says when it cannot be opened, and tries again', async () => {
    calls(getOffer).mockRejectedValueOnce({ body: { message: 'Only admins import signals.' } });
    const element = await opened();
    const card = find(element, 'c-import-card');
    expect(findAll(element, '.file')).toHaveLength(0);

    find(card, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await wait();

    expect(findAll(card, 'c-error-panel')).toHaveLength(0);
    expect(findAll(element, '.file')).toHaveLength(1);
  });

  it('judges every line in parts before anything is stored', async () => {
    const element = await chosen('accepted,1', 'duplicate,2', 'quarantined,3');

    expect(calls(check).mock.calls.map(([{ request }]: [Sent]) => request.lines.length)).toEqual([2, 1]);
    expect(calls(check).mock.calls[0][0].request.source).toBe('Drift');
    expect(calls(save)).not.toHaveBeenCalled();
    expect(textOf(element)).toContain(
      'c.SignalImportCountNew, c.SignalImportCountDuplicate, c.SignalImportCountRefused',
    );
    expect(find(element, 'c-signal-import-rows').rows).toHaveLength(3);
    await expect(element).toBeAccessible();
  });

  it('names the fields that no column fills', async () => {
    const element = await chosen('accepted,1');

    expect(textOf(element)).toContain('c.SignalImportMissing');
  });

  it('judges anew when a column means something else', async () => {
    const element = await chosen('accepted,1');

    find(element, 'c-signal-import-columns').dispatchEvent(
      new CustomEvent('columnchange', { detail: { name: 'occurredAt', heading: 'When' } }),
    );
    await wait();

    const { columns: sent } = calls(check).mock.calls.at(-1)![0].request;
    expect(sent.map(({ heading }: { heading: string }) => heading)).toEqual(['ID', 'When']);
    expect(textOf(element)).not.toContain('c.SignalImportMissing');
  });

  it('imports what is new and what goes into quarantine, never what is stored already', async () => {
    const element = await chosen('accepted,1', 'duplicate,2', 'quarantined,3');

    await press(element, 'c.SignalImportLines');

    const lines = calls(save).mock.calls.flatMap(([{ request }]: [Sent]) => request.lines.map(({ line }) => line));
    expect(lines).toEqual([2, 4]);
    expect(textOf(element)).toContain('c.SignalImportDone');
    expect(find(element, 'c-signal-import-rows').isDone).toBe(true);
  });

  it('leaves lines with a problem out when they are not to be kept', async () => {
    const element = await chosen('accepted,1', 'quarantined,2');
    const keep = findAll(element, 'lightning-input').find(({ type }) => type === 'checkbox')!;

    keep.dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));
    await wait();
    await press(element, 'c.SignalImportLines');

    expect(calls(save).mock.calls[0][0].request.lines).toHaveLength(1);
  });

  it('goes on behind the last part that was answered', async () => {
    const element = await chosen('accepted,1', 'accepted,2', 'accepted,3');
    calls(save)
      .mockImplementationOnce(async (sent: Sent) => verdicts(sent))
      .mockRejectedValueOnce({ body: { message: 'Busy.' } });

    await press(element, 'c.SignalImportLines');
    expect(findAll(element, 'c-error-panel')).toHaveLength(1);
    await press(element, 'c.SignalImportGoOn');

    expect(calls(save).mock.calls.map(([{ request }]: [Sent]) => request.lines[0]!.line)).toEqual([2, 4, 4]);
    expect(textOf(element)).toContain('c.SignalImportDone');
  });

  it('says when everything is stored already', async () => {
    const element = await chosen('duplicate,1');

    expect(textOf(element)).toContain('c.ImportNothingToDo');
    expect(button(element, 'c.ImportNothing')!.disabled).toBe(true);
  });

  it('says why a file cannot be read, and takes the next', async () => {
    const element = await chosen();

    expect(find(element, '[role=alert]').textContent).toBe('c.ImportSheetEmpty');
    await choose(element, 'ID,When\naccepted,1');
    expect(find(element, 'c-signal-import-rows').rows).toHaveLength(1);
  });

  it('gives the lines with problems back with reasons, and no formula that runs', async () => {
    const saved: string[] = [];
    Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => undefined });
    jest.spyOn(papa, 'unparse').mockImplementation(((rows: string[][]) => {
      saved.push(...rows.map((row) => row.join('|')));
      return '';
    }) as unknown as typeof papa.unparse);
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const element = await chosen('accepted,1', 'quarantined,2');

    await press(element, 'c.SignalImportDownloadRefused');

    expect(saved).toEqual([
      'ID|When|c.ImportLine|c.SignalImportReason|c.ImportProblem',
      'quarantined|2|3|No account|Nobody knows it.',
    ]);
    jest.restoreAllMocks();
  });

  it('starts over with another file', async () => {
    const element = await chosen('accepted,1');

    await press(element, 'c.SignalImportAnotherFile');

    expect(findAll(element, '.file')).toHaveLength(1);
    expect(findAll(element, 'c-signal-import-rows')).toHaveLength(0);
  });
});
