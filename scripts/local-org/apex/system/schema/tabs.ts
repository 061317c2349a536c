/** `Schema.describeTabs`: the apps a user has, with their tabs. Apex Reference, "Schema Class", describeTabs. */
import type { Transaction } from '../../../org/transaction.ts';
import { platformType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import { PlatformRecord } from '../platform-record.ts';

const TAB = 'Schema.DescribeTabResult';
const SET = 'Schema.DescribeTabSetResult';

export function describeTabs(tx: Transaction): ApexList<PlatformRecord> {
  const apps = tx.org.project.components.get('CustomApplication') ?? [];
  const visible = apps.filter(({ fullName }) => tx.org.access.app(tx, fullName));
  return new ApexList(
    platformType(SET),
    visible.map(
      ({ fullName, body }, index) =>
        new PlatformRecord(SET, {
          Label: body.value('label') ?? fullName,
          Description: body.value('description') ?? '',
          Namespace: tx.org.project.namespace ?? '',
          Selected: index === 0,
          TabSetId: '',
          LogoUrl: '',
          Tabs: new ApexList(
            platformType(TAB),
            body.values('tabs').map((name) => tabOf(tx, name)),
          ),
        }),
    ),
  );
}

function tabOf(tx: Transaction, name: string): PlatformRecord {
  const objectName = name.replace(/^standard-/, '');
  const object = tx.org.schema.object(objectName);
  const tab = tx.org.project.components.get('CustomTab')?.find(({ fullName }) => fullName === name);
  const none = (type: string): ApexList<PlatformRecord> => new ApexList(platformType(type), []);
  return new PlatformRecord(TAB, {
    Label: tab?.body.value('label') ?? object?.pluralLabel ?? name,
    Name: name,
    SobjectName: object?.name ?? '',
    Custom: !name.startsWith('standard-'),
    Url: object === undefined ? '' : `/${object.keyPrefix}/o`,
    IconUrl: '',
    MiniIconUrl: '',
    TabEnumOrId: name,
    Colors: none('Schema.DescribeColorResult'),
    Icons: none('Schema.DescribeIconResult'),
  });
}
