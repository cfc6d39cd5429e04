package org.govsm.portal.moderation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jspecify.annotations.Nullable;

/** Versions of moderation policies: the newest that was approved is in force. */
record PolicyVersions(Transaction tx) {

  /** The kind of event of a draft. */
  static final String DRAFTED = "moderation-policy.drafted";

  /** The kind of event of an approval. */
  static final String APPROVED = "moderation-policy.approved";

  static final String STALE = "store.moderation-policy-stale";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "moderation_policy",
          2,
          "department text, version number, state text, drafted_by text, drafted_at instant,"
              + " approved_by text, approved_at instant, content bytes");

  private Versions<PolicyVersion> versions() {
    return new Versions<>(
        tx,
        "select p.department, p.version, p.state, p.drafted_by, p.drafted_at, p.approved_by,"
            + " p.approved_at, p.content from moderation_policy p where ",
        RecordMapper.of(PolicyVersion.class));
  }

  /** All versions of a department, the newest first. */
  List<PolicyVersion> all(String department) {
    return versions().list("p.department = ? order by p.version desc", department);
  }

  /** The newest version, also a draft. */
  Optional<PolicyVersion> newest(String department) {
    return versions().find("p.department = ? order by p.version desc limit 1", department);
  }

  /** The policy in force; nothing where none was approved. */
  Optional<PolicyVersion> inForce(String department) {
    return versions()
        .find(
            "p.department = ? and p.state = ? order by p.version desc limit 1",
            department,
            PolicyVersion.APPROVED);
  }

  /** A version; nothing for version 0. */
  Optional<PolicyVersion> find(String department, int version) {
    return versions().find("p.department = ? and p.version = ?", department, version);
  }

  /** Keeps a draft as the next version. */
  PolicyVersion draft(
      String department, int seen, Map<String, @Nullable Object> content, Instant at, String by) {
    tx.events().lock(department);
    int newest = newest(department).map(PolicyVersion::version).orElse(0);
    Versions.require(seen, newest, STALE);
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("version", BigDecimal.valueOf(newest + 1L));
    body.put("policy", content);
    tx.record(department, DRAFTED, at, by, body);
    return newest(department).orElseThrow();
  }

  /** Puts the newest draft in force. */
  PolicyVersion approve(PolicyVersion draft, Instant at, String by) {
    tx.record(
        draft.department(),
        APPROVED,
        at,
        by,
        Map.of("version", BigDecimal.valueOf(draft.version())));
    return newest(draft.department()).orElseThrow();
  }
}
