/** Runs of characters of one general category of Unicode, for `splitByCharacterType`. java.lang.Character.getType. */
const categories = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Pi Pf Sm Sc Sk So'.split(' ');
const kinds: readonly RegExp[] = categories.map((category) => new RegExp(`\\p{${category}}`, 'u'));

function kindOf(character: string): number {
  return kinds.findIndex((pattern) => pattern.test(character));
}

/** @param isCamelCase the capital before small letters starts their run: `fooBAr` gives foo, B, Ar. */
export function characterRuns(text: string, isCamelCase: boolean): string[] {
  const runs: string[] = [];
  let previous = NaN;
  for (const character of text) {
    const kind = kindOf(character);
    const last = runs.length - 1;
    if (kind === previous) runs[last] += character;
    else if (isCamelCase && previous === 0 && kind === 1) startWithCapital(runs, character);
    else runs.push(character);
    previous = kind;
  }
  return runs;
}

function startWithCapital(runs: string[], character: string): void {
  const capitals = runs.pop() ?? '';
  if (capitals.length > 1) runs.push(capitals.slice(0, -1));
  runs.push(capitals.slice(-1) + character);
}
