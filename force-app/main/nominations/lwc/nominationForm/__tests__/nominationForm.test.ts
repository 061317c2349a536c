import getForm from '@salesforce/apex/NominationFormController.getForm';
import saveDraft from '@salesforce/apex/NominationFormController.saveDraft';
import submit from '@salesforce/apex/NominationFormController.submit';
import NominationForm from 'c/nominationForm';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/NominationFormController.getForm', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/NominationFormController.saveDraft', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/NominationFormController.submit', () => ({ default: jest.fn() }), { virtual: true });

const claim = {
  key: 'Champion',
  label: 'A champion',
  helpText: 'Who, and how?',
  whyNot: 'No contact is a champion.',
  isClaimed: false,
  isProposed: false,
  sentence: null,
  evidence: [],
};
const meeting = { recordId: '00U1', objectName: 'Event', label: 'Introductory meeting', detail: '12 Nov' };
const form = {
  accountId: '001',
  accountName: '<b>Halden</b> Freight',
  windowName: 'FY2027 Q1',
  daysLeft: 9,
  seats: { total: 8, used: 3, left: 5, waiting: 0 },
  nominationId: null,
  isHighPriority: false,
  rationale: null,
  canNominate: true,
  reasonNot: null,
  criteria: [claim, { ...claim, key: 'Meeting', label: 'A meeting', isClaimed: true, evidence: [meeting] }],
};

type Form = Rendered & { submit(): Promise<boolean>; saveDraft(): Promise<boolean> };

async function opened(): Promise<Form> {
  (getForm as unknown as jest.Mock).mockResolvedValue(form);
  return (await render('c-nomination-form', NominationForm, { accountId: '001' })) as Form;
}

function change(element: Element, detail: object): void {
  element.dispatchEvent(new CustomEvent('change', { detail }));
}

/** The stubs of base components know no validation. */
function answerValidity(element: Element, isValid: boolean): void {
  findAll(element, '.validated').forEach((input) => Object.assign(input, { reportValidity: () => isValid }));
}

describe('c-nomination-form', () => {
  it('shows the account as text, the criteria, and the records that prove them', async () => {
    const element = await opened();

    expect(textOf(element)).toContain('<b>Halden</b> Freight');
    expect(find(element, 'c-record-link').recordId).toBe('00U1');
    expect(findAll(element, '.sentence')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('asks for a sentence when a claimed criterion has no record', async () => {
    const element = await opened();

    change(find(element, '[data-key="Champion"]'), { checked: true });
    await settled();

    expect(find(element, '.sentence').required).toBe(true);
  });

  it('says why no record was found, and does not list more than fit', async () => {
    const evidence = ['00U1', '00U2', '00U3', '00U4'].map((recordId) => ({ ...meeting, recordId }));
    (getForm as unknown as jest.Mock).mockResolvedValue({
      ...form,
      criteria: [claim, { ...claim, key: 'M', evidence }],
    });
    const element = await render('c-nomination-form', NominationForm, { accountId: '001' });

    expect(textOf(element)).toContain('No contact is a champion.');
    expect(findAll(element, 'c-record-link')).toHaveLength(2);
    expect(textOf(element)).toContain('c.EvidenceMore');
  });

  it('shows the path of the decision once it is submitted', async () => {
    (submit as unknown as jest.Mock).mockResolvedValue({
      nominationId: 'a00',
      path: [{ label: 'Sales leadership', state: 'current', actor: 'Jo Ortiz' }],
    });
    const element = await opened();
    answerValidity(element, true);

    await element.submit();
    await settled();

    expect(find(element, 'c-decision-path').steps).toEqual([
      { label: 'Sales leadership', state: 'current', actor: 'Jo Ortiz' },
    ]);
    expect(findAll(element, 'lightning-textarea')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('knows whether something typed is not saved, and warns before the page is left', async () => {
    (saveDraft as unknown as jest.Mock).mockResolvedValue('a00');
    const element = await opened();
    const leave = (): boolean => window.dispatchEvent(new CustomEvent('beforeunload', { cancelable: true }));
    expect(element.isDirty).toBe(false);
    expect(leave()).toBe(true);

    change(find(element, 'lightning-textarea'), { value: 'Now is the time.' });
    expect(element.isDirty).toBe(true);
    expect(leave()).toBe(false);

    await element.saveDraft();
    expect(element.isDirty).toBe(false);
    expect(leave()).toBe(true);
  });

  it('tells the server which state of the draft was opened', async () => {
    (getForm as unknown as jest.Mock).mockResolvedValue({
      ...form,
      nominationId: 'a00',
      savedAt: '2026-11-22T05:00:00Z',
    });
    (saveDraft as unknown as jest.Mock).mockResolvedValue('a00');
    const element = (await render('c-nomination-form', NominationForm, { accountId: '001' })) as Form;

    await element.saveDraft();

    const { input } = (saveDraft as unknown as jest.Mock).mock.calls[0][0];
    expect(input).toMatchObject({ nominationId: 'a00', savedAt: '2026-11-22T05:00:00Z' });
  });

  it('submits what was entered', async () => {
    (submit as unknown as jest.Mock).mockResolvedValue({});
    const element = await opened();
    change(find(element, '[data-key="Champion"]'), { checked: true });
    await settled();
    change(find(element, '.sentence'), { value: 'She runs the pilot.' });
    change(find(element, 'lightning-textarea'), { value: 'Now is the time.' });
    answerValidity(element, true);

    const isSubmitted = await element.submit();

    expect(isSubmitted).toBe(true);
    const { input } = (submit as unknown as jest.Mock).mock.calls[0][0];
    expect(input.rationale).toBe('Now is the time.');
    expect(input.claims).toEqual([
      { key: 'Champion', isClaimed: true, sentence: 'She runs the pilot.' },
      { key: 'Meeting', isClaimed: true, sentence: null },
    ]);
  });

  it('sends nothing while a field is incomplete', async () => {
    const element = await opened();
    answerValidity(element, false);

    expect(await element.submit()).toBe(false);
    expect(submit).not.toHaveBeenCalled();
  });

  it('keeps what was typed and shows the reason when saving fails', async () => {
    (saveDraft as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Nominations closed yesterday.' } });
    const element = await opened();
    change(find(element, 'lightning-textarea'), { value: 'Now is the time.' });

    const isSaved = await element.saveDraft();
    await settled();

    expect(isSaved).toBe(false);
    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'Nominations closed yesterday.' } });
    expect(find(element, 'lightning-textarea').value).toBe('Now is the time.');
  });

  it('says so when it cannot be opened, and opens on a second try', async () => {
    (getForm as unknown as jest.Mock)
      .mockRejectedValueOnce({ body: { message: 'No access.' } })
      .mockResolvedValueOnce(form);
    const element = await render('c-nomination-form', NominationForm, { accountId: '001' });
    expect(find(element, 'c-error-panel').canRetry).toBe(true);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(findAll(element, 'c-error-panel')).toHaveLength(0);
    expect(textOf(element)).toContain('Halden');
  });
});
