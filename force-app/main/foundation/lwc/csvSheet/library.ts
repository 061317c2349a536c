import type { LightningElement } from 'lwc';
import { loadScript } from 'lightning/platformResourceLoader';
import papaparse from '@salesforce/resourceUrl/papaparse';
import type * as PapaParse from 'papaparse';

/** Loads the library that reads and writes sheets, as the static resource has it. */
export async function loadPapa(component: LightningElement): Promise<void> {
  await loadScript(component, papaparse);
}

/** @returns the library, which the static resource leaves on the page */
export function papa(): typeof PapaParse {
  return (window as unknown as { Papa: typeof PapaParse }).Papa;
}
