package org.govsm.portal.governance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.FactsVersion;
import org.govsm.portal.store.UnitOfWork;

/** The facts that a department recorded in its document. */
public final class DocumentPart implements FactPart {

  @Override
  public Map<String, Object> of(UnitOfWork unit, String department) {
    return document(unit, unit.factsVersions().newest(department));
  }

  @Override
  public Map<String, Object> of(UnitOfWork unit, String department, Instant asOf) {
    return document(unit, unit.factsVersions().newest(department, asOf));
  }

  private static Map<String, Object> document(UnitOfWork unit, Optional<FactsVersion> version) {
    Map<String, Object> facts = new LinkedHashMap<>();
    version.ifPresent(recorded -> facts.putAll(unit.factsVersions().document(recorded)));
    return facts;
  }
}
