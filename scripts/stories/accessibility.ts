/** Looks at a page with axe, the way a reviewer of an accessible product would. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Salesforce's own confirmation dialog says its role twice: on its frame, which has its name, and on the element around
 * it, which has none. No page can mend that.
 */
const platformFaults: Readonly<Record<string, string>> = { 'aria-dialog-name': '<lightning-interactive-dialog-base' };

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
    .map((finding) => ({ ...finding, nodes: finding.nodes.filter(({ html }) => !isOfPlatform(finding.id, html)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .filter((finding) => finding.impact === 'serious' || finding.impact === 'critical')
    .map(
      (finding) =>
        `${finding.id} (${finding.impact}): ${finding.help}: ${finding.nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(' | ')}`,
    );
}

function isOfPlatform(rule: string, html: string): boolean {
  const start = platformFaults[rule];
  return start !== undefined && html.startsWith(start);
}

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}
