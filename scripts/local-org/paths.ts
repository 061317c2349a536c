/** Where the checkout lies; `scripts/run.mjs` puts it into every bundle. */
declare const __projectRoot: string;

export const repositoryRoot: string = __projectRoot;
