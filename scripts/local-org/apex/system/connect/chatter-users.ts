/** Whom a user follows. Apex Reference, "ChatterUsers Class"; Object Reference, "EntitySubscription". */
import { PlatformRows } from '../../../database/platform-rows.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { platformType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import type { PlatformClass } from '../platform-class.ts';
import { PlatformRecord } from '../platform-record.ts';
import { chatter, unread } from './chatter.ts';

const PAGE = 'ConnectApi.FollowingPage';
const SUBSCRIPTION = 'ConnectApi.Subscription';

function followings(tx: Transaction, userId: string): PlatformRecord {
  const SubscriberId = userId.toLowerCase() === 'me' ? tx.user.id : userId;
  const rows =
    tx.org.schema.object('EntitySubscription') === undefined
      ? []
      : new PlatformRows(tx.org.store).find('EntitySubscription', { SubscriberId });
  const following = rows.map(({ id }) => new PlatformRecord(SUBSCRIPTION, { ...unread(SUBSCRIPTION), id }));
  return new PlatformRecord(PAGE, {
    ...unread(PAGE),
    following: new ApexList(platformType(SUBSCRIPTION), following),
    total: following.length,
  });
}

export const chatterUsersClass: PlatformClass = {
  name: 'ConnectApi.ChatterUsers',
  statics: {
    'getFollowings(String, String)': chatter((tx, _network, userId: string) => followings(tx, userId)),
  },
};
