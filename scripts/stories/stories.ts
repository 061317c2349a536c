/** All stories, in the order they are played: each leaves the data as the next expects it. */
import { abmCampaign } from './abm-campaign.story.ts';
import { accountPanel } from './account-panel.story.ts';
import { engagementPanel } from './engagement-panel.story.ts';
import { engagementTimeline } from './engagement-timeline.story.ts';
import { engagementSettings } from './engagement-settings.story.ts';
import { fairness } from './fairness.story.ts';
import { home } from './home.story.ts';
import { icpWorkbench } from './icp-workbench.story.ts';
import { keyboard } from './keyboard.story.ts';
import { listRefresh } from './list-refresh.story.ts';
import { nominate } from './nominate.story.ts';
import { nominationDraft } from './nomination-draft.story.ts';
import { nominationImport } from './nomination-import.story.ts';
import { privateAccounts } from './private-accounts.story.ts';
import { quarantine } from './quarantine.story.ts';
import { reachOut } from './reach-out.story.ts';
import { refusals } from './refusals.story.ts';
import { reset } from './reset.story.ts';
import { seatFreed } from './seat-freed.story.ts';
import { signalImport } from './signal-import.story.ts';
import { sourceHealth } from './source-health.story.ts';
import type { Story } from './story.ts';
import { tierList } from './tier-list.story.ts';
import { tierMoves } from './tier-moves.story.ts';
import { vendorFeeds } from './vendor-feeds.story.ts';
import { waitlist } from './waitlist.story.ts';
import { windows } from './windows.story.ts';

export const stories: readonly Story[] = [
  home,
  nominate,
  tierList,
  tierMoves,
  privateAccounts,
  refusals,
  keyboard,
  waitlist,
  seatFreed,
  fairness,
  nominationDraft,
  nominationImport,
  windows,
  listRefresh,
  icpWorkbench,
  sourceHealth,
  quarantine,
  engagementSettings,
  reachOut,
  vendorFeeds,
  signalImport,
  engagementPanel,
  engagementTimeline,
  abmCampaign,
  accountPanel,
  reset,
];
