/** The project's Apex does not compile, so nothing that needs it can run. */
import type { Diagnostic } from '../apex/types/checked.ts';
import { LocalOrgError } from '../errors/catalogue.ts';
import { orgErrors } from '../errors/org-errors.ts';

export class ProgramErrors extends LocalOrgError {
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    const [first] = diagnostics;
    const more = diagnostics.length > 1 ? ` (and ${diagnostics.length - 1} more)` : '';
    super(
      first?.code ?? orgErrors.doesNotCompile.code,
      `${first?.message ?? orgErrors.doesNotCompile.text}${more}`,
      first?.path ?? null,
      first?.at ?? null,
    );
  }
}
