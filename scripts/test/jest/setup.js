/** Every component test starts from an empty page, and may ask whether what it shows is accessible. */
import axe from 'axe-core';

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

expect.extend({
  /** Rules that need a laid-out page (colour contrast) are left to the browser stories. */
  async toBeAccessible(element) {
    const results = await axe.run(element, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    const faults = results.violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes[0].html}`);
    return { pass: faults.length === 0, message: () => faults.join('\n') };
  },
});
