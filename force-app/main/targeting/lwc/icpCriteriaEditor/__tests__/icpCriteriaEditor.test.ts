import IcpCriteriaEditor from 'c/icpCriteriaEditor';
import type { CriterionDraft } from 'apex/types';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

const criteria = ['One', 'Two', 'Three'].map((name) => ({ criterionId: name, name, kind: 'Firmographic' }));

async function editor(more: object = {}): Promise<{ element: Rendered; edits: CriterionDraft[][] }> {
  const edits: CriterionDraft[][] = [];
  const properties = { criteria, fields: [], kinds: ['Firmographic'], faults: [], ...more };
  const element = await render('c-icp-criteria-editor', IcpCriteriaEditor, properties);
  element.addEventListener('edit', (event) => edits.push((event as CustomEvent<CriterionDraft[]>).detail));
  return { element, edits };
}

function names(edit: CriterionDraft[] | undefined): (string | null)[] {
  return (edit ?? []).map(({ name }) => name);
}

describe('c-icp-criteria-editor', () => {
  it('adds a criterion that is open', async () => {
    const { element, edits } = await editor();

    find(element, 'lightning-button').click();
    element.criteria = edits[0];
    await settled();

    expect(names(edits[0])).toEqual(['One', 'Two', 'Three', '']);
    expect(findAll(element, 'c-icp-criterion-row').map((row) => row.isOpen)).toEqual([false, false, false, true]);
  });

  it('opens one at a time', async () => {
    const { element } = await editor();
    const rows = findAll(element, 'c-icp-criterion-row');

    rows[0]!.dispatchEvent(new CustomEvent('toggle'));
    rows[1]!.dispatchEvent(new CustomEvent('toggle'));
    await settled();

    expect(findAll(element, 'c-icp-criterion-row').map((row) => row.isOpen)).toEqual([false, true, false]);
  });

  it('changes, moves and removes', async () => {
    const { element, edits } = await editor();
    const [first, second] = findAll(element, 'c-icp-criterion-row');

    first!.dispatchEvent(new CustomEvent('edit', { detail: { ...criteria[0], name: 'Changed' } }));
    second!.dispatchEvent(new CustomEvent('moveup'));
    first!.dispatchEvent(new CustomEvent('movedown'));
    second!.dispatchEvent(new CustomEvent('remove'));

    expect(edits.map(names)).toEqual([
      ['Changed', 'Two', 'Three'],
      ['Two', 'One', 'Three'],
      ['Two', 'One', 'Three'],
      ['One', 'Three'],
    ]);
  });

  it('puts a refusal beside its criterion', async () => {
    const { element } = await editor({ faults: [{ position: 1, field: 'Value__c', message: 'Not a number.' }] });

    expect(findAll(element, 'c-icp-criterion-row').map((row) => row.fault)).toEqual([null, 'Not a number.', null]);
  });

  it('says what to do when there is none, and is accessible', async () => {
    const { element } = await editor({ criteria: [] });

    expect(textOf(element)).toContain('c.IcpNoCriteriaHelp');
    await expect(element).toBeAccessible();
  });

  it('offers nothing where nothing can be edited', async () => {
    const { element } = await editor({ readOnly: true });

    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });
});
