package org.govsm.portal.requirements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.procedure.AgreedNeed;
import org.govsm.procurement.procedure.SameNeed;
import org.jspecify.annotations.Nullable;

/** Contracted needs: terms against the requirement of the register that they name. */
public record ContractedNeeds(Transaction tx, String department) {

  /** What is found of terms, whole or not; nothing for those that name no requirement. */
  public List<Finding> findings(Map<String, ? extends @Nullable Object> terms) {
    return AgreedNeed.findings(terms, SameNeed.requirement(terms).flatMap(this::onRecord));
  }

  /** What is found of changed terms that was not found of them before. */
  public List<Finding> changed(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after) {
    List<Message> was = findings(before).stream().map(Finding::text).toList();
    return findings(after).stream().filter(one -> !was.contains(one.text())).toList();
  }

  private Optional<AgreedNeed.OnRecord> onRecord(String id) {
    Requirements all = new Requirements(tx);
    return all.find(department, id)
        .map(
            one ->
                new AgreedNeed.OnRecord(
                    one.state().equals("WITHDRAWN"),
                    all.agreed(department, id).stream()
                        .map(StoredRequirement::requirement)
                        .toList()));
  }
}
