/** Which app is open; kept for the browser's tab, as Lightning Experience keeps it for the user. */
import type { AppInfo } from '../../server/ui/types.ts';
import { context } from './context.ts';

const slot = 'local-org-app';

export function currentApp(): AppInfo | null {
  const remembered = sessionStorage.getItem(slot) ?? context.startApp;
  return context.apps.find((app) => app.name === remembered) ?? context.apps[0] ?? null;
}

export function rememberApp(name: string): void {
  sessionStorage.setItem(slot, name);
}
