/** The catalogue as a page. */
import { errorFamilies, type ErrorFamily } from './families.ts';

const introduction = `# Errors of the local org

Written by \`node scripts/run.mjs scripts/local-org/errors/write-page.ts\`; a test fails when it is out of date.
Numbers say what kind of trouble it is: 1 source does not compile, 2 metadata is wrong, 3 Salesforce has it and the
local org does not, 4 the local org is used wrongly. Exceptions that Apex sees carry Salesforce's own words instead.
`;

/** @returns the page as Markdown, as the formatter would lay it out */
export function errorPage(): string {
  return [introduction, ...errorFamilies.map(section)].join('\n');
}

function section({ title, entries }: ErrorFamily): string {
  const lines = Object.values(entries).map(({ code, text, why }) => `- **${code}** \`${text}\`<br>${why}`);
  return `## ${title}\n\n${lines.join('\n')}\n`;
}
