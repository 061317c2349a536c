/** Quotes that are synced with their opportunity, told by Apex tests. */
import { playApexTests } from '../testing/play-apex-tests.testing.ts';

playApexTests({
  'classes/SyncedQuotesTest.cls-meta.xml':
    '<ApexClass><apiVersion>64.0</apiVersion><status>Active</status></ApexClass>',
  'classes/SyncedQuotesTest.cls': `@IsTest
private class SyncedQuotesTest {
  static PricebookEntry priced(String name, Decimal price) {
    Product2 made = new Product2(Name = name, IsActive = true);
    insert made;
    PricebookEntry entry = new PricebookEntry(
      Product2Id = made.Id, Pricebook2Id = Test.getStandardPricebookId(), UnitPrice = price, IsActive = true);
    insert entry;
    return entry;
  }

  static Quote offer(Opportunity deal, PricebookEntry entry, Decimal quantity) {
    Quote made = new Quote(Name = 'Q', OpportunityId = deal.Id, Pricebook2Id = Test.getStandardPricebookId());
    insert made;
    insert new QuoteLineItem(QuoteId = made.Id, PricebookEntryId = entry.Id, Quantity = quantity, UnitPrice = entry.UnitPrice);
    return made;
  }

  static Opportunity deal() {
    Opportunity made = new Opportunity(Name = 'D', StageName = 'Prospecting', CloseDate = Date.today());
    insert made;
    return made;
  }

  @IsTest static void linesOfASyncedQuoteAreThoseOfTheOpportunity() {
    Opportunity deal = deal();
    PricebookEntry desk = priced('Desk', 10);
    PricebookEntry chair = priced('Chair', 5);
    insert new OpportunityLineItem(OpportunityId = deal.Id, PricebookEntryId = chair.Id, Quantity = 1, UnitPrice = 5);
    Quote offer = offer(deal, desk, 3);

    update new Opportunity(Id = deal.Id, SyncedQuoteId = offer.Id);
    Assert.isTrue([SELECT IsSyncing FROM Quote].IsSyncing);
    OpportunityLineItem line = [SELECT Quantity, Product2.Name FROM OpportunityLineItem];
    Assert.areEqual('Desk', line.Product2.Name);
    Assert.areEqual(30, [SELECT Amount FROM Opportunity].Amount);
    QuoteLineItem offered = [SELECT OpportunityLineItemId FROM QuoteLineItem];
    Assert.areEqual(line.Id, offered.OpportunityLineItemId);

    update new QuoteLineItem(Id = offered.Id, Quantity = 4);
    Assert.areEqual(4, [SELECT Quantity FROM OpportunityLineItem].Quantity);
    update new OpportunityLineItem(Id = line.Id, Quantity = 5);
    Assert.areEqual(5, [SELECT Quantity FROM QuoteLineItem].Quantity);

    insert new OpportunityLineItem(OpportunityId = deal.Id, PricebookEntryId = chair.Id, Quantity = 1, UnitPrice = 5);
    Assert.areEqual(2, [SELECT COUNT() FROM QuoteLineItem]);
    delete line;
    Assert.areEqual(1, [SELECT COUNT() FROM QuoteLineItem]);
    delete [SELECT Id FROM QuoteLineItem];
    Assert.areEqual(0, [SELECT COUNT() FROM OpportunityLineItem]);

    update new Opportunity(Id = deal.Id, SyncedQuoteId = null);
    Assert.isFalse([SELECT IsSyncing FROM Quote].IsSyncing);
  }

  @IsTest static void otherQuotesAreOnTheirOwn() {
    Opportunity deal = deal();
    PricebookEntry desk = priced('Desk', 10);
    Quote first = offer(deal, desk, 1);
    Quote second = offer(deal, desk, 2);
    update new Opportunity(Id = deal.Id, SyncedQuoteId = first.Id);
    Assert.areEqual(10, [SELECT Amount FROM Opportunity].Amount);
    update new Opportunity(Id = deal.Id, SyncedQuoteId = second.Id);
    Assert.areEqual(20, [SELECT Amount FROM Opportunity].Amount);
    Assert.areEqual(second.Id, [SELECT Id FROM Quote WHERE IsSyncing = TRUE].Id);
    Assert.areEqual(1, [SELECT COUNT() FROM QuoteLineItem WHERE QuoteId = :first.Id]);
  }
}`,
});
