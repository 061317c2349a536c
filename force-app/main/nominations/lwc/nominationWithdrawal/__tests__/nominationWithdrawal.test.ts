import LightningConfirm from 'lightning/confirm';
import getChoices from '@salesforce/apex/NominationFormController.getChoices';
import withdraw from '@salesforce/apex/NominationFormController.withdraw';
import { withdrawAfterConfirming } from 'c/nominationWithdrawal';

jest.mock('@salesforce/apex/NominationFormController.getChoices', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/NominationFormController.withdraw', () => ({ default: jest.fn() }), { virtual: true });

const confirm = jest.fn();
LightningConfirm.open = confirm;
const source = { dispatchEvent: jest.fn() };

beforeEach(() => {
  (getChoices as unknown as jest.Mock).mockResolvedValue({ consequence: 'Jo no longer decides on it.' });
});

describe('c-nomination-withdrawal', () => {
  it('withdraws once the consequence was confirmed, and says where to undo it', async () => {
    confirm.mockResolvedValue(true);

    expect(await withdrawAfterConfirming(source, 'a00')).toBe(true);

    expect(confirm).toHaveBeenCalledWith(expect.objectContaining({ message: 'Jo no longer decides on it.' }));
    expect(withdraw).toHaveBeenCalledWith({ nominationId: 'a00' });
    expect(source.dispatchEvent).toHaveBeenCalledTimes(1);
  });

  it('leaves it alone when the user thinks better of it', async () => {
    confirm.mockResolvedValue(false);

    expect(await withdrawAfterConfirming(source, 'a00')).toBe(false);

    expect(withdraw).not.toHaveBeenCalled();
  });

  it('lets the server say why when there is nothing to withdraw any more', async () => {
    (getChoices as unknown as jest.Mock).mockResolvedValue({ consequence: null });
    (withdraw as unknown as jest.Mock).mockRejectedValueOnce({ body: { message: 'It was decided.' } });

    await expect(withdrawAfterConfirming(source, 'a00')).rejects.toEqual({ body: { message: 'It was decided.' } });

    expect(confirm).not.toHaveBeenCalled();
  });
});
