import SeatMeter from 'c/seatMeter';
import { findAll, render, textOf } from 'test/render';

jest.mock('@salesforce/label/c.SeatsSummary', () => ({ default: '{0} of {1} strategic seats used' }), {
  virtual: true,
});

jest.mock('@salesforce/label/c.SeatsOfRegion', () => ({ default: '{0} {1} of {2}' }), { virtual: true });

describe('c-seat-meter', () => {
  it('shows the regions when seats are split by them', async () => {
    const pools = [
      { region: 'AMER', total: 4, used: 3 },
      { region: 'EMEA', total: 2, used: 3 },
      { region: null, total: 2, used: 1 },
    ];
    const seats = { total: 8, used: 7, left: 1, waiting: 0, pools };
    const meter = await render('c-seat-meter', SeatMeter, { seats });

    const texts = findAll(meter, 'li').map(({ textContent }) => textContent);
    expect(texts).toEqual(['AMER 3 of 4', 'EMEA 3 of 2', 'c.SeatsForOthers 1 of 2']);
    await expect(meter).toBeAccessible();
  });

  it('leaves out what no region lacks', async () => {
    const pools = [
      { region: 'AMER', total: 8, used: 0 },
      { region: null, total: 0, used: 0 },
    ];
    const meter = await render('c-seat-meter', SeatMeter, {
      seats: { total: 8, used: 0, left: 8, waiting: 0, pools },
    });

    expect(findAll(meter, 'li')).toHaveLength(1);
  });

  it('shows no regions while seats are one pool', async () => {
    const meter = await render('c-seat-meter', SeatMeter, { seats: { total: 8, used: 7, left: 1, waiting: 2 } });

    expect(findAll(meter, 'li')).toHaveLength(0);
  });

  it('draws a pip a seat and says used, left and waiting', async () => {
    const meter = await render('c-seat-meter', SeatMeter, { seats: { total: 8, used: 7, left: 1, waiting: 2 } });

    expect(findAll(meter, '.pip')).toHaveLength(8);
    expect(findAll(meter, '.pip_used')).toHaveLength(7);
    expect(textOf(meter)).toContain('7 of 8 strategic seats used');
    expect(textOf(meter)).toContain('1 c.SeatsLeft · 2 c.SeatsWaiting');
    await expect(meter).toBeAccessible();
  });

  it('says so instead of counting when no model gives seats', async () => {
    const meter = await render('c-seat-meter', SeatMeter, { seats: { total: 0, used: 3, left: 0, waiting: 0 } });

    expect(textOf(meter)).toBe('c.NoSeats');
  });

  it('leaves the waitlist out when nobody waits', async () => {
    const meter = await render('c-seat-meter', SeatMeter, { seats: { total: 8, used: 0, left: 8, waiting: 0 } });

    expect(textOf(meter)).not.toContain('c.SeatsWaiting');
  });

  it('says by how many the seats are overfilled, as after a model with more of them', async () => {
    const meter = await render('c-seat-meter', SeatMeter, { seats: { total: 8, used: 10, left: 0, waiting: 0 } });

    expect(textOf(meter)).toContain('c.SeatsOver');
    expect(textOf(meter)).not.toContain('c.SeatsLeft');
  });
});
