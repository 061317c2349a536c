/** The one HTML document: every page of the org is drawn by the shell from the data written into it. */
import type { PageContext } from '../ui/types.ts';

export function documentOf(context: PageContext, runtimeHash: string): string {
  // `<` is the only character that could end a script element early.
  const data = JSON.stringify(context).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${escapeHtml(context.locale)}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(context.project)} | Local org</title>
<link rel="stylesheet" href="/local-org/slds/assets/styles/salesforce-lightning-design-system.min.css">
<link rel="icon" type="image/svg+xml" href="/local-org/favicon.svg">
<link rel="modulepreload" href="/local-org/lwc/runtime.js">
<script id="local-org-context" type="application/json" data-runtime="${escapeHtml(runtimeHash)}">${data}</script>
<script type="module" src="/local-org/lwc/runtime.js"></script>
</head>
<body class="slds-scope">
<noscript>The local org's pages need JavaScript.</noscript>
</body>
</html>
`;
}

/** A cloud in the brand's colour, ours. */
export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0176d3"/><path d="M9 22a5 5 0 0 1-.6-9.96A7 7 0 0 1 21.7 11 5.5 5.5 0 0 1 22.500 22Z" fill="#fff"/></svg>';

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
