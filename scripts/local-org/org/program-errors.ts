/** The project's Apex does not compile, so nothing that needs it can run. */
import type { Diagnostic } from '../apex/types/checked.ts';
import { LocalOrgError } from '../errors/catalogue.ts';

export class ProgramErrors extends LocalOrgError {
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    const [first] = diagnostics;
    const more = diagnostics.length > 1 ? ` (and ${diagnostics.length - 1} more)` : '';
    super(
      first?.code ?? 'LO1000',
      `${first?.message ?? 'The Apex does not compile'}${more}`,
      first?.path ?? null,
      first?.at ?? null,
    );
  }
}
