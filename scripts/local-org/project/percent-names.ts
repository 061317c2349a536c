/** Names as metadata writes them: characters that a name cannot have stand there with percent signs. */

/** @returns the name meant (`Account-Account %28Sales%29`); the text itself where its percent signs are its own */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
