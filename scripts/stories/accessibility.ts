/** Looks at a page with axe, the way a reviewer of an accessible product would. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * @returns one line for each serious or critical finding on the page as it stands
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } };
    return (await engine.run()).violations;
  });
  return results
    .filter((finding) => finding.impact === 'serious' || finding.impact === 'critical')
    .map(
      (finding) =>
        `${finding.id} (${finding.impact}): ${finding.help}: ${finding.nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(' | ')}`,
    );
}

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}
