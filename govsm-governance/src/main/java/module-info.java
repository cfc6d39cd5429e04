/** Governing social-media accounts under a catalogue of controls. */
module org.govsm.governance {
  requires transitive org.govsm.core;
  requires static org.jspecify;

  provides org.govsm.core.rules.check.FileChecker with
      org.govsm.governance.account.HandlesChecker,
      org.govsm.governance.framework.FolderFiles;
  provides org.govsm.core.text.ModuleSentences with
      org.govsm.governance.assessment.EnglishSentences;

  exports org.govsm.governance.account;
  exports org.govsm.governance.assessment;
  exports org.govsm.governance.clearance;
  exports org.govsm.governance.custody;
  exports org.govsm.governance.facts;
  exports org.govsm.governance.framework;
  exports org.govsm.governance.legalrequest;
  exports org.govsm.governance.moderation;
  exports org.govsm.governance.oscal;
  exports org.govsm.governance.pilot;
  exports org.govsm.governance.policy;
  exports org.govsm.governance.post;
  exports org.govsm.governance.provider;
  exports org.govsm.governance.response;
  exports org.govsm.governance.retention;
  exports org.govsm.governance.secret;
  exports org.govsm.governance.training;
}
