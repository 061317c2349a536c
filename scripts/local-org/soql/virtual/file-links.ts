/**
 * Links of files are found by their file or by what they are linked to, never all of them.
 * Object Reference, "ContentDocumentLink": Special Access Rules, Usage.
 */
import { queryError } from '../query-error.ts';
import type { Condition, SoqlQuery } from '../syntax.ts';

const NAME = 'contentdocumentlink';
const FINDS = new Set(['id', 'contentdocumentid', 'linkedentityid']);

/** @throws a QueryException where the query asks for neither */
export function needFileLinkFilter({ from, where }: SoqlQuery): void {
  if (from.name.toLowerCase() !== NAME || (where !== null && narrows(where, from.alias))) return;
  throw queryError(
    'Implementation restriction: ContentDocumentLink requires a filter by a single Id on ContentDocumentId or ' +
      "LinkedEntityId using the equals operator or multiple Id's using the IN operator.",
  );
}

function narrows(condition: Condition, alias: string | null): boolean {
  if (condition.kind === 'and') return condition.conditions.some((part) => narrows(part, alias));
  if (condition.kind === 'or') return condition.conditions.every((part) => narrows(part, alias));
  if (condition.kind !== 'compare' || condition.left.kind !== 'field') return false;
  const path = condition.left.path.map((name) => name.toLowerCase());
  const isOwn = path.length === 1 || (path.length === 2 && [NAME, alias?.toLowerCase()].includes(path[0]));
  return isOwn && FINDS.has(path.at(-1) ?? '') && (condition.operator === '=' || condition.operator === 'IN');
}
