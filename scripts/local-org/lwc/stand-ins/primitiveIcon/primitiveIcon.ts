import { LightningElement, api } from 'lwc';

const sizes = ['xx-small', 'x-small', 'small', 'medium', 'large'];
const variantClasses: Readonly<Record<string, string>> = {
  error: 'slds-icon slds-icon-text-error',
  warning: 'slds-icon slds-icon-text-warning',
  success: 'slds-icon slds-icon-text-success',
  inverse: 'slds-icon',
  bare: '',
};

/**
 * Draws an icon from the design system's sprite. The base component carries every icon as a template of its own,
 * two megabytes of script; the sprite is one file that the browser caches.
 */
export default class PrimitiveIcon extends LightningElement {
  @api iconName?: string;
  @api src?: string;
  @api svgClass?: string;
  @api size = 'medium';
  @api variant = '';

  get name(): string {
    return this.iconName?.split(':')[1] ?? '';
  }

  get href(): string {
    if (this.src) return this.src;
    const [category = '', name] = this.iconName?.split(':') ?? [];
    return name && /^[a-z]+$/.test(category)
      ? `/local-org/slds/assets/icons/${category}-sprite/svg/symbols.svg#${name}`
      : '';
  }

  get computedClass(): string {
    const ofVariant =
      variantClasses[this.variant ?? ''] ?? (this.src ? 'slds-icon' : 'slds-icon slds-icon-text-default');
    const size = sizes.includes(this.size) ? this.size : 'medium';
    const ofSize = size === 'medium' ? '' : `slds-icon_${size}`;
    return [this.svgClass, ofVariant, ofSize].filter(Boolean).join(' ');
  }
}
