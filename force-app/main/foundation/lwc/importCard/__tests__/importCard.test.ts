import ImportCard from 'c/importCard';
import { find, findAll, render, textOf, type Rendered } from 'test/render';

function card(properties: object = {}): Promise<Rendered> {
  return render('c-import-card', ImportCard, { heading: 'Import', anotherLabel: 'Choose another', ...properties });
}

/** @returns whether somebody who leaves the page is asked first */
function asks(): boolean {
  return !window.dispatchEvent(new CustomEvent('beforeunload', { cancelable: true }));
}

describe('c-import-card', () => {
  it('keeps its shape while it loads', async () => {
    const element = await card({ isLoading: true });

    expect(findAll(element, '.stencil')).toHaveLength(2);
    expect(find(element, '[role="status"]').textContent).toContain('c.Loading');
    await expect(element).toBeAccessible();
  });

  it('says what went wrong, and lets it be tried again', async () => {
    const element = await card({ loadError: { body: { message: 'No access.' } } });
    const retried = jest.fn();
    element.addEventListener('retry', retried);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));

    expect(retried).toHaveBeenCalledTimes(1);
  });

  it('names the file, and puts the focus on the heading when another one is wanted', async () => {
    const element = await card({ chosen: 'visits.csv' });
    const another = jest.fn();
    element.addEventListener('another', another);
    expect(textOf(element)).toContain('visits.csv');
    await expect(element).toBeAccessible();

    find(element, 'lightning-button').click();

    expect(another).toHaveBeenCalledTimes(1);
    expect(element.shadowRoot!.activeElement?.classList).toContain('heading');
  });

  it('offers no other file before one is chosen', async () => {
    const element = await card();

    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it('asks whoever leaves while it saves, and nobody afterwards', async () => {
    const element = await card();
    expect(asks()).toBe(false);

    element.isSaving = true;
    expect(asks()).toBe(true);

    element.remove();
    expect(asks()).toBe(false);
  });
});
