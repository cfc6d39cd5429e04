/** Buying social-media work: from the need to the last payment. */
module org.govsm.procurement {
  requires java.xml;
  requires transitive org.govsm.core;
  requires static org.jspecify;

  provides org.govsm.core.rules.check.FileChecker with
      org.govsm.procurement.law.FolderFiles;
  provides org.govsm.core.rules.check.ShippedLaw with
      org.govsm.procurement.law.FolderLaw;
  provides org.govsm.core.text.ModuleSentences with
      org.govsm.procurement.law.EnglishSentences;

  exports org.govsm.procurement.acceptance;
  exports org.govsm.procurement.annex;
  exports org.govsm.procurement.award;
  exports org.govsm.procurement.benchmark;
  exports org.govsm.procurement.bid;
  exports org.govsm.procurement.bill;
  exports org.govsm.procurement.catalogue;
  exports org.govsm.procurement.contract;
  exports org.govsm.procurement.disbursement;
  exports org.govsm.procurement.dues;
  exports org.govsm.procurement.evaluation;
  exports org.govsm.procurement.gem;
  exports org.govsm.procurement.impact;
  exports org.govsm.procurement.importing;
  exports org.govsm.procurement.iso20022;
  exports org.govsm.procurement.law;
  exports org.govsm.procurement.measurement;
  exports org.govsm.procurement.metric;
  exports org.govsm.procurement.note;
  exports org.govsm.procurement.payment;
  exports org.govsm.procurement.performance;
  exports org.govsm.procurement.plausibility;
  exports org.govsm.procurement.preference;
  exports org.govsm.procurement.procedure;
  exports org.govsm.procurement.process;
  exports org.govsm.procurement.question;
  exports org.govsm.procurement.record;
  exports org.govsm.procurement.requirement;
  exports org.govsm.procurement.response;
  exports org.govsm.procurement.risk;
  exports org.govsm.procurement.rti;
  exports org.govsm.procurement.scorecard;
  exports org.govsm.procurement.statistics;
  exports org.govsm.procurement.supplier;
  exports org.govsm.procurement.tender;
  exports org.govsm.procurement.treasury;
}
