import NominateAction from 'c/nominateAction';
import NominationModal from 'c/nominationModal';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { render } from 'test/render';

type Action = HTMLElement & { invoke(): Promise<void> };

describe('c-nominate-action', () => {
  it('refreshes the record when a nomination was saved', async () => {
    jest.spyOn(NominationModal, 'open').mockResolvedValue('submitted');
    const action = (await render('c-nominate-action', NominateAction, { recordId: '001' })) as unknown as Action;

    await action.invoke();

    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: '001' }]);
  });

  it('leaves the record alone when the form was cancelled', async () => {
    jest.spyOn(NominationModal, 'open').mockResolvedValue(undefined);
    const action = (await render('c-nominate-action', NominateAction, { recordId: '001' })) as unknown as Action;

    await action.invoke();

    expect(notifyRecordUpdateAvailable).not.toHaveBeenCalled();
  });
});
