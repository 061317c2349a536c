/** How programs log in to the served org; told when it starts. */

/** @returns lines to copy, for `sf` and for jsforce */
export function howToConnect(url: string, username: string): string[] {
  return [
    `  sf       sf org login web --instance-url ${url} --alias local`,
    `  jsforce  await new jsforce.Connection({ loginUrl: '${url}' }).login('${username}', 'any')`,
  ];
}
