package org.govsm.portal.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.store.EventReader;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Publication events: the processes of a department of which something was made known lately. */
record PublicationEvents(PublicationService service) {

  /** Events that are looked at; each tells one process or none. */
  static final int LOOKED_AT = 50;

  private static final List<String> KINDS =
      List.of(
          "award.published",
          "certificate.issued",
          "contract.amended",
          "contract.created",
          "tender.answered",
          "tender.cancelled",
          "tender.corrected",
          "tender.packets-opened",
          "tender.prices-opened",
          "tender.published",
          "tender.result-told",
          "tender.revealed");

  private static final String TENDER = "tender";

  /** The processes, that of the newest event first. */
  Set<ProcessId> lately(Transaction tx, String department) {
    List<Object> values = new ArrayList<>(List.of(department));
    values.addAll(KINDS);
    values.add(LOOKED_AT);
    String places = String.join(", ", Collections.nCopies(KINDS.size(), "?"));
    List<Long> numbers =
        tx.handle()
            .select(
                "select seq from event where department = ? and kind in ("
                    + places
                    + ") order by seq desc limit ?",
                values.toArray())
            .mapTo(Long.class)
            .list();
    Set<ProcessId> processes = new LinkedHashSet<>();
    new EventReader(tx, department)
        .each(numbers)
        .forEach(event -> process(tx, department, event.body()).ifPresent(processes::add));
    return processes;
  }

  private Optional<ProcessId> process(
      Transaction tx, String department, Map<String, @Nullable Object> body) {
    return body.containsKey(TENDER)
        ? Optional.of(ProcessId.tender(department, StoredTree.text(body, TENDER)))
        : service.of(tx, department, StoredTree.text(body, "contract"));
  }
}
