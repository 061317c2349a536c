/**
 * Posts and comments: rows of FeedItem and FeedComment. What is given back knows its id, text and time; all else of it
 * raises LO3001 when it is read. Apex Reference, "ChatterFeeds Class".
 */
import type { Transaction } from '../../../org/transaction.ts';
import { platformType } from '../../values/apex-type-names.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import type { ApexEnumValue } from '../../values/enum-value.ts';
import { ApexList } from '../../values/list.ts';
import { SObjectValue } from '../../values/sobject.ts';
import type { ApexValue } from '../../values/value.ts';
import { platformEnumValue } from '../platform-enums.ts';
import type { PlatformClass } from '../platform-class.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';
import { chatter, notBuilt, unread } from './chatter.ts';
import { messageText, type MessageText } from './message-text.ts';

const ITEM = 'ConnectApi.FeedItem';
const COMMENT = 'ConnectApi.Comment';
const RESULT = 'ConnectApi.BatchResult';

function post(tx: Transaction, input: PlatformRecord): PlatformRecord {
  for (const name of ['capabilities', 'attachment', 'originalFeedElementId', 'originalFeedItemId'])
    if ((input.get(tx, name) ?? null) !== null) throw notBuilt(`A post with ${name}`);
  const subject = input.get(tx, 'subjectId') as string | null;
  const isOwn = subject?.toLowerCase() === 'me';
  return posted(tx, isOwn ? tx.user.id : subject, messageText(tx, input.get(tx, 'body') as PlatformRecord | null));
}

function posted(tx: Transaction, subject: string | null, said: MessageText): PlatformRecord {
  const id = insert(tx, 'FeedItem', { ParentId: subject, Body: said.text, IsRichText: said.isRich });
  const feedElementType = platformEnumValue('ConnectApi.FeedElementType', 'FeedItem');
  return answer(tx, ITEM, id, said.text, { feedElementType });
}

function comment(tx: Transaction, elementId: string, { text, isRich }: MessageText): PlatformRecord {
  const id = insert(tx, 'FeedComment', { FeedItemId: elementId, CommentBody: text, IsRichText: isRich });
  return answer(tx, COMMENT, id, text, {});
}

/** A fault is thrown as that of any insert. */
function insert(tx: Transaction, object: string, values: Readonly<Record<string, ApexValue>>): string {
  const type = tx.org.schema.object(object);
  if (type === undefined) throw notBuilt(`Chatter without ${object}`);
  const record = new SObjectValue(type);
  for (const [name, value] of Object.entries(values))
    if (type.fields.has(name.toLowerCase())) record.fields.set(name, value);
  const options = { allOrNone: true, access: 'system', sharing: 'without', isUncounted: true } as const;
  const rows = tx.org.dml.save(tx, 'insert', [record], options);
  if (rows.some((row) => !row.isSuccess)) throw tx.org.dml.exceptionFor('insert', [record], rows);
  return record.id!;
}

function answer(
  tx: Transaction,
  type: string,
  id: string,
  text: string,
  more: Readonly<Record<string, unknown>>,
): PlatformRecord {
  const known = { id, createdDate: new ApexDatetime(tx.org.clock.now()), body: bodyOf(text), ...more };
  return new PlatformRecord(type, { ...unread(type), ...known });
}

function bodyOf(text: string): PlatformRecord {
  return new PlatformRecord('ConnectApi.FeedBody', { ...unread('ConnectApi.FeedBody'), text });
}

const plain = (text: string | null): MessageText => ({ text: text ?? '', isRich: false });

export const connectClasses: readonly PlatformClass[] = [
  {
    name: 'ConnectApi.ChatterFeeds',
    statics: {
      'postFeedElement(String, ConnectApi.FeedElementInput)': chatter((tx, _network, input: PlatformRecord) =>
        post(tx, input),
      ),
      'postFeedElement(String, String, ConnectApi.FeedElementType, String)': chatter(
        (tx, _network, subject: string, _type: ApexEnumValue, text: string | null) =>
          posted(tx, subject.toLowerCase() === 'me' ? tx.user.id : subject, plain(text)),
      ),
      'postFeedElementBatch(String, List<ConnectApi.BatchInput>)': chatter(
        (tx, _network, inputs: ApexList<PlatformRecord>) =>
          new ApexList(
            platformType(RESULT),
            inputs.items.map((each) => {
              const result = post(tx, each.get(tx, 'input') as PlatformRecord);
              return new PlatformRecord(RESULT, { isSuccess: true, result });
            }),
          ),
      ),
      'postCommentToFeedElement(String, String, String)': chatter((tx, _network, id: string, text: string | null) =>
        comment(tx, id, plain(text)),
      ),
      'postCommentToFeedElement(String, String, ConnectApi.CommentInput, ConnectApi.BinaryInput)': chatter(
        (tx, _network, id: string, input: PlatformRecord, file: unknown) => {
          if (file !== null) throw notBuilt('A comment with a file');
          return comment(tx, id, messageText(tx, input.get(tx, 'body') as PlatformRecord | null));
        },
      ),
    },
  },
  recordClass('ConnectApi.BatchInput', {
    constructors: {
      '(Object)': (_tx, _types, input: unknown) => new PlatformRecord('ConnectApi.BatchInput', { input }),
    },
  }),
  recordClass(RESULT),
];
