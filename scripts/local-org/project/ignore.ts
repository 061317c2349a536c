/** `.forceignore`: which source files a deploy leaves out. Patterns are those of .gitignore. */

/** @returns a test for project-relative paths with `/`; true means left out */
export function ignoreRules(text: string): (path: string) => boolean {
  const rules = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const isNegated = line.startsWith('!');
      return { isNegated, pattern: toPattern(isNegated ? line.slice(1) : line) };
    });
  return (path) => {
    let isIgnored = false;
    for (const rule of rules) if (rule.pattern.test(path)) isIgnored = !rule.isNegated;
    return isIgnored;
  };
}

function toPattern(glob: string): RegExp {
  const isFolder = glob.endsWith('/');
  const body = isFolder ? glob.slice(0, -1) : glob;
  const isAnchored = body.includes('/');
  const expression = body
    .replace(/^\//, '')
    .split(/(\*\*\/|\/\*\*|\*\*|\*|\?|\[[^\]]*\])/)
    .map((part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '/**') return '/.*';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      if (part === '?') return '[^/]';
      if (part.startsWith('[') && part.endsWith(']')) return part.replace(/^\[!/, '[^');
      return part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  return new RegExp(`${isAnchored ? '^' : '(?:^|/)'}${expression}${isFolder ? '/' : '(?:/|$)'}`);
}
