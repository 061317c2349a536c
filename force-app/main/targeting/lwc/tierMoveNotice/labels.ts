import refused from '@salesforce/label/c.MoveRefused';

export const labels = { refused };
