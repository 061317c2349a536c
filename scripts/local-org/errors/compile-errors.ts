/** 10xx and 11xx: source that does not compile, in the platform compiler's words where they are known. */
import { annotationErrors } from './compile/annotation-errors.ts';
import { callErrors } from './compile/call-errors.ts';
import { classErrors } from './compile/class-errors.ts';
import { groupingErrors } from './compile/grouping-errors.ts';
import { memberErrors } from './compile/member-errors.ts';
import { misuseErrors } from './compile/misuse-errors.ts';
import { nameErrors } from './compile/name-errors.ts';
import { operatorErrors } from './compile/operator-errors.ts';
import { queryErrors } from './compile/query-errors.ts';
import { statementErrors } from './compile/statement-errors.ts';

export const compileErrors = {
  ...nameErrors,
  ...callErrors,
  ...operatorErrors,
  ...statementErrors,
  ...classErrors,
  ...queryErrors,
  ...groupingErrors,
  ...annotationErrors,
  ...memberErrors,
  ...misuseErrors,
} as const;
