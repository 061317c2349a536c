import LightningConfirm from 'lightning/confirm';
import deleteDraft from '@salesforce/apex/IcpWorkbenchController.deleteDraft';
import getEffect from '@salesforce/apex/IcpWorkbenchController.getEffect';
import getSetup from '@salesforce/apex/IcpWorkbenchController.getSetup';
import makeVersion from '@salesforce/apex/IcpWorkbenchController.makeVersion';
import saveDraft from '@salesforce/apex/IcpWorkbenchController.saveDraft';
import IcpActivateModal from 'c/icpActivateModal';
import IcpWorkbench from 'c/icpWorkbench';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/customPermission/ConfigureModels', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/apex/IcpWorkbenchController.activate', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IcpWorkbenchController.deleteDraft', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IcpWorkbenchController.getEffect', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IcpWorkbenchController.getProgress', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IcpWorkbenchController.getSetup', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IcpWorkbenchController.makeVersion', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IcpWorkbenchController.resume', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IcpWorkbenchController.saveDraft', () => ({ default: jest.fn() }), { virtual: true });

const mocks = { deleteDraft, getEffect, getSetup, makeVersion, saveDraft } as unknown as Record<string, jest.Mock>;
const criterion = {
  criterionId: 'c1',
  name: 'Industry',
  kind: 'Firmographic',
  field: 'Industry',
  operator: 'equals',
  value: 'Energy',
  warning: null,
};
const draft = { modelId: 'd', name: 'Buyers', version: 3, status: 'Draft', seats: 10, criteria: [criterion] };
const active = { ...draft, modelId: 'a', version: 2, status: 'Active', seats: 8 };
const retired = { ...draft, modelId: 'r', version: 1, status: 'Retired', activatedAt: '2026-01-01T00:00:00Z' };
const setup = {
  models: [draft, active, retired],
  fields: [{ name: 'Industry', label: 'Industry', kind: 'WORDS', operators: ['equals'], values: [] }],
  kinds: ['Firmographic'],
  canEdit: true,
  canActivate: true,
  seatsUsed: 3,
};
const chunk = { total: 9, scanned: 9, isLast: true, tierChanges: 1, held: 0, shifts: [], moves: [], faults: [] };

async function workbench(changes: object = {}): Promise<Rendered> {
  mocks.getSetup!.mockResolvedValue({ ...setup, ...changes });
  const element = await render('c-icp-workbench', IcpWorkbench);
  await passed(0);
  return element;
}

/** Lets timers and what they start come to their end. */
async function passed(milliseconds: number): Promise<void> {
  await settled();
  jest.advanceTimersByTime(milliseconds);
  await settled();
}

function button(element: Rendered, label: string): Rendered | undefined {
  return findAll(element, 'lightning-button').find((one) => one.label === label);
}

function edit(element: Rendered, detail: object): void {
  find(element, 'c-icp-model-form').dispatchEvent(new CustomEvent('edit', { detail }));
}

async function choose(element: Rendered, modelId: string): Promise<void> {
  find(element, '.picker').dispatchEvent(new CustomEvent('change', { detail: { value: modelId } }));
  await passed(0);
}

