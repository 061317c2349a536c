/** What a build needs to know of the modules it may meet. */

/** Where an import leads. */
export type ModuleTarget =
  | { readonly kind: 'file'; readonly file: string }
  /** A module without a file; `key` tells it from others. */
  | { readonly kind: 'text'; readonly key: string; readonly text: string }
  /** Loaded by the browser from that address. */
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'missing'; readonly code: string; readonly message: string };

export interface ComponentName {
  readonly namespace: string;
  readonly name: string;
}

export interface ModuleHost {
  /** @returns where a bare import leads, or null to leave it to Node's resolution */
  resolve(specifier: string, importer: string): ModuleTarget | null;
  /** @returns the bundle a file belongs to, or null when the file is no part of a component */
  componentOf(file: string): ComponentName | null;
  /** @returns the path a fault shows */
  shown(file: string): string;
}
