/** The platform's words for what the grammar's recogniser reports. */
import type { Token } from 'antlr4';

/**
 * @param report the recogniser's own message
 * @param token where it stopped; null for a lexical fault
 */
export function syntaxMessage(report: string, token: Token | null): string {
  if (token === null) {
    return /string|'/i.test(report)
      ? 'Invalid string literal or character: ' + report.replace(/^.*?at: /, '')
      : `Unrecognized symbol: ${report}`;
  }
  const text = token.type === -1 ? '<EOF>' : token.text;
  if (token.type === -1) {
    return "Unexpected end of file; a '}' or ';' may be missing";
  }
  const missing = /^missing (\S+) at/.exec(report);
  if (missing !== null) {
    return `Missing ${missing[1]} at '${text}'`;
  }
  const single = /expecting ('[^']+'|[A-Z][A-Za-z]*)$/.exec(report);
  if (single !== null && report.startsWith('mismatched')) {
    return `Expecting ${single[1]} but was: '${text}'`;
  }
  return `Unexpected token '${text}'.`;
}
