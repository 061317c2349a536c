/** Refreshing a view. LWC developer guide, "RefreshView API". */
import { refreshRecords } from 'local-org/shared-data';

type Handler = () => Promise<unknown> | undefined;

const handlers = new Map<number, Handler>();
let lastId = 0;

export const REFRESH_COMPLETE = 'REFRESH_COMPLETE';
export const REFRESH_COMPLETE_WITH_ERRORS = 'REFRESH_COMPLETE_WITH_ERRORS';
export const REFRESH_ERROR = 'REFRESH_ERROR';

/** Bubbles up to the shell, which has all wires and all registered handlers ask again. */
export class RefreshEvent extends CustomEvent<null> {
  constructor() {
    super('lightning__refreshview', { bubbles: true, composed: true });
    void refreshAll();
  }
}

export function registerRefreshHandler(_context: unknown, handler: Handler): number {
  lastId += 1;
  handlers.set(lastId, handler);
  return lastId;
}
export function unregisterRefreshHandler(id: number): void {
  handlers.delete(id);
}
export function registerRefreshContainer(context: unknown, handler: Handler): number {
  return registerRefreshHandler(context, handler);
}
export function unregisterRefreshContainer(id: number): void {
  handlers.delete(id);
}

async function refreshAll(): Promise<void> {
  await Promise.resolve();
  await Promise.all([refreshRecords(null), ...[...handlers.values()].map((handler) => handler())]);
}