describe('c-icp-workbench', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    Object.values(mocks).forEach((mock) => mock.mockReset());
    mocks.getEffect!.mockResolvedValue(chunk);
    LightningConfirm.open = jest.fn().mockResolvedValue(true);
    (IcpActivateModal.open as jest.Mock).mockReset();
  });

  afterEach(() => jest.useRealTimers());

  it('opens the newest draft with its effect', async () => {
    const element = await workbench();

    expect(find(element, '.picker').value).toBe('d');
    expect(find(element, 'c-icp-effect').effect).toMatchObject({ isDone: true, tierChanges: 1 });
    expect(button(element, 'c.IcpActivate')?.variant).toBe('brand');
  });

  it('is accessible', async () => {
    const element = await workbench();
    jest.useRealTimers();

    await expect(element).toBeAccessible();
  });

  it('compares anew when typing pauses, and not before', async () => {
    const element = await workbench();
    mocks.getEffect!.mockClear();

    edit(element, { seats: 11 });
    await passed(300);
    edit(element, { seats: 12 });
    await passed(300);
    expect(mocks.getEffect).not.toHaveBeenCalled();
    await passed(300);

    expect(mocks.getEffect!.mock.calls.map(([args]) => args.request.draft.seats)).toEqual([12]);
    expect(textOf(element)).toContain('c.IcpUnsaved');
    expect(button(element, 'c.IcpActivate')?.disabled).toBe(true);
  });

  it('says what is missing instead of an effect', async () => {
    const element = await workbench({ models: [{ ...draft, criteria: [{ ...criterion, value: null }] }] });

    expect(findAll(element, 'c-icp-effect')).toHaveLength(0);
    expect(textOf(element)).toContain('c.IcpEffectWaiting');
  });

  it('saves, and shows what is stored', async () => {
    mocks.saveDraft!.mockResolvedValue([]);
    const element = await workbench();
    find(element, 'c-icp-model-form').reportValidity = () => true;
    edit(element, { name: 'Better buyers' });
    await settled();

    button(element, 'c.IcpSave')!.click();
    await passed(0);

    expect(mocks.saveDraft!.mock.calls[0][0].draft).toMatchObject({ modelId: 'd', name: 'Better buyers' });
    expect(textOf(element)).not.toContain('c.IcpUnsaved');
  });

  it('keeps what was typed when the save is refused', async () => {
    const faults = [{ position: 0, field: 'Value__c', message: 'Not a number.' }];
    mocks.saveDraft!.mockResolvedValue(faults);
    const element = await workbench();
    find(element, 'c-icp-model-form').reportValidity = () => true;
    edit(element, { name: 'Better buyers' });
    await settled();

    button(element, 'c.IcpSave')!.click();
    await passed(0);

    expect(find(element, 'c-icp-criteria-editor').faults).toEqual(faults);
    expect(find(element, 'c-icp-model-form').model).toMatchObject({ name: 'Better buyers' });
  });

  it('asks before unsaved changes are left', async () => {
    (LightningConfirm.open as jest.Mock).mockResolvedValue(false);
    const element = await workbench();
    edit(element, { name: 'Better buyers' });
    const leaving = new CustomEvent('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);

    await choose(element, 'a');

    expect(leaving.defaultPrevented).toBe(true);
    expect(find(element, '.picker').value).toBe('d');
  });

  it('offers a new version and the way back beside the active one', async () => {
    mocks.makeVersion!.mockResolvedValue('d');
    const element = await workbench();
    await choose(element, 'a');

    expect(button(element, 'c.IcpRollBack')).toBeDefined();
    expect(findAll(element, 'c-icp-activation-progress')).toHaveLength(1);
    expect(find(element, 'c-icp-criteria-editor').readOnly).toBe(true);
    button(element, 'c.IcpNewVersion')!.click();
    await passed(0);

    expect(mocks.makeVersion).toHaveBeenCalledWith({ modelId: 'a' });
    expect(find(element, '.picker').value).toBe('d');
  });

  it('activates after a confirmation, and shows what is active then', async () => {
    (IcpActivateModal.open as jest.Mock).mockResolvedValue(true);
    const element = await workbench();

    button(element, 'c.IcpActivate')!.click();
    await passed(0);

    expect((IcpActivateModal.open as jest.Mock).mock.calls[0][0]).toMatchObject({ activeVersion: 2, seatsUsed: 3 });
    expect(mocks.getSetup).toHaveBeenCalledTimes(2);
  });

  it('goes back to the version that was active last', async () => {
    const element = await workbench();
    await choose(element, 'a');

    button(element, 'c.IcpRollBack')!.click();
    await passed(0);

    expect((IcpActivateModal.open as jest.Mock).mock.calls[0][0].model.modelId).toBe('r');
  });

  it('deletes a draft after a confirmation', async () => {
    const element = await workbench();

    button(element, 'c.IcpDelete')!.click();
    await passed(0);

    expect(mocks.deleteDraft).toHaveBeenCalledWith({ modelId: 'd' });
  });

  it('offers an admin no activation', async () => {
    const element = await workbench({ canActivate: false });

    expect(button(element, 'c.IcpActivate')).toBeUndefined();
    expect(button(element, 'c.IcpSave')).toBeDefined();
  });

  it('names criteria that cannot be judged any more', async () => {
    const lost = { ...criterion, warning: 'The field is gone.' };
    const element = await workbench({ models: [{ ...active, criteria: [lost] }] });

    expect(textOf(element)).toContain('c.IcpWarnings');
    expect(textOf(element)).toContain('The field is gone.');
  });

  it('starts with the first model', async () => {
    mocks.makeVersion!.mockResolvedValue('d');
    const element = await workbench({ models: [] });

    button(element, 'c.IcpFirstVersion')!.click();
    await passed(0);

    expect(mocks.makeVersion).toHaveBeenCalledWith({ modelId: null });
    expect(textOf(element)).toContain('c.IcpEmptyHelp');
  });

  it('shows what went wrong and tries again', async () => {
    mocks.getSetup!.mockRejectedValueOnce({ body: { message: 'Not now.' } }).mockResolvedValue(setup);
    const element = await render('c-icp-workbench', IcpWorkbench);
    await passed(0);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await passed(0);

    expect(findAll(element, 'c-error-panel')).toHaveLength(0);
  });

  it('shows that the effect failed, and keeps the draft', async () => {
    mocks.getEffect!.mockRejectedValueOnce({ body: { message: 'Not now.' } });
    const element = await workbench();

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await passed(0);

    expect(findAll(element, 'c-icp-effect')).toHaveLength(1);
  });
});
