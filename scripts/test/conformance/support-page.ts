/** The page that says what the local org supports, written from the outcomes of the conformance suite. */
import { format, resolveConfig } from 'prettier';
import type { TestOutcome } from '../../local-org/testing/outcome.ts';
import { families, type Feature } from './features.ts';

const introduction = `# What is supported

Written by \`npm test -- conformance --write\` from the outcomes of the [conformance suite](conformance/README.md), whose
tests are meant to pass on Salesforce too. \`npm test\` fails when this page is out of date. _Supported_: all tests of the
feature pass. _Partly_: some of them need what is not there. _Not_: all of them do. Numbers are those of the
[error catalogue](errors/README.md).
`;

const titles: Readonly<Record<Feature['family'], string>> = {
  language: 'Apex language',
  platform: 'Platform classes',
  org: 'Classes of the org: jobs, events, messages, metadata',
  queries: 'SOQL and SOSL',
  saving: 'Saving records',
  access: 'Access',
  limits: 'Limits',
};

/**
 * @param file where the page lies: decides how it is laid out
 * @returns the page as Markdown
 */
export async function supportPage(
  features: readonly Feature[],
  outcomes: readonly TestOutcome[],
  file: string,
): Promise<string> {
  const testsOf = ({ className }: Feature): TestOutcome[] =>
    outcomes.filter((outcome) => outcome.className.toLowerCase() === className.toLowerCase());
  const sections = families.map((family) => {
    const rows = features
      .filter((feature) => feature.family === family)
      .map((feature) => ({ feature, tests: testsOf(feature) }))
      .sort((left, right) => (left.feature.feature < right.feature.feature ? -1 : 1));
    return rows.length === 0 ? '' : section(titles[family], rows);
  });
  const text = [introduction, ...sections].join('\n');
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
}

interface Row {
  readonly feature: Feature;
  readonly tests: readonly TestOutcome[];
}

function section(title: string, rows: readonly Row[]): string {
  const count = (state: string): number => rows.filter((row) => stateOf(row) === state).length;
  const summary = `${rows.length} features: ${count('supported')} supported, ${count('partly')} partly, ${count('not')} not.`;
  return [`## ${title}`, '', summary, '', ...rows.map(line), ''].join('\n');
}

function line(row: Row): string {
  const { feature, tests } = row;
  const missing = tests.filter(({ status }) => status !== 'passed');
  const state = stateOf(row);
  const figures =
    missing.length === 0
      ? `${tests.length} ${tests.length === 1 ? 'test' : 'tests'}`
      : `${missing.length} of ${tests.length} tests lack it`;
  const reasons = [...new Set(missing.map(({ failure }) => failure?.message.split('\n')[0] ?? ''))].sort();
  const why = reasons.map((reason) => `<br>\`${reason.replaceAll('`', "'")}\``).join('');
  return `- **${escape(feature.feature)}** ${state}, ${figures}<br>${escape(feature.reference)}${why}`;
}

function stateOf({ tests }: Row): 'supported' | 'partly' | 'not' {
  const passed = tests.filter(({ status }) => status === 'passed').length;
  if (passed === 0) return 'not';
  return passed === tests.length ? 'supported' : 'partly';
}

/** Text of a header is text on the page too. */
function escape(text: string): string {
  return text.replace(/[*_<`]/g, '\\$&');
}
