/**
 * Which tests were asked for. A filter is a list of patterns, divided by commas; a test runs when one of them fits:
 * `AccountTest` or `AccountTest.inserts` as a whole, `Account*` or `*Test.insert?` with wildcards, else any part of
 * `Class.method`. Case does not count.
 */

/**
 * @param names `Class.method` of all tests
 * @param filter null for all
 * @returns those to run
 */
export function pickTests(names: readonly string[], filter: string | null): ReadonlySet<string> {
  const patterns = (filter ?? '')
    .split(',')
    .map((pattern) => pattern.trim().toLowerCase())
    .filter((pattern) => pattern !== '');
  if (patterns.length === 0) return new Set(names);
  return new Set(patterns.flatMap((pattern) => picked(names, pattern)));
}

function picked(names: readonly string[], pattern: string): readonly string[] {
  if (/[*?]/.test(pattern)) {
    const whole = wildcards(pattern);
    return names.filter((name) => whole.test(name) || whole.test(classOf(name)));
  }
  // Who names a class or a test means it, not all whose names hold it.
  const exact = names.filter((name) => name.toLowerCase() === pattern || classOf(name).toLowerCase() === pattern);
  return exact.length > 0 ? exact : names.filter((name) => name.toLowerCase().includes(pattern));
}

function wildcards(pattern: string): RegExp {
  const body = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${body}$`, 'i');
}

const classOf = (name: string): string => name.slice(0, name.indexOf('.'));
