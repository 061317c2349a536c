/** Records that stand by others: partners, relations, members, feeds, hours, and defaults of field service. */
import { playApexTests } from '../testing/play-apex-tests.testing.ts';

const meta = '<ApexClass><apiVersion>64.0</apiVersion><status>Active</status></ApexClass>';

playApexTests({
  'classes/CompanionsTest.cls-meta.xml': meta,
  'classes/CompanionsTest.cls': `@IsTest
private class CompanionsTest {
  static Account account(String name) {
    Account made = new Account(Name = name);
    insert made;
    return made;
  }

  @IsTest static void partnersAreMutual() {
    Partner way = new Partner(AccountFromId = account('A').Id, AccountToId = account('B').Id);
    insert way;
    way = [SELECT AccountFromId, AccountToId, ReversePartnerId FROM Partner WHERE Id = :way.Id];
    Partner back = [SELECT AccountFromId, AccountToId, ReversePartnerId FROM Partner WHERE Id = :way.ReversePartnerId];
    Assert.areEqual(way.AccountToId, back.AccountFromId);
    Assert.areEqual(way.Id, back.ReversePartnerId);
  }

  @IsTest static void theContactOfAnOpportunityIsItsPrimaryRole() {
    Contact ada = new Contact(LastName = 'Ada');
    Contact bob = new Contact(LastName = 'Bob');
    insert new List<Contact>{ ada, bob };
    Opportunity deal = new Opportunity(Name = 'D', StageName = 'Prospecting', CloseDate = Date.today(), ContactId = ada.Id);
    insert deal;
    OpportunityContactRole first = [SELECT ContactId, IsPrimary FROM OpportunityContactRole WHERE OpportunityId = :deal.Id];
    Assert.areEqual(ada.Id, first.ContactId);
    Assert.isTrue(first.IsPrimary);

    OpportunityContactRole second = new OpportunityContactRole(OpportunityId = deal.Id, ContactId = bob.Id, IsPrimary = true);
    insert second;
    Assert.areEqual(bob.Id, [SELECT ContactId FROM Opportunity].ContactId);
    Assert.isFalse([SELECT IsPrimary FROM OpportunityContactRole WHERE Id = :first.Id].IsPrimary);

    second.ContactId = ada.Id;
    update second;
    Assert.areEqual(ada.Id, [SELECT ContactId FROM Opportunity].ContactId);
    delete second;
    Assert.isNull([SELECT ContactId FROM Opportunity].ContactId);
    update new OpportunityContactRole(Id = first.Id, IsPrimary = true);
    Assert.areEqual(ada.Id, [SELECT ContactId FROM Opportunity].ContactId);
    delete ada;
    Assert.isNull([SELECT ContactId FROM Opportunity].ContactId);
  }

  @IsTest static void theDirectRelationFollowsTheAccount() {
    Contact ada = new Contact(LastName = 'Ada', AccountId = account('A').Id);
    insert ada;
    Account other = account('B');
    insert new AccountContactRelation(ContactId = ada.Id, AccountId = other.Id);
    Assert.areEqual(2, [SELECT COUNT() FROM AccountContactRelation]);
    ada.AccountId = other.Id;
    update ada;
    AccountContactRelation left = [SELECT IsDirect, AccountId FROM AccountContactRelation];
    Assert.isTrue(left.IsDirect);
    Assert.areEqual(other.Id, left.AccountId);
  }

  @IsTest static void everyRecordHasItsOwnLastActivity() {
    Account a = account('A');
    Account b = account('B');
    Contact ada = new Contact(LastName = 'Ada');
    insert ada;
    insert new List<Task>{
      new Task(WhatId = a.Id, WhoId = ada.Id, Status = 'Completed', ActivityDate = Date.newInstance(2026, 1, 1)),
      new Task(WhatId = a.Id, Status = 'Completed', ActivityDate = Date.newInstance(2026, 3, 1)),
      new Task(WhatId = b.Id, Status = 'Not Started', ActivityDate = Date.newInstance(2026, 2, 1))
    };
    Assert.areEqual(Date.newInstance(2026, 3, 1), [SELECT LastActivityDate FROM Account WHERE Id = :a.Id].LastActivityDate);
    Assert.isNull([SELECT LastActivityDate FROM Account WHERE Id = :b.Id].LastActivityDate);
    Assert.areEqual(Date.newInstance(2026, 1, 1), [SELECT LastActivityDate FROM Contact].LastActivityDate);
  }

  @IsTest static void onlyQueuesOfTheObjectOwnItsRecords() {
    Group queue = new Group(Name = 'Q', Type = 'Queue');
    System.runAs(new User(Id = UserInfo.getUserId())) {
      insert queue;
      insert new QueueSobject(QueueId = queue.Id, SobjectType = 'Lead');
    }
    insert new List<Lead>{
      new Lead(LastName = 'L', Company = 'C', OwnerId = queue.Id),
      new Lead(LastName = 'M', Company = 'C', OwnerId = queue.Id)
    };
    List<Database.SaveResult> saved = Database.insert(
      new List<Case>{ new Case(OwnerId = queue.Id), new Case(), new Case(OwnerId = queue.Id) }, false);
    Assert.isFalse(saved[0].isSuccess());
    Assert.isTrue(saved[1].isSuccess());
    Assert.areEqual('Queue not associated with this SObject type', saved[2].getErrors()[0].getMessage());
  }

  @IsTest static void quickTextsAreForSeveralChannels() {
    insert new QuickText(Name = 'Hello', Message = 'Hello!', Category = 'Greetings', Channel = 'Email;Phone');
    Assert.areEqual(1, [SELECT COUNT() FROM QuickText WHERE Channel INCLUDES ('Phone')]);
  }

  @IsTest static void articlesAreDraftsUntilTheyArePublished() {
    insert new Knowledge__kav(Title = 'T', UrlName = 't');
    Knowledge__kav draft = [SELECT KnowledgeArticleId, PublishStatus FROM Knowledge__kav];
    Assert.areEqual('Draft', draft.PublishStatus);
    KbManagement.PublishingService.publishArticle(draft.KnowledgeArticleId, true);
    Assert.areEqual(draft.Id, [SELECT Id FROM Knowledge__kav WHERE PublishStatus = 'Online' AND IsLatestVersion = true].Id);

    String next = KbManagement.PublishingService.editOnlineArticle(draft.KnowledgeArticleId, false);
    update new Knowledge__kav(Id = next, Title = 'U');
    KbManagement.PublishingService.publishArticle(draft.KnowledgeArticleId, false);
    Assert.areEqual('U', [SELECT Title FROM Knowledge__kav WHERE PublishStatus = 'Online'].Title);
    Assert.areEqual('T', [SELECT Title FROM Knowledge__kav WHERE PublishStatus = 'Archived'].Title);
  }

  @IsTest static void whoOwnsAGroupIsItsFirstMember() {
    CollaborationGroup chat = new CollaborationGroup(Name = 'Chat', CollaborationType = 'Public');
    insert chat;
    Assert.areEqual(UserInfo.getUserId(), [SELECT MemberId FROM CollaborationGroupMember].MemberId);
    Assert.areEqual(1, [SELECT MemberCount FROM CollaborationGroup].MemberCount);
  }

  @IsTest static void postsAreInTheFeedOfTheirRecord() {
    Account a = account('A');
    FeedItem post = new FeedItem(ParentId = a.Id, Body = 'Hi');
    insert post;
    insert new FeedComment(FeedItemId = post.Id, CommentBody = 'Hello');
    Assert.areEqual(1, [SELECT CommentCount FROM FeedItem WHERE Id = :post.Id].CommentCount);
    Assert.areEqual('Hi', [SELECT Body FROM AccountFeed WHERE ParentId = :a.Id].Body);
    delete post;
    Assert.areEqual(0, [SELECT COUNT() FROM AccountFeed]);
  }

  @IsTest static void linksOfFilesAreFoundByFileOrRecord() {
    Id a = account('A').Id;
    Assert.areEqual(0, [SELECT COUNT() FROM ContentDocumentLink WHERE LinkedEntityId IN (SELECT Id FROM Account)]);
    Assert.areEqual(0, [SELECT Id FROM ContentDocumentLink l WHERE l.LinkedEntityId = :a AND ShareType = 'V'].size());
    try {
      Database.query('SELECT Id FROM ContentDocumentLink WHERE ShareType = \\'V\\'');
      Assert.fail('All links');
    } catch (QueryException e) {
      Assert.isTrue(e.getMessage().startsWith('Implementation restriction: ContentDocumentLink'));
    }
  }

  @IsTest static void aConvertedLeadStaysAsItIs() {
    Lead bob = new Lead(LastName = 'Bob', Company = 'Acme');
    insert bob;
    Database.LeadConvert conversion = new Database.LeadConvert();
    conversion.setLeadId(bob.Id);
    conversion.setConvertedStatus('Closed - Converted');
    Assert.isTrue(Database.convertLead(conversion).isSuccess());
    bob.Company = 'Other';
    Assert.areEqual(StatusCode.CANNOT_UPDATE_CONVERTED_LEAD, Database.update(bob, false).getErrors()[0].getStatusCode());
  }

  @IsTest static void theCategoryFollowsItsLabel() {
    Opportunity deal = new Opportunity(Name = 'O', StageName = 'Prospecting', CloseDate = Date.today(), ForecastCategoryName = 'Best Case');
    insert deal;
    Assert.areEqual('BestCase', [SELECT ForecastCategory FROM Opportunity].ForecastCategory);
    deal.ForecastCategoryName = 'Commit';
    update deal;
    Assert.areEqual('Forecast', [SELECT ForecastCategory FROM Opportunity].ForecastCategory);
  }

  @IsTest static void productsKeepTheirPriceBookAndOnePrice() {
    Product2 bread = new Product2(Name = 'Bread', IsActive = true);
    insert bread;
    PricebookEntry price = new PricebookEntry(
      Product2Id = bread.Id, Pricebook2Id = Test.getStandardPricebookId(), UnitPrice = 1, IsActive = true);
    insert price;
    Pricebook2 other = new Pricebook2(Name = 'Other', IsActive = true);
    insert other;
    Opportunity deal = new Opportunity(Name = 'O', StageName = 'Prospecting', CloseDate = Date.today());
    insert deal;
    OpportunityLineItem line = new OpportunityLineItem(
      OpportunityId = deal.Id, PricebookEntryId = price.Id, Quantity = 1, UnitPrice = 1, TotalPrice = 1);
    Assert.isFalse(Database.insert(line, false).isSuccess());
    line.TotalPrice = null;
    insert line;
    deal.Pricebook2Id = other.Id;
    Assert.isFalse(Database.update(deal, false).isSuccess());
  }

  @IsTest static void casesHaveTheHoursOfTheOrg() {
    Case question = new Case();
    insert question;
    Assert.isTrue([SELECT BusinessHours.IsDefault FROM Case].BusinessHours.IsDefault);
  }

  @IsTest static void aQuoteIsOfTheAccountOfItsOpportunity() {
    Opportunity deal = new Opportunity(Name = 'O', StageName = 'Prospecting', CloseDate = Date.today(), AccountId = account('A').Id);
    insert deal;
    insert new Quote(Name = 'Q', OpportunityId = deal.Id);
    Assert.areEqual(deal.AccountId, [SELECT AccountId FROM Quote].AccountId);
  }

  @IsTest static void sharesOfUsersAreRead() {
    Assert.areEqual(0, [SELECT Id, User.Name, UserAccessLevel FROM UserShare WHERE RowCause = 'Manual'].size());
  }

  @IsTest static void fieldServiceStartsAtItsFirstStatus() {
    try {
      insert new WorkType(Name = 'Repair');
      Assert.fail('Without a duration');
    } catch (DmlException e) {
      Assert.areEqual('EstimatedDuration', e.getDmlFieldNames(0)[0]);
    }
    WorkOrder job = new WorkOrder();
    insert job;
    insert new WorkOrderLineItem(WorkOrderId = job.Id);
    Assert.areEqual('New', [SELECT Status FROM WorkOrderLineItem].Status);
    Assert.areEqual(1, [SELECT LineItemCount FROM WorkOrder].LineItemCount);
    insert new ServiceAppointment(ParentRecordId = job.Id, EarliestStartTime = Datetime.now(), DueDate = Datetime.now());
    ServiceAppointment visit = [SELECT Status, ParentRecordType FROM ServiceAppointment];
    Assert.areEqual('None', visit.Status);
    Assert.areEqual('WorkOrder', visit.ParentRecordType);
  }

  @IsTest static void linesDecideWhatWorkCosts() {
    Product2 part = new Product2(Name = 'Part', IsActive = true);
    insert part;
    Id book = Test.getStandardPricebookId();
    PricebookEntry price = new PricebookEntry(Pricebook2Id = book, Product2Id = part.Id, UnitPrice = 50, IsActive = true);
    insert price;

    WorkOrder job = new WorkOrder(Pricebook2Id = book, Tax = 5);
    insert job;
    insert new WorkOrderLineItem(WorkOrderId = job.Id, PricebookEntryId = price.Id, Quantity = 2, UnitPrice = 40, Discount = 25);
    job = [SELECT Subtotal, TotalPrice, GrandTotal, Discount FROM WorkOrder WHERE Id = :job.Id];
    Assert.areEqual(80, job.Subtotal);
    Assert.areEqual(60, job.TotalPrice);
    Assert.areEqual(65, job.GrandTotal);
    Assert.areEqual(25, job.Discount);

    ServiceContract care = new ServiceContract(Name = 'Care', Pricebook2Id = book, ShippingHandling = 1);
    insert care;
    insert new ContractLineItem(ServiceContractId = care.Id, PricebookEntryId = price.Id, Quantity = 3, UnitPrice = 10);
    Assert.areEqual(31, [SELECT GrandTotal FROM ServiceContract].GrandTotal);
  }

  @IsTest static void setUpIsRead() {
    Assert.isNotNull(new Solution());
    Assert.areEqual('Draft', [SELECT MasterLabel FROM SolutionStatus WHERE IsDefault = true].MasterLabel);
    Assert.areEqual('Reviewed', [SELECT MasterLabel FROM SolutionStatus WHERE IsReviewed = true].MasterLabel);
    Assert.areEqual(0, [SELECT Id, BusinessProcess.Name FROM RecordType WHERE BusinessProcessId != null].size());
  }

  @IsTest static void whoSavesADocumentIsItsAuthor() {
    insert new Document(Name = 'D', Body = Blob.valueOf('x'), FolderId = UserInfo.getUserId());
    Assert.areEqual(UserInfo.getUserId(), [SELECT AuthorId FROM Document].AuthorId);
  }

  @IsTest static void aFileHasAPlaceATypeAndALibrary() {
    insert new ContentVersion(PathOnClient = 'a/plan.txt', VersionData = Blob.valueOf('x'));
    ContentVersion version = [SELECT Title, FileType, ContentLocation, Origin, ContentDocument.ParentId FROM ContentVersion];
    Assert.areEqual('plan', version.Title);
    Assert.areEqual('TEXT', version.FileType);
    Assert.areEqual('S', version.ContentLocation);
    Assert.isNull(version.ContentDocument.ParentId);
  }
}`,
});
