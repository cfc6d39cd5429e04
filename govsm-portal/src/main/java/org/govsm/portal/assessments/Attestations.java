package org.govsm.portal.assessments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jspecify.annotations.Nullable;

/** Attestations that people signed for departments. None is ever changed. */
public final class Attestations {

  /** The kind of event of an attestation. */
  public static final String SIGNED = "attestation.signed";

  /** The kind of event of a withdrawal of what was signed. */
  public static final String WITHDRAWN = "attestation.withdrawn";

  static final StateTable TABLE =
      StateTable.ofDepartment(
              "attestation",
              2,
              "department text, attestation_no number, tree bytes, signed_at instant, signed_by"
                  + " text")
          .lasting();

  private final Transaction tx;
  private final Versions<SignedAttestation> versions;

  /** Over what is kept, within one transaction. */
  public Attestations(Transaction tx) {
    this.tx = tx;
    this.versions =
        new Versions<>(
            tx,
            "select * from attestation where department = ?",
            RecordMapper.of(SignedAttestation.class));
  }

  /**
   * Keeps what was signed.
   *
   * @param tree the attestation in its published tree form; its control is in the event
   */
  public SignedAttestation sign(String department, Map<String, ?> tree, Instant at, String actor) {
    tx.events().lock(department);
    int last =
        versions
            .find(" order by attestation_no desc limit 1", department)
            .map(SignedAttestation::number)
            .orElse(0);
    Map<String, Object> body =
        Map.of(
            "attestation",
            BigDecimal.valueOf(last + 1L),
            "control",
            String.valueOf(tree.get("control")),
            "tree",
            tree);
    boolean ends = Boolean.TRUE.equals(tree.get("withdrawn"));
    tx.record(department, ends ? WITHDRAWN : SIGNED, at, actor, body);
    return page(department, last, 1).get(0);
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    return List.of(
        RowEffect.add(
            TABLE,
            event.department(),
            StoredTree.number(body, "attestation"),
            StoredTree.bytes(StoredTree.tree(body, "tree")),
            event.at(),
            event.actor()));
  }

  /** The departments for which something was signed. */
  static List<String> departments(Transaction tx) {
    return tx.handle()
        .createQuery("select distinct department from attestation order by department")
        .mapTo(String.class)
        .list();
  }

  /** All that was signed for a department by a moment. */
  public List<SignedAttestation> until(String department, Instant asOf) {
    return versions.list(
        " and signed_at <= ? order by attestation_no", department, Sql.instant(asOf));
  }

  /**
   * What was signed for a department, the oldest first.
   *
   * @param after the number of the last that is known already; 0 for the first page
   * @return the attestations; fewer than the limit when there are no more
   */
  public List<SignedAttestation> page(String department, long after, int limit) {
    return versions.list(
        " and attestation_no > ? order by attestation_no limit ?", department, after, limit);
  }
}
