/** What the segments of a message say as one text. Apex Reference, "ConnectApi.MessageSegmentInput Class". */
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import type { Transaction } from '../../../org/transaction.ts';
import type { ApexEnumValue } from '../../values/enum-value.ts';
import { ApexList } from '../../values/list.ts';
import { recordOf } from '../messaging/email-template.ts';
import type { PlatformRecord } from '../platform-record.ts';

export interface MessageText {
  readonly text: string;
  readonly isRich: boolean;
}

const TAGS: Readonly<Record<string, string>> = {
  Bold: 'b',
  Code: 'code',
  Italic: 'i',
  ListItem: 'li',
  OrderedList: 'ol',
  Paragraph: 'p',
  Strikethrough: 's',
  Underline: 'u',
  UnorderedList: 'ul',
};

/** @param body a MessageBodyInput, or nothing */
export function messageText(tx: Transaction, body: PlatformRecord | null): MessageText {
  const segments = body?.get(tx, 'messageSegments');
  const items = segments instanceof ApexList ? (segments.items as PlatformRecord[]) : [];
  return {
    text: items.map((segment) => segmentText(tx, segment)).join(''),
    isRich: items.some(({ typeName }) => typeName.startsWith('ConnectApi.Markup')),
  };
}

function segmentText(tx: Transaction, segment: PlatformRecord): string {
  const text = (name: string): string => String(segment.get(tx, name) ?? '');
  switch (segment.typeName) {
    case 'ConnectApi.TextSegmentInput':
      return text('text');
    case 'ConnectApi.LinkSegmentInput':
      return text('url');
    case 'ConnectApi.HashtagSegmentInput':
      return `#${text('tag')}`;
    case 'ConnectApi.MentionSegmentInput':
      return `@${nameOf(tx, segment.get(tx, 'id') as string | null) ?? text('username')}`;
    case 'ConnectApi.MarkupBeginSegmentInput':
    case 'ConnectApi.MarkupEndSegmentInput': {
      const tag = TAGS[(segment.get(tx, 'markupType') as ApexEnumValue | null)?.name ?? ''];
      if (tag !== undefined) return segment.typeName.includes('Begin') ? `<${tag}>` : `</${tag}>`;
    }
  }
  throw unsupported(unsupportedPlatform.feature, [`A ${segment.typeName} in a post`]);
}

function nameOf(tx: Transaction, id: string | null): string | null {
  const record = recordOf(tx, id);
  return record === null ? null : String(record.fields.get(record.type.nameField?.name ?? 'Name') ?? '');
}
