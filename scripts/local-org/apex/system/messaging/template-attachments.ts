/** What is attached to a template, as an email made from it has it. Apex Reference, "AttachmentRetrievalOption Enum". */
import { PlatformRows } from '../../../database/platform-rows.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { platformType } from '../../values/apex-type-names.ts';
import type { ApexEnumValue } from '../../values/enum-value.ts';
import { ApexList } from '../../values/list.ts';
import { PlatformRecord } from '../platform-record.ts';

const ATTACHMENT = 'Messaging.EmailFileAttachment';

/** @returns null where none are asked for, which the property then is */
export function attachmentsOf(
  tx: Transaction,
  templateId: string,
  option: ApexEnumValue | null,
): ApexList<PlatformRecord> | null {
  if (option === null || option.name === 'NONE') return null;
  const hasBody = option.name === 'METADATA_WITH_BODY';
  const rows = new PlatformRows(tx.org.store).find('Attachment', { ParentId: templateId });
  return new ApexList(
    platformType(ATTACHMENT),
    rows.map(
      ({ fields }) =>
        new PlatformRecord(ATTACHMENT, {
          Id: fields.get('Id') ?? null,
          FileName: fields.get('Name') ?? null,
          ContentType: fields.get('ContentType') ?? null,
          Body: hasBody ? (fields.get('Body') ?? null) : null,
        }),
    ),
  );
}
