package org.govsm.portal.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.requirements.Requirements;
import org.govsm.portal.requirements.StoredRequirement;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.requirement.Requirement;

/**
 * Days before a purchase: when its need was put on record, and when the requirement was agreed on
 * which it stands.
 */
public record PreparedDays(Instant recorded, Instant agreed) {

  /** The days of an agreed version; nothing where the register does not have it. */
  static Optional<PreparedDays> of(Transaction tx, String department, Requirement agreed) {
    List<StoredRequirement> all = new Requirements(tx).history(department, agreed.id());
    return all.stream()
        .filter(one -> one.version() == agreed.version())
        .findFirst()
        .map(one -> new PreparedDays(all.get(0).madeAt(), one.madeAt()));
  }
}
