package org.govsm.portal.moderation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.moderation.ModerationClause;
import org.govsm.governance.moderation.ModerationPolicy;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.store.Transaction;

/** The moderation policy in force, as facts that are judged. */
public record KeptPolicy() implements FactPart {

  @Override
  public Map<String, Object> of(Transaction tx, String department, Instant asOf) {
    List<ModerationPolicy> approved =
        new PolicyVersions(tx)
            .all(department).stream()
                .filter(one -> one.approvedAt().filter(at -> !at.isAfter(asOf)).isPresent())
                .map(PolicyVersion::policy)
                .toList();
    return approved.isEmpty() ? Map.of() : Map.of("policies", policies(approved));
  }

  /** A decision goes by the policy of its day, so the grounds of each stand. */
  private static Map<String, Object> policies(List<ModerationPolicy> approved) {
    ModerationPolicy now = approved.get(0);
    Map<String, Object> moderation = new LinkedHashMap<>();
    address(now).ifPresent(url -> moderation.put("publicUrl", url));
    moderation.put("clauses", now.covers());
    Map<String, Object> policies = new LinkedHashMap<>();
    policies.put("moderation", moderation);
    policies.put(
        "grounds",
        approved.stream()
            .flatMap(one -> one.clauses().stream())
            .map(ModerationClause::ground)
            .distinct()
            .toList());
    return policies;
  }

  private static Optional<String> address(ModerationPolicy policy) {
    return Optional.of(policy.published()).filter(ModerationPolicyService::isAddress);
  }
}
