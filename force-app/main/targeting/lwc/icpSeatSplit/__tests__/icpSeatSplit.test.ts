import IcpSeatSplit from 'c/icpSeatSplit';
import { find, findAll, render, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/label/c.SplitRest', () => ({ default: '{0} of {1} seats are split, {2} are not' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.SharesExceedSeats', () => ({ default: '{0}, but only {1}: {2} too many' }), {
  virtual: true,
});

const regions = ['AMER', 'EMEA', 'APAC'];

async function split(more: object = {}): Promise<{ element: Rendered; splits: object[] }> {
  const splits: object[] = [];
  const shares = [{ region: 'EMEA', seats: 2 }];
  const element = await render('c-icp-seat-split', IcpSeatSplit, { regions, shares, total: 8, ...more });
  element.addEventListener('split', (event) => splits.push((event as CustomEvent<object>).detail));
  return { element, splits };
}

function type(element: Rendered, region: string, value: string): void {
  find(element, `[data-region="${region}"]`).dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

function isValid(element: Rendered): boolean {
  for (const input of findAll(element, '[data-region]')) {
    input.reportValidity = () => true;
  }
  return (element as unknown as { reportValidity(): boolean }).reportValidity();
}

describe('c-icp-seat-split', () => {
  it('tells the regions with a number, and what is left for all others', async () => {
    const { element, splits } = await split();

    type(element, 'APAC', '0');
    type(element, 'EMEA', '');

    expect(splits).toEqual([
      [
        { region: 'EMEA', seats: 2 },
        { region: 'APAC', seats: 0 },
      ],
      [],
    ]);
    expect(textOf(element)).toContain('2 of 8 seats are split, 6 are not');
    expect(isValid(element)).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('may give the regions all seats, and not one more', async () => {
    const all = await split({ total: 2 });
    const over = await split({ total: 1 });

    expect(textOf(all.element)).toContain('c.SplitAll');
    expect(isValid(all.element)).toBe(true);
    expect(textOf(over.element)).toContain('2, but only 1: 1 too many');
    expect(isValid(over.element)).toBe(false);
    await expect(over.element).toBeAccessible();
  });

  it('says that seats are one pool when no region has its own', async () => {
    const { element } = await split({ shares: [] });

    expect(textOf(element)).toContain('c.SplitEmpty');
  });

  it('is text where it cannot be edited', async () => {
    const { element } = await split({ readOnly: true });

    expect(findAll(element, '[data-region]')).toHaveLength(0);
    expect(textOf(element)).toContain('EMEA 2 · 2 of 8 seats are split, 6 are not');
    await expect(element).toBeAccessible();
  });
});
