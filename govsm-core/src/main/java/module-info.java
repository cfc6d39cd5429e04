/** Money, days, places, rules and decisions: what the other govsm modules share. */
@SuppressWarnings("module") // the two modules that may see xml are compiled after this one
module org.govsm.core {
  requires java.xml;
  requires static org.jspecify;

  uses org.govsm.core.rules.check.FileChecker;
  uses org.govsm.core.rules.check.ShippedLaw;
  uses org.govsm.core.text.ModuleSentences;

  exports org.govsm.core.decision;
  exports org.govsm.core.identity;
  exports org.govsm.core.ledger;
  exports org.govsm.core.lookup;
  exports org.govsm.core.money;
  exports org.govsm.core.rules;
  exports org.govsm.core.rules.check;
  exports org.govsm.core.place;
  exports org.govsm.core.process;
  exports org.govsm.core.source;
  exports org.govsm.core.text;
  exports org.govsm.core.time;
  exports org.govsm.core.document;
  exports org.govsm.core.xml to
      org.govsm.procurement,
      org.govsm.governance;
}
