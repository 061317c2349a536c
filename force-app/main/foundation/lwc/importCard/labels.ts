import loadError from '@salesforce/label/c.ImportLoadError';
import loading from '@salesforce/label/c.Loading';

export const labels = { loadError, loading };
