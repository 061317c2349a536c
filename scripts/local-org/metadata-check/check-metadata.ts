/** All checks of a project's metadata: shape against the Metadata API's types, then every reference. */
import type { LocalOrgError } from '../errors/catalogue.ts';
import { createFormulaService } from '../formula/formula-service.ts';
import { missingPart } from '../org/missing-part.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { Schema } from '../schema/types.ts';
import type { Project } from '../project/types.ts';
import { Checking } from './checking.ts';
import { checkApprovals } from './references/approvals.ts';
import { checkComponentImports } from './references/component-imports.ts';
import { checkLayouts } from './references/layouts.ts';
import { checkObjects } from './references/objects.ts';
import { checkPages } from './references/pages.ts';
import { checkPeople } from './references/people.ts';
import { checkPermissions } from './references/permissions.ts';
import { checkShapes } from './shapes.ts';
import { loadTypings } from './typings.ts';

/**
 * @param report gets every fault (LO21xx, and the formula service's own for formulas)
 * @returns false when the typings are not installed, so that shapes were not checked
 */
export async function checkMetadata(
  project: Project,
  schema: Schema,
  report: (error: LocalOrgError) => void,
): Promise<boolean> {
  const formula = createFormulaService({ schema, project, store: missingPart<RecordStore>('record store') });
  const checking = new Checking(project, schema, formula, report);
  const typings = await loadTypings();
  if (typings !== null) checkShapes(checking, typings);
  checkObjects(checking);
  checkLayouts(checking);
  checkPermissions(checking);
  checkPages(checking);
  checkApprovals(checking);
  checkPeople(checking);
  checkComponentImports(checking);
  return typings !== null;
}
