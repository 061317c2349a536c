/** Every component test starts from an empty page. */
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});
