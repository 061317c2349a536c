import SeatMeter from 'c/seatMeter';
import { findAll, render, textOf } from 'test/render';

jest.mock('@salesforce/label/c.SeatsSummary', () => ({ default: '{0} of {1} strategic seats used' }), {
  virtual: true,
});

describe('c-seat-meter', () => {
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
});
