package org.govsm.portal.suppliers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.supplier.PanelOffer;

/** History of a panel: who put on record what is confirmed or taken back by another officer. */
record PanelHistory(List<StoredRecord> versions) {

  static PanelHistory of(Transaction tx, StoredRecord panel) {
    return new PanelHistory(new SupplierRecords(tx).history(panel));
  }

  /** Who made the panel. */
  String maker() {
    return last(PanelService.CREATED);
  }

  /** Who recorded the answer that waits. */
  String recorder() {
    return last(PanelService.ANSWERED);
  }

  private String last(String kind) {
    return versions.stream()
        .filter(version -> version.kind().equals(kind))
        .reduce((first, second) -> second)
        .map(StoredRecord::actor)
        .orElse("");
  }

  /** Who recorded an answer, and who confirmed it. */
  Set<String> authors(int number) {
    return authors(
        one -> new StoredOffers(one).size() >= number,
        one -> one.content().containsKey(PanelService.ANSWER));
  }

  /** Who recorded that the work of an offer is done, and who confirmed it. */
  Set<String> doneBy(int number) {
    int now = completions(versions.get(versions.size() - 1), number);
    return authors(
        one -> completions(one, number) >= now, one -> completing(one, number).isPresent());
  }

  /** Who recorded that the work of an offer is done, which waits to be confirmed. */
  String completer(int number) {
    String author = "";
    boolean waits = false;
    for (StoredRecord version : versions) {
      boolean now = completing(version, number).isPresent();
      author = now && !waits ? version.actor() : author;
      waits = now;
    }
    return author;
  }

  /** Who wrote the first version in which it counts, and who recorded it where it waited before. */
  private Set<String> authors(Predicate<StoredRecord> counts, Predicate<StoredRecord> waiting) {
    String recorder = "";
    boolean waits = false;
    for (StoredRecord version : versions) {
      if (counts.test(version)) {
        return waits ? Set.copyOf(List.of(recorder, version.actor())) : Set.of(version.actor());
      }
      boolean now = waiting.test(version);
      recorder = now && !waits ? version.actor() : recorder;
      waits = now;
    }
    return Set.of();
  }

  private static Optional<?> completing(StoredRecord version, int number) {
    return offer(version, number).flatMap(PanelOffer::completing);
  }

  private static int completions(StoredRecord version, int number) {
    return offer(version, number).map(PanelOffer::timesDone).orElse(0);
  }

  private static Optional<PanelOffer> offer(StoredRecord version, int number) {
    return PanelService.read(version).offers().stream().skip(number - 1L).findFirst();
  }
}
