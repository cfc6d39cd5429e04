package org.govsm.portal.moderation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.moderation.ModerationPolicy;
import org.govsm.portal.store.Sql;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Version of a moderation policy: drafted by one officer, in force from its approval by another.
 *
 * @param approvedBy who approved it; empty while it is a draft
 * @param content the policy as the domain reads it, but for its first day
 */
public record PolicyVersion(
    String department,
    int version,
    String state,
    String draftedBy,
    Instant draftedAt,
    String approvedBy,
    Optional<Instant> approvedAt,
    Map<String, @Nullable Object> content) {

  static final String DRAFT = "DRAFT";
  static final String APPROVED = "APPROVED";

  /** Whether it was not approved. */
  public boolean isDraft() {
    return state.equals(DRAFT);
  }

  /** The policy; a draft is read as if it were approved on the day on which it was drafted. */
  public ModerationPolicy policy() {
    return read(content, approvedAt.orElse(draftedAt));
  }

  /** The tree that the domain reads, in force from the day of a moment. */
  static Map<String, @Nullable Object> tree(Map<String, @Nullable Object> content, Instant from) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(content);
    tree.put("since", Moments.day(Sql.cut(from)).toString());
    return tree;
  }

  private static ModerationPolicy read(Map<String, @Nullable Object> content, Instant from) {
    return ModerationPolicy.fromPlain(tree(content, from)).orThrow();
  }
}
