import ErrorPanel from 'c/errorPanel';
import { find, findAll, render, textOf } from 'test/render';

describe('c-error-panel', () => {
  it('shows heading and message as an alert', async () => {
    const panel = await render('c-error-panel', ErrorPanel, {
      heading: 'Not saved',
      error: { body: { message: 'Say why.' } },
    });

    expect(textOf(panel)).toBe('Not saved Say why.');
    expect(find(panel, '[role="alert"]')).not.toBeNull();
    await expect(panel).toBeAccessible();
  });

  it('shows hostile text as text', async () => {
    const panel = await render('c-error-panel', ErrorPanel, { error: '<script>alert(1)</script>' });

    expect(textOf(panel)).toContain('<script>alert(1)</script>');
    expect(findAll(panel, 'script')).toHaveLength(0);
  });

  it('offers to try again only where asked', async () => {
    const silent = await render('c-error-panel', ErrorPanel, { error: 'x' });
    const retrying = await render('c-error-panel', ErrorPanel, { error: 'x', canRetry: true });
    const heard = jest.fn();
    retrying.addEventListener('retry', heard);

    find(retrying, 'lightning-button').click();

    expect(findAll(silent, 'lightning-button')).toHaveLength(0);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
