import { messageOf } from 'c/errorMessage';

describe('messageOf', () => {
  it('takes the sentence Apex threw', () => {
    expect(messageOf({ body: { message: 'Nominations closed on 30 June.' } }, 'fallback')).toBe(
      'Nominations closed on 30 June.',
    );
  });

  it('joins several errors and says each once', () => {
    const error = { body: [{ message: 'First.' }, { message: 'Second.' }, { message: 'First.' }] };

    expect(messageOf(error, 'fallback')).toBe('First. Second.');
  });

  it('takes the message of a JavaScript error and a plain text', () => {
    expect(messageOf(new Error('No network.'), 'fallback')).toBe('No network.');
    expect(messageOf('Plain.', 'fallback')).toBe('Plain.');
  });

  it.each([[null], [undefined], [{}], [{ body: {} }], [{ message: '  ' }]])(
    'falls back when %p says nothing',
    (error) => {
      expect(messageOf(error, 'fallback')).toBe('fallback');
    },
  );
});
