/** Where the org says it is, and the session it says it has: text for links that nobody follows. */
export const ORG_ADDRESS = 'https://local.my.salesforce.com';

export const SESSION_ID = 'LOCAL-ORG-HAS-NO-SESSION';
