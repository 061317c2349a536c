import NominationImportChoices from 'c/nominationImportChoices';
import { find, findAll, render, textOf, type Rendered } from 'test/render';

const offer = { approverName: 'Jo Ortiz', canServeOwners: false };

const shown = (properties: object): Promise<Rendered> =>
  render('c-nomination-import-choices', NominationImportChoices, { offer, readyCount: 2, ...properties });

function goalsIn(element: Rendered): string[] {
  return (findAll(element, 'lightning-radio-group')[0]!.options as { value: string }[]).map(({ value }) => value);
}

describe('c-nomination-import-choices', () => {
  it.each([
    ['a rep', offer, ['draft', 'submit']],
    ['an ABM manager', { approverName: null, canServeOwners: true }, ['draft', 'owners']],
    ['who has no manager', { approverName: null, canServeOwners: false }, ['draft']],
  ])('offers %s what can be done', async (_, given, goals) => {
    const element = await shown({ offer: given });

    expect(goalsIn(element)).toEqual(goals);
    expect(textOf(element).includes('c.NoManager')).toBe(given.approverName === null);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['all lines are good', {}, false],
    ['one has a problem', { problemCount: 1 }, true],
    ['only the good ones are asked for', { problemCount: 1, take: 'good' }, false],
    ['the sheet comes in parts', { problemCount: 1, isInParts: true }, false],
    ['no line is good', { readyCount: 0 }, true],
    ['the lines are being checked', { isRunning: true }, true],
  ])('knows whether to import when %s', async (_, properties, isDisabled) => {
    const element = await shown(properties);

    expect(find(element, 'lightning-button').disabled).toBe(isDisabled);
  });

  it('tells what was chosen, and that the import is wanted', async () => {
    const element = await shown({});
    const heard = jest.fn();
    ['goalchange', 'takechange', 'import'].forEach((name) => element.addEventListener(name, heard));
    const [how, take] = findAll(element, 'lightning-radio-group');

    how!.dispatchEvent(new CustomEvent('change', { detail: { value: 'submit' } }));
    take!.dispatchEvent(new CustomEvent('change', { detail: { value: 'good' } }));
    find(element, 'lightning-button').click();

    expect(heard.mock.calls.map(([{ type, detail }]) => [type, detail])).toEqual([
      ['goalchange', 'submit'],
      ['takechange', 'good'],
      ['import', null],
    ]);
  });
});
