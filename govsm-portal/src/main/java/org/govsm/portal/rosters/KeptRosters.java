package org.govsm.portal.rosters;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;

/** The rosters of a department for the seven days from a moment on, as the fact that is judged. */
public record KeptRosters() implements FactPart {

  @Override
  @SuppressWarnings("NullAway") // a roster of all accounts has null for the account in the tree
  public Map<String, Object> of(Transaction tx, String department, Instant asOf) {
    Map<String, Object> facts =
        new LinkedHashMap<>(new Rosters(tx).book(department, asOf).toFacts(Moments.day(asOf)));
    return facts.isEmpty() ? Map.of() : Map.of(Rosters.ROSTER, facts);
  }
}
