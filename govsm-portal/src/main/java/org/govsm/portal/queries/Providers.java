package org.govsm.portal.queries;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;

/** Versions of the registers of providers of departments. */
record Providers(Transaction tx) {

  /** The kind of event of a change. */
  static final String CHANGED = "providers.changed";

  static final String STALE = "store.providers-stale";

  static final StateTable TABLE =
      StateTable.ofDepartment(
              "desk_providers",
              2,
              "department text, version number, content bytes, made_at instant")
          .lasting();

  private Versions<StoredProviders> versions() {
    return new Versions<>(
        tx,
        "select p.version, p.content from desk_providers p where ",
        RecordMapper.of(StoredProviders.class));
  }

  /** The newest register of a department. */
  StoredProviders newest(String department) {
    return versions()
        .find("p.department = ? order by p.version desc limit 1", department)
        .orElse(StoredProviders.NONE);
  }

  /** The register of a department as it was at a moment. */
  StoredProviders until(String department, Instant asOf) {
    return versions()
        .find(
            "p.department = ? and p.made_at <= ? order by p.version desc limit 1",
            department,
            Sql.instant(asOf))
        .orElse(StoredProviders.NONE);
  }

  /** The departments that have a register. */
  List<String> departments() {
    return tx.handle()
        .createQuery("select distinct department from desk_providers order by department")
        .mapTo(String.class)
        .list();
  }

  /** Keeps a changed register as the next version. */
  StoredProviders change(
      String department, int seen, Map<String, ?> content, Instant at, String by) {
    tx.events().lock(department);
    Versions.require(seen, newest(department).version(), STALE);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", BigDecimal.valueOf(seen + 1L));
    body.put("providers", content);
    tx.record(department, CHANGED, at, by, body);
    return newest(department);
  }
}
