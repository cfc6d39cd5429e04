package org.govsm.core.rules.table;

import java.util.Optional;

/** How the matched rows of a table make one answer; the policies that the profile accepts. */
public enum HitPolicy {
  UNIQUE("UNIQUE", null, false),
  ANY("ANY", null, false),
  FIRST("FIRST", null, false),
  RULE_ORDER("RULE ORDER", null, true),
  COLLECT("COLLECT", null, true),
  COLLECT_SUM("COLLECT", "SUM", true),
  COLLECT_MIN("COLLECT", "MIN", true),
  COLLECT_MAX("COLLECT", "MAX", true),
  COLLECT_COUNT("COLLECT", "COUNT", true);

  private final String policy;
  private final Optional<String> aggregation;
  private final boolean collects;

  HitPolicy(
      String policy, @org.jspecify.annotations.Nullable String aggregation, boolean collects) {
    this.policy = policy;
    this.aggregation = Optional.ofNullable(aggregation);
    this.collects = collects;
  }

  public static Optional<HitPolicy> of(String policy, Optional<String> aggregation) {
    for (HitPolicy candidate : values()) {
      if (candidate.policy.equals(policy) && candidate.aggregation.equals(aggregation)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  public boolean collects() {
    return collects;
  }

  public boolean aggregates() {
    return aggregation.isPresent();
  }

  boolean single() {
    return !collects;
  }
}
