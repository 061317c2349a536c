/** What came of a question: its answer, or why there is none. */
export type Answer<Value> = { readonly value: Value } | { readonly error: unknown };

/** Many questions may be under way; the answer to the newest counts, whichever comes last. */
export class Newest {
  private asked = 0;

  /** @returns the answer, or null where a newer question was asked meanwhile */
  async of<Value>(answer: Promise<Value>): Promise<Answer<Value> | null> {
    const question = ++this.asked;
    const settled = await answer.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    return question === this.asked ? settled : null;
  }
}
