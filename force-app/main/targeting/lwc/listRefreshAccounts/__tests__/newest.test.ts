import { Newest } from '../newest';

describe('newest question', () => {
  it('drops the answer to an older one, whichever comes last', async () => {
    const newest = new Newest();
    let answerOld: (value: string) => void = () => undefined;
    const old = newest.of(new Promise<string>((resolve) => (answerOld = resolve)));

    const answer = await newest.of(Promise.resolve('new'));
    answerOld('old');

    expect(answer).toEqual({ value: 'new' });
    expect(await old).toBeNull();
  });

  it('says why there is no answer', async () => {
    const error = new Error('Not available.');

    expect(await new Newest().of(Promise.reject(error))).toEqual({ error });
  });
});
