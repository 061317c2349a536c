import NominationModal from 'c/nominationModal';
import NominationStanding from 'c/nominationStanding';
import { find, findAll, render, settled, textOf } from 'test/render';

jest.mock('@salesforce/label/c.WindowCloses', () => ({ default: '{0} closes in {1} days.' }), { virtual: true });

const open = { canNominate: true, action: 'Nominate', reasonNot: null, windowName: 'FY2027 Q1', daysLeft: 9, path: [] };

describe('c-nomination-standing', () => {
  it('offers to nominate, with the days left', async () => {
    const standing = await render('c-nomination-standing', NominationStanding, { standing: open });

    expect(find(standing, 'lightning-button').label).toBe('Nominate');
    expect(textOf(standing)).toContain('FY2027 Q1 closes in 9 days.');
    await expect(standing).toBeAccessible();
  });

  it('says why not, and when', async () => {
    const closed = { canNominate: false, action: null, reasonNot: 'Nominations open on 18 Jan 2027.', path: [] };

    const standing = await render('c-nomination-standing', NominationStanding, { standing: closed });

    expect(findAll(standing, 'lightning-button')).toHaveLength(0);
    expect(textOf(standing)).toContain('Nominations open on 18 Jan 2027.');
  });

  it('shows the path of a submitted nomination', async () => {
    const steps = [{ label: 'Sales leadership', actor: 'Jo Ortiz', state: 'current', at: null, comments: null }];
    const submitted = { canNominate: false, nominationId: 'a03', statusSentence: 'Submitted.', path: steps };

    const standing = await render('c-nomination-standing', NominationStanding, { standing: submitted });

    expect(find(standing, 'c-decision-path').steps).toEqual(steps);
    expect(find(standing, 'c-record-link').recordId).toBe('a03');
  });

  it.each([
    ['submitted', 1],
    [undefined, 0],
  ])('tells the page when the form closed with %p', async (outcome, times) => {
    jest.spyOn(NominationModal, 'open').mockResolvedValue(outcome);
    const standing = await render('c-nomination-standing', NominationStanding, { standing: open, accountId: '001' });
    const changed = jest.fn();
    standing.addEventListener('change', changed);

    find(standing, 'lightning-button').click();
    await settled();

    expect(NominationModal.open).toHaveBeenCalledWith(expect.objectContaining({ accountId: '001' }));
    expect(changed).toHaveBeenCalledTimes(times);
  });
});
