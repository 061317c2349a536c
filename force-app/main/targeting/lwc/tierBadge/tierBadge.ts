import { LightningElement, api } from 'lwc';
import { motions } from './labels';

/** One shape a tier: one account, a few alike, many. */
const icons: Readonly<Record<string, string>> = {
  'Tier 1': 'utility:favorite',
  'Tier 2': 'utility:groups',
  'Tier 3': 'utility:broadcast',
};

/** The tier of an account, told apart by word and shape before colour. */
export default class TierBadge extends LightningElement {
  @api tier = '';
  /** Strategic or Programmatic. */
  @api program?: string | null;

  get icon(): string {
    return icons[this.tier] ?? 'utility:dash';
  }

  get text(): string {
    return [this.tier, motions[this.tier], this.program].filter(Boolean).join(' · ');
  }

  get badgeClass(): string {
    return this.tier === 'Tier 1' ? 'badge badge_tier-1' : 'badge';
  }
}
