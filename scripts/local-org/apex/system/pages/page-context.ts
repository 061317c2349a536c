/** The page that Apex runs for, and the messages shown on it, kept with the transaction. */
import type { Transaction } from '../../../org/transaction.ts';
import type { PlatformRecord } from '../platform-record.ts';
import { PageReference } from './page-reference.ts';

const CONTEXT = Symbol('visualforce page');

interface PageContext {
  page: PageReference | null;
  messages: PlatformRecord[];
}

/** A test stands on an empty page until it sets one; elsewhere there is none. */
function contextOf(tx: Transaction): PageContext {
  const known = tx.store.get(CONTEXT) as PageContext | undefined;
  if (known) return known;
  const context: PageContext = { page: tx.isTest ? new PageReference('') : null, messages: [] };
  tx.store.set(CONTEXT, context);
  return context;
}

export const currentPage = (tx: Transaction): PageReference | null => contextOf(tx).page;

export function setCurrentPage(tx: Transaction, page: PageReference | null): void {
  contextOf(tx).page = page;
}

export const pageMessages = (tx: Transaction): readonly PlatformRecord[] => contextOf(tx).messages;

export function addPageMessage(tx: Transaction, message: PlatformRecord): void {
  contextOf(tx).messages.push(message);
}

export function clearPageMessages(tx: Transaction): void {
  contextOf(tx).messages = [];
}
