/** What the shell remembers while the server runs: who looked at which record last. */
const longest = 50;

export class ViewedRecords {
  readonly #byUser = new Map<string, string[]>();

  add(userId: string, recordId: string): void {
    this.#byUser.set(userId, [recordId, ...this.of(userId).filter((id) => id !== recordId)].slice(0, longest));
  }

  /** Newest first. */
  of(userId: string): readonly string[] {
    return this.#byUser.get(userId) ?? [];
  }
}
