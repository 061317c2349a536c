/** The matchers that setup.js adds. */
declare namespace jest {
  // The names are jest's; a merged interface must repeat its type parameters.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  interface Matchers<R, T> {
    toBeAccessible(): Promise<R>;
  }
}
