package org.govsm.portal.assessments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jspecify.annotations.Nullable;

/** Versions of the facts that departments say of themselves. */
public final class FactsVersions {

  /** The kind of event of a version. */
  public static final String RECORDED = "facts.recorded";

  static final StateTable TABLE =
      StateTable.ofDepartment(
              "facts_version",
              2,
              "department text, version number, digest text, recorded_at instant, recorded_by text")
          .lasting();

  private final Transaction tx;
  private final Versions<FactsVersion> versions;

  /** Over what is kept, within one transaction. */
  public FactsVersions(Transaction tx) {
    this.tx = tx;
    this.versions =
        new Versions<>(
            tx,
            "select * from facts_version where department = ?",
            RecordMapper.of(FactsVersion.class));
  }

  /**
   * Records what a department says of itself from now on.
   *
   * @param expected the version that the author saw; 0 for none
   * @throws org.govsm.portal.store.StoreRefusal if the document is in another version by now
   */
  public FactsVersion record(
      String department, int expected, Map<String, ?> document, Instant at, String actor) {
    tx.events().lock(department);
    int now = newest(department).map(FactsVersion::version).orElse(0);
    Versions.require(expected, now, "facts.stale");
    Map<String, Object> body =
        Map.of(
            "version",
            BigDecimal.valueOf(now + 1L),
            "file",
            tx.evidence().keep(StoredTree.bytes(document)).digest());
    tx.record(department, RECORDED, at, actor, body);
    return newest(department).orElseThrow();
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    return List.of(
        RowEffect.add(
            TABLE,
            event.department(),
            StoredTree.number(body, "version"),
            StoredTree.text(body, "file"),
            event.at(),
            event.actor()));
  }

  /** The departments that say something of themselves, by their ids. */
  static List<String> departments(Transaction tx) {
    return tx.handle()
        .createQuery("select distinct department from facts_version order by department")
        .mapTo(String.class)
        .list();
  }

  /** The newest version; nothing where none was recorded. */
  public Optional<FactsVersion> newest(String department) {
    return versions.find(" order by version desc limit 1", department);
  }

  /** The version that was the newest at a moment; nothing where none was recorded by then. */
  public Optional<FactsVersion> newest(String department, Instant asOf) {
    return versions.find(
        " and recorded_at <= ? order by version desc limit 1", department, Sql.instant(asOf));
  }

  /**
   * Versions of a department, the oldest first.
   *
   * @param after the version that is known already; 0 for the first page
   * @return the versions; fewer than the limit when there are no more
   */
  public List<FactsVersion> page(String department, long after, int limit) {
    return versions.list(" and version > ? order by version limit ?", department, after, limit);
  }

  /** The document of a version. */
  public Map<String, @Nullable Object> document(FactsVersion version) {
    return tx.evidence().tree(version.digest());
  }
}
