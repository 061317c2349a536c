/** The one currency that an org of several begins with. Object Reference, "CurrencyType". */
import type { Deployment } from './deployment.ts';

export function deployCurrencies(deployment: Deployment): void {
  if (!deployment.has('CurrencyType')) return;
  const values = { ConversionRate: 1, DecimalPlaces: 2, IsActive: true, IsCorporate: true };
  deployment.put('CurrencyType', { IsoCode: 'USD' }, values);
}
