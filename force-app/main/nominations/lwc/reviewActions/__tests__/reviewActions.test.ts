import preview from '@salesforce/apex/ReviewConsoleController.preview';
import ReviewActions from 'c/reviewActions';
import { findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/ReviewConsoleController.preview', () => ({ default: jest.fn() }), { virtual: true });

async function opened(properties: object): Promise<Rendered> {
  (preview as unknown as jest.Mock).mockResolvedValue({ sentence: '1 with a seat', needsReason: true, outcomes: [] });
  return render('c-review-actions', ReviewActions, { isReviewer: true, awaiting: 3, ...properties });
}

const button = (element: Rendered, label: string): Rendered =>
  findAll(element, 'lightning-button').find((candidate) => candidate.label === label)!;

describe('c-review-actions', () => {
  it('foresees the effect of approving what is selected', async () => {
    const element = await opened({ selected: 2, decidable: ['2', '3'] });

    expect(preview).toHaveBeenCalledWith({ nominationIds: ['2', '3'], decision: 'Approve' });
    expect(textOf(element)).toContain('1 with a seat');
    expect(textOf(element)).toContain('c.ReviewNeedsReason');
    await expect(element).toBeAccessible();
  });

  it('drops an effect that nothing is selected for any more', async () => {
    const element = await opened({ selected: 1, decidable: ['2'] });

    element.decidable = [];
    await settled();

    expect(textOf(element)).not.toContain('1 with a seat');
    expect(button(element, 'c.Approve').disabled).toBe(true);
  });

  it('still decides when the effect could not be foreseen', async () => {
    (preview as unknown as jest.Mock).mockRejectedValue(new Error('busy'));
    const element = await render('c-review-actions', ReviewActions, {
      isReviewer: true,
      awaiting: 1,
      selected: 1,
      decidable: ['2'],
    });
    const fired = jest.fn();
    element.addEventListener('approve', fired);

    button(element, 'c.Approve').click();

    expect(fired).toHaveBeenCalled();
  });

  it('says that nothing awaits, and compares two to four all the same', async () => {
    const element = await opened({ awaiting: 0, selected: 2 });

    expect(textOf(element)).toContain('c.NothingAwaitsYou');
    expect(button(element, 'c.Approve')).toBeUndefined();
    expect(button(element, 'c.ReviewCompare').disabled).toBe(false);
    element.selected = 5;
    await settled();
    expect(button(element, 'c.ReviewCompare').disabled).toBe(true);
  });
});
