import { expect, type Story } from './story.ts';

/** Trying things out costs nothing: `--reset` brings the demo data back. */
export const reset: Story = {
  title: 'Starting over brings the demo data back',
  async run(stage) {
    await stage.step('what was decided is gone, the demo data is there', async () => {
      await stage.restart(['--reset']);
      const admin = await stage.api();
      const active = await admin.query(
        "SELECT Id FROM KeyAccountTier__c WHERE Status__c = 'Active' AND Tier__c = 'Tier 1'",
      );
      const accounts = await admin.query('SELECT Id FROM Account');
      expect(active.length === 3, `Three accounts have a seat again, not ${active.length}`);
      expect(accounts.length > 200, `The accounts are there: ${accounts.length}`);
    });
  },
};
