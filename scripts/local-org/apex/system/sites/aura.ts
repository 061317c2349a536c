/** `Aura.redirect`: sends a component's browser to a page. No request of a component is answered with one here. */
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import { apexError } from '../../values/exception.ts';
import type { PlatformClass } from '../platform-class.ts';

export const auraClass: PlatformClass = {
  name: 'System.Aura',
  statics: {
    'redirect(Object)': (_tx, page: unknown) => {
      // What Salesforce's own generated tests of LightningLoginFormController expect.
      if (page === null) throw apexError('System.NullPointerException', 'Argument 1 cannot be null');
      throw unsupported(unsupportedPlatform.member, ['Aura.redirect']);
    },
  },
};
