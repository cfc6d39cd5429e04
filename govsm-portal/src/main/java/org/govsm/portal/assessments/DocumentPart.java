package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;

/** The facts that a department recorded in its document. */
public final class DocumentPart implements FactPart {

  @Override
  public Map<String, Object> of(Transaction tx, String department) {
    return document(tx, new FactsVersions(tx).newest(department));
  }

  @Override
  public Map<String, Object> of(Transaction tx, String department, Instant asOf) {
    return document(tx, new FactsVersions(tx).newest(department, asOf));
  }

  private static Map<String, Object> document(Transaction tx, Optional<FactsVersion> version) {
    Map<String, Object> facts = new LinkedHashMap<>();
    version.ifPresent(recorded -> facts.putAll(new FactsVersions(tx).document(recorded)));
    return facts;
  }
}
