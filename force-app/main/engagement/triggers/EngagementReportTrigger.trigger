trigger EngagementReportTrigger on EngagementReport__e(after insert) {
    TriggerDispatch.run(new EngagementReportHandler());
}
