package org.govsm.portal.queries;

import java.time.Instant;
import java.util.Map;
import org.govsm.governance.response.ServiceStandard;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.store.Transaction;

/** The times that the desk published, as facts that are judged. */
public record KeptStandard() implements FactPart {

  @Override
  public Map<String, Object> of(Transaction tx, String department, Instant asOf) {
    Map<String, Object> policies =
        new SettingsVersions(tx)
            .at(department, asOf)
            .standard()
            .map(ServiceStandard::toFacts)
            .orElse(Map.of());
    return policies.isEmpty() ? Map.of() : Map.of("policies", policies);
  }
}
