import IcpModelForm from 'c/icpModelForm';
import { find, findAll, render, textOf, type Rendered } from 'test/render';

const model = { name: 'Buyers', source: 'A study', sourceUrl: 'https://study.example', tier2Minimum: 50, seats: 8 };

async function form(more: object = {}): Promise<{ element: Rendered; edits: object[] }> {
  const edits: object[] = [];
  const element = await render('c-icp-model-form', IcpModelForm, { model, faults: [], ...more });
  element.addEventListener('edit', (event) => edits.push((event as CustomEvent<object>).detail));
  return { element, edits };
}

function type(element: Rendered, name: string, value: string): void {
  find(element, `[data-name="${name}"]`).dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

describe('c-icp-model-form', () => {
  it('tells what changes, numbers as numbers', async () => {
    const { element, edits } = await form();

    type(element, 'source', 'Another study');
    type(element, 'seats', '12');
    type(element, 'tier2Minimum', '');

    expect(edits).toEqual([{ source: 'Another study' }, { seats: 12 }, { tier2Minimum: null }]);
    await expect(element).toBeAccessible();
  });

  it('opens the cited source where it cannot be edited', async () => {
    const { element } = await form({ readOnly: true });

    expect(find<HTMLAnchorElement>(element, 'a').href).toBe('https://study.example/');
  });

  it('makes no link of what is no address of the web', async () => {
    const { element } = await form({ readOnly: true, model: { ...model, sourceUrl: 'data:text/html,hello' } });

    expect(findAll(element, 'a')).toHaveLength(0);
  });

  it('lets seats change while the model measures', async () => {
    const { element } = await form({ seatsOnly: true });

    expect(findAll(element, '[data-name]').map(({ dataset }) => dataset.name)).toEqual(['seats']);
    expect(textOf(element)).toContain('Buyers');
    await expect(element).toBeAccessible();
  });

  it('tells how seats are split, with the other edits', async () => {
    const { element, edits } = await form({ regions: ['EMEA'] });

    find(element, 'c-icp-seat-split').dispatchEvent(
      new CustomEvent('split', { detail: [{ region: 'EMEA', seats: 2 }] }),
    );

    expect(edits).toEqual([{ shares: [{ region: 'EMEA', seats: 2 }] }]);
  });

  it('says what the model was refused for', async () => {
    const { element } = await form({
      faults: [
        { position: null, field: null, message: 'Enter minimums.' },
        { position: 2, field: 'Value__c', message: 'Not a number.' },
      ],
    });

    expect(textOf(element)).toContain('Enter minimums.');
    expect(textOf(element)).not.toContain('Not a number.');
  });

  it('asks every input whether it holds what it should', async () => {
    const { element } = await form();
    for (const input of findAll(element, '[data-name], [data-split]')) {
      input.reportValidity = () => input.dataset.name !== 'name';
    }

    expect((element as unknown as { reportValidity(): boolean }).reportValidity()).toBe(false);
  });
});
