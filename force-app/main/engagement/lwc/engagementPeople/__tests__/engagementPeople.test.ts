import getPeople from '@salesforce/apex/EngagementPeopleController.getPeople';
import EngagementPeople from 'c/engagementPeople';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/EngagementPeopleController.getPeople', () => ({ default: jest.fn() }), { virtual: true });

const peopleMock = getPeople as unknown as jest.Mock;
const lastSignal = { id: 'a01', type: 'Ad click', source: 'LinkedIn', occurredAt: '2026-11-20T10:00:00.000Z' };
const answer = {
  asOf: '2026-11-22T10:00:00.000Z',
  canSeePoints: true,
  isCut: false,
  people: [
    { personId: '003', name: 'Elif Barros', isOlder: false, signals: 4, points: 20, share: 0.5, lastSignal },
    { personId: null, name: null, isOlder: false, signals: 2, points: 12, share: 0.3, lastSignal },
    { personId: null, name: null, isOlder: true, signals: null, points: 8, share: 0.2, lastSignal: null },
  ],
};

async function people(given: unknown = answer): Promise<Rendered> {
  peopleMock.mockResolvedValue(given);
  const element = await render('c-engagement-people', EngagementPeople, { accountId: '001' });
  await settled();
  return element;
}

describe('c-engagement-people', () => {
  beforeEach(() => peopleMock.mockReset());

  it('says who makes how much of the score', async () => {
    const element = await people();

    const rows = findAll(element, 'tbody tr');
    expect(rows).toHaveLength(3);
    expect(find(element, 'th c-record-link').label).toBe('Elif Barros');
    expect(rows[0]!.textContent).toContain('50%');
    expect(rows[1]!.textContent).toContain('c.PeopleNobody');
    expect(rows[2]!.textContent).toContain('c.PeopleOlder');
    await expect(element).toBeAccessible();
  });

  it('leaves points out for who may not read them', async () => {
    const element = await people({ ...answer, canSeePoints: false });

    expect(findAll(element, 'thead th')).toHaveLength(3);
    expect(textOf(element)).not.toContain('c.PeopleShare');
  });

  it('says when not everything was counted', async () => {
    expect(textOf(await people({ ...answer, isCut: true }))).toContain('c.PeopleCut');
  });

  it('says when nobody engaged', async () => {
    expect(textOf(await people({ ...answer, people: [] }))).toContain('c.PeopleEmpty');
  });

  it('keeps its shape while it waits, shows what went wrong and tries again', async () => {
    peopleMock.mockReturnValueOnce(new Promise(() => undefined));
    const waiting = await render('c-engagement-people', EngagementPeople, { accountId: '001' });
    expect(findAll(waiting, '.stencil').length).toBeGreaterThan(0);

    peopleMock.mockRejectedValueOnce({ body: { message: 'No access.' } });
    const element = await render('c-engagement-people', EngagementPeople, { accountId: '001' });
    await settled();
    peopleMock.mockResolvedValue(answer);
    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(findAll(element, 'tbody tr')).toHaveLength(3);
  });
});
