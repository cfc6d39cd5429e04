package org.govsm.portal.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.contracts.ContractLinks;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.store.Event;
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
          ContractLinks.LINKED,
          ContractPublications.WITHDRAWN,
          "tender.answered",
          "tender.cancelled",
          "tender.corrected",
          "tender.packets-opened",
          "tender.prices-opened",
          "tender.published",
          "tender.result-told",
          "tender.revealed");

  private static final String TENDER = "tender";

  /**
   * What was made known lately.
   *
   * @param processes that of the newest event first
   * @param linked the purchases to which contracts were linked, by the process of the contract
   */
  record Lately(Set<ProcessId> processes, Map<ProcessId, Linked> linked) {}

  /** Purchase to which a contract is linked, and since when. */
  record Linked(String purchase, Instant at) {}

  /** What was made known lately. */
  Lately lately(Transaction tx, String department) {
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
    Lately told = new Lately(new LinkedHashSet<>(), new LinkedHashMap<>());
    Set<ProcessId> settled = new HashSet<>();
    for (Event event : new EventReader(tx, department).each(numbers)) {
      process(tx, department, event.body())
          .ifPresent(
              id -> {
                told.processes().add(id);
                if (event.kind().equals(ContractLinks.LINKED)) {
                  linked(event, id, told.linked(), settled);
                }
              });
    }
    return told;
  }

  /**
   * The purchase of the newest link, since it was said first: a link that changed the accounts
   * alone says it again. Events come newest first.
   */
  private static void linked(
      Event event, ProcessId id, Map<ProcessId, Linked> linked, Set<ProcessId> settled) {
    String purchase = StoredTree.text(event.body(), "purchase");
    Linked newer = linked.get(id);
    if (purchase.isEmpty() || newer != null && !newer.purchase().equals(purchase)) {
      settled.add(id);
    } else if (!settled.contains(id)) {
      linked.put(id, new Linked(purchase, event.at()));
    }
  }

  private Optional<ProcessId> process(
      Transaction tx, String department, Map<String, @Nullable Object> body) {
    return body.containsKey(TENDER)
        ? Optional.of(ProcessId.tender(department, StoredTree.text(body, TENDER)))
        : service.of(tx, department, StoredTree.text(body, "contract"));
  }
}
