/** Which app is open; kept for the browser's tab, as Lightning Experience keeps it for the user. */
import { context } from 'local-org/context';
import type { AppInfo } from '../../../server/ui/types.ts';

const slot = 'local-org-app';

export function currentApp(): AppInfo | null {
  const remembered = sessionStorage.getItem(slot) ?? context.startApp;
  return context.apps.find((app) => app.name === remembered) ?? context.apps[0] ?? null;
}

export function rememberApp(name: string): void {
  sessionStorage.setItem(slot, name);
}
