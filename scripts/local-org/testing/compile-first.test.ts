import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { compileFirst } from './compile-first.ts';

const flow = (status: string): string =>
  `<Flow xmlns="http://soap.sforce.com/2006/04/metadata"><processType>AutoLaunchedFlow</processType><start><object>Account</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordAfterSave</triggerType></start><status>${status}</status></Flow>`;

test('flows that saving would start are told of in one line', () => {
  const { warnings } = compileFirst(
    projectFolderOf({
      'main/flows/Greet.flow-meta.xml': flow('Active'),
      'main/flows/Part.flow-meta.xml': flow('Active'),
      'main/flows/Old.flow-meta.xml': flow('Obsolete'),
    }),
  );

  assert.equal(warnings.length, 1);
  assert.match(
    warnings[0]!,
    /^2 active flows start when records are saved and are not run here, such as (Greet|Part)$/,
  );
});

test('a project without flows hears nothing of them', () => {
  assert.deepEqual(compileFirst(projectFolderOf({})).warnings, []);
});
