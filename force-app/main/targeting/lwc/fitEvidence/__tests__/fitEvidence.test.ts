import getFit from '@salesforce/apex/FitEvidenceController.getFit';
import FitEvidence from 'c/fitEvidence';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock(
  '@salesforce/apex/FitEvidenceController.getFit',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

interface TestWire {
  emit(data: unknown): void;
  error(body: unknown): void;
}
const wire = getFit as unknown as TestWire;

const measured = {
  source: { modelId: 'a01', label: 'Platform buyers, version 3', citation: 'Win analysis, https://example.com/wins' },
  evaluatedAt: '2026-11-20T10:00:00.000Z',
};
const criteria = [
  {
    criterionId: '1',
    name: 'Size',
    kind: 'Firmographic',
    rule: 'Employees ≥ 1,000',
    valueSeen: '4,500',
    outcome: 'met',
    ...measured,
  },
  { criterionId: '2', name: 'Intent', rule: 'Rating is Hot', valueSeen: 'Cold', outcome: 'notMet', ...measured },
  { criterionId: '3', name: 'Technology', rule: 'Runs Kubernetes', valueSeen: null, outcome: 'unknown', ...measured },
];
const fit = { met: 1, notMet: 1, unknown: 1, total: 3, criteria, ...measured };

function evidence(properties: object): Promise<Rendered> {
  return render('c-fit-evidence', FitEvidence, properties);
}

function rowsOf(element: Rendered): (string | null)[] {
  return findAll(element, 'li').map((row) => row.textContent);
}

describe('c-fit-evidence', () => {
  it('shows rule, value seen and outcome of each criterion', async () => {
    const element = await evidence({ fit });

    const rows = rowsOf(element);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('Employees ≥ 1,000');
    expect(rows[0]).toContain('4,500');
    expect(rows[0]).toContain('Firmographic');
    await expect(element).toBeAccessible();
  });

  it('never shows an unknown as a no', async () => {
    const element = await evidence({ fit });

    const unknown = rowsOf(element)[2];
    expect(unknown).toContain('c.OutcomeUnknown');
    expect(unknown).toContain('c.NoValue');
    expect(unknown).not.toContain('c.OutcomeNotMet');
  });

  it('tells a value that is hidden from one that is missing', async () => {
    const element = await evidence({ results: [{ ...criteria[1], valueSeen: null, isHidden: true }] });

    expect(rowsOf(element)[0]).toContain('c.EvidenceHidden');
    expect(find(element, '.seen').title).toBe('c.EvidenceHiddenHelp');
  });

  it('names who measured, when, and what the model cites', async () => {
    const element = await evidence({ fit });

    const links = findAll(element, 'c-record-link');
    expect(links.at(-1)).toMatchObject({ recordId: 'a01', label: 'Platform buyers, version 3' });
    expect(find(element, 'lightning-formatted-date-time').value).toBe(measured.evaluatedAt);
    expect(find(element, 'lightning-formatted-text')).toMatchObject({ value: measured.source.citation, linkify: true });
  });

  it('shows results alone, such as those of a draft that nobody measured by yet', async () => {
    const element = await evidence({ results: [{ name: 'Size', rule: 'Employees ≥ 1,000', outcome: 'met' }] });

    expect(rowsOf(element)).toHaveLength(1);
    expect(textOf(element)).not.toContain('c.EvidenceMeasured');
  });

  it('narrows to what a count counted, and widens again', async () => {
    const element = await evidence({ fit, outcome: 'notMet' });
    expect(rowsOf(element)).toHaveLength(1);

    find(element, 'lightning-button').click();
    await settled();

    expect(rowsOf(element)).toHaveLength(3);
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it.each([
    [{ fit: { ...fit, criteria: [] } }, 'c.EvidenceEmpty'],
    [{ fit: { ...fit, criteria: undefined } }, 'c.EvidenceNotYours'],
    [{ fit: { ...fit, criteria: [criteria[0]] }, outcome: 'unknown' }, 'c.EvidenceNoneOfOutcome'],
  ])('says why there is nothing to list (%#)', async (properties, words) => {
    expect(textOf(await evidence(properties))).toContain(words);
  });

  it('reads the fit of an account itself, keeping its shape while it waits', async () => {
    const element = await evidence({ recordId: '001000000000001AAA' });
    expect(find(element, '[role="status"]').textContent).toContain('c.Loading');

    wire.emit(fit);
    await settled();

    expect(rowsOf(element)).toHaveLength(3);
  });

  it('says when an account has no fit, and what went wrong', async () => {
    const element = await evidence({ recordId: '001000000000001AAA' });
    wire.emit(null);
    await settled();
    expect(textOf(element)).toContain('c.EvidenceEmpty');

    wire.error({ message: 'No access.' });
    await settled();

    expect(find(element, 'c-error-panel').canRetry).toBe(true);
  });
});
