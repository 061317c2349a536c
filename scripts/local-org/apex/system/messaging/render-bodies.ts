/** `Messaging.renderEmailTemplate`: texts with merge fields. Apex Reference, "Messaging Class". */
import type { Transaction } from '../../../org/transaction.ts';
import { platformType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import { PlatformRecord } from '../platform-record.ts';
import { mergedText, recordOf } from './email-template.ts';

const RESULT = 'Messaging.RenderEmailTemplateBodyResult';

/** @returns one result a text */
export function renderBodies(
  tx: Transaction,
  whoId: string | null,
  whatId: string | null,
  bodies: ApexList<string>,
): ApexList<PlatformRecord> {
  const [who, what] = [recordOf(tx, whoId), recordOf(tx, whatId)];
  return new ApexList(
    platformType(RESULT),
    bodies.items.map(
      (body) =>
        new PlatformRecord(RESULT, {
          MergedBody: mergedText(tx, body, who, what),
          Success: true,
          Errors: new ApexList(platformType('Messaging.RenderEmailTemplateError'), []),
        }),
    ),
  );
}
