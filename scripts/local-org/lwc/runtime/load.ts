/** Loads a project's component module by name. */
import { request } from './request.ts';

export interface ComponentFault {
  readonly code: string;
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Raised when a component does not compile or does not load. */
export class ComponentLoadError extends Error {
  constructor(
    readonly component: string,
    readonly faults: readonly ComponentFault[],
    message: string,
  ) {
    super(message);
  }
}

/**
 * @returns the component's class
 * @throws ComponentLoadError naming every fault the compiler found
 */
export async function loadComponent(name: string): Promise<unknown> {
  const url = `/local-org/lwc/c/${name}.js`;
  try {
    const module = (await import(url)) as { readonly default: unknown };
    return module.default;
  } catch (error) {
    const faults = await request<readonly ComponentFault[]>(`/local-org/lwc/faults/${name}`).catch(() => []);
    throw new ComponentLoadError(name, faults, faults[0]?.message ?? String(error));
  }
}
