import fallback from '@salesforce/label/c.ErrorFallback';
import retry from '@salesforce/label/c.TryAgain';
import title from '@salesforce/label/c.ErrorTitle';

export const labels = { fallback, retry, title };
