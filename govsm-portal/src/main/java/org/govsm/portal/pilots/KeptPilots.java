package org.govsm.portal.pilots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.pilot.PilotFacts;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.store.Transaction;

/** The pilots of a department, as the fact that is judged. */
public record KeptPilots() implements FactPart {

  @Override
  @SuppressWarnings("NullAway") // what has not happened is null in the tree
  public Map<String, Object> of(Transaction tx, String department, Instant asOf) {
    Map<String, List<StoredPilotAct>> acts = new LinkedHashMap<>();
    new Pilots(tx)
        .until(department, asOf)
        .forEach(act -> acts.computeIfAbsent(act.pilot(), id -> new ArrayList<>()).add(act.act()));
    List<PilotRecord> records = acts.values().stream().map(Pilots::record).toList();
    Map<String, Object> facts = new LinkedHashMap<>(PilotFacts.of(records));
    return facts.isEmpty() ? Map.of() : Map.of("pilot", facts);
  }
}
