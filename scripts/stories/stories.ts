/** All stories, in the order they are played: each leaves the data as the next expects it. */
import { keyboard } from './keyboard.story.ts';
import { nominate } from './nominate.story.ts';
import { privateAccounts } from './private-accounts.story.ts';
import { refusals } from './refusals.story.ts';
import { reset } from './reset.story.ts';
import type { Story } from './story.ts';
import { tierList } from './tier-list.story.ts';
import { waitlist } from './waitlist.story.ts';

export const stories: readonly Story[] = [nominate, tierList, privateAccounts, refusals, keyboard, waitlist, reset];
