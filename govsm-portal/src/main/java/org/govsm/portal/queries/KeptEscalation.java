package org.govsm.portal.queries;

import java.time.Instant;
import java.util.Map;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.store.Transaction;

/** The levels of escalation that the desk has set, as facts that are judged. */
public record KeptEscalation() implements FactPart {

  @Override
  public Map<String, Object> of(Transaction tx, String department, Instant asOf) {
    return new SettingsVersions(tx).at(department, asOf).levels().toFacts();
  }
}
