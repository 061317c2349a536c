import ListRefreshToolbar from 'c/listRefreshToolbar';
import { find, findAll, render, textOf, type Rendered } from 'test/render';

async function opened(properties: object): Promise<{ element: Rendered; heard: jest.Mock }> {
  const element = await render('c-list-refresh-toolbar', ListRefreshToolbar, properties);
  const heard = jest.fn();
  for (const name of ['bulk', 'selectall', 'proposed', 'undolast']) {
    element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail));
  }
  return { element, heard };
}

describe('c-list-refresh-toolbar', () => {
  it('explains itself while nothing is selected', async () => {
    const { element } = await opened({});

    expect(textOf(element)).toContain('c.RefreshSelectHelp');
    expect(findAll(element, 'lightning-button').every(({ disabled }) => disabled === true)).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('decides about what is selected', async () => {
    const { element, heard } = await opened({ selected: 3 });

    for (const decision of ['Keep', 'Move', 'Drop', 'Undo']) {
      find(element, `[data-bulk="${decision}"]`).click();
    }

    expect(heard.mock.calls.map(([, { decision }]) => decision)).toEqual(['Keep', 'Move', 'Drop', 'Undo']);
  });

  it('offers what is proposed, all of a view, and to undo what was decided together', async () => {
    const { element, heard } = await opened({
      selected: 2,
      selectable: 140,
      proposed: 96,
      message: '96',
      undoable: 96,
    });

    find(element, '[data-all]').click();
    find(element, '[data-proposed]').click();
    find(element, '[data-undo-last]').click();

    expect(heard.mock.calls.map(([name]) => name)).toEqual(['selectall', 'proposed', 'undolast']);
  });

  it('leaves undoing one account to its row', async () => {
    const { element } = await opened({ message: 'Halden: Keep', undoable: 1 });

    expect(findAll(element, '[data-undo-last]')).toHaveLength(0);
    expect(textOf(element)).toContain('Halden: Keep');
  });
});
