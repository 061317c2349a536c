import RecordLink from 'c/recordLink';
import { find, render } from 'test/render';

describe('c-record-link', () => {
  it('is a link with the label as its text', async () => {
    const link = await render('c-record-link', RecordLink, { recordId: '001000000000001AAA', label: 'Halden Freight' });

    expect(find(link, 'a').textContent).toBe('Halden Freight');
    await expect(link).toBeAccessible();
  });

  it('navigates inside the app on a plain click, and leaves a new tab to the browser', async () => {
    const link = await render('c-record-link', RecordLink, { recordId: '001000000000001AAA', label: 'Halden Freight' });
    const plain = new MouseEvent('click', { cancelable: true });
    const newTab = new MouseEvent('click', { cancelable: true, metaKey: true });

    find(link, 'a').dispatchEvent(plain);
    find(link, 'a').dispatchEvent(newTab);

    expect(plain.defaultPrevented).toBe(true);
    expect(newTab.defaultPrevented).toBe(false);
  });
});
