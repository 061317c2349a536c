import AccountSearch from 'c/accountSearch';
import { find, render, type Rendered } from 'test/render';

async function opened(): Promise<{ element: Rendered; searches: unknown[] }> {
  const element = await render('c-account-search', AccountSearch, { label: 'Search accounts', value: 'Hal' });
  const searches: unknown[] = [];
  element.addEventListener('search', (event) => searches.push((event as CustomEvent).detail));
  return { element, searches };
}

function type(element: Rendered, value: string): void {
  find(element, 'lightning-input').dispatchEvent(
    new CustomEvent('change', { detail: { value }, bubbles: true, composed: true }),
  );
}

describe('c-account-search', () => {
  afterEach(() => jest.useRealTimers());

  it('shows its label and what is searched for', async () => {
    const { element } = await opened();

    expect(find(element, 'lightning-input')).toMatchObject({ label: 'Search accounts', value: 'Hal' });
    await expect(element).toBeAccessible();
  });

  it('waits until typing pauses', async () => {
    const { element, searches } = await opened();
    jest.useFakeTimers();

    type(element, 'Ha');
    jest.advanceTimersByTime(299);
    type(element, 'Halden');
    jest.advanceTimersByTime(299);
    expect(searches).toEqual([]);
    jest.advanceTimersByTime(1);

    expect(searches).toEqual([{ search: 'Halden' }]);
  });

  it('keeps keystrokes to itself', async () => {
    const { element } = await opened();
    const changed = jest.fn();
    element.addEventListener('change', changed);

    type(element, 'H');

    expect(changed).not.toHaveBeenCalled();
  });

  it('asks nothing any more once it has left the page', async () => {
    const { element, searches } = await opened();
    jest.useFakeTimers();

    type(element, 'Halden');
    element.remove();
    jest.runAllTimers();

    expect(searches).toEqual([]);
  });
});
