package org.govsm.procurement.tender;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.document.Node;

/**
 * Work that is contracted or awarded for the requirement of a tender. What is not known of it may
 * be the same.
 *
 * @param id of the contract, or of the tender that was awarded
 * @param services ids in the catalogue; empty where one of them is not known
 * @param from the first day; nothing where it is not known
 * @param until the first day after it; nothing where it is not known
 */
public record SignedWork(
    String id, Set<String> services, Optional<LocalDate> from, Optional<LocalDate> until) {

  private static final String SERVICE = "service";

  /** Keeps its own copy. */
  public SignedWork {
    services = Set.copyOf(services);
  }

  /** The work of a tender, as it was put to tender. */
  public static SignedWork of(Tender tender) {
    Set<String> services = new TreeSet<>();
    boolean known = true;
    for (Node item : tender.node().branches("items")) {
      item.find(SERVICE, String.class).ifPresent(services::add);
      known &= item.has(SERVICE);
    }
    Optional<Node> days = tender.node().branch("contractPeriod");
    return new SignedWork(
        tender.id(),
        known ? services : Set.of(),
        days.flatMap((Node part) -> part.find("startDate", LocalDate.class)),
        days.flatMap((Node part) -> part.find("endDate", LocalDate.class))
            .map(last -> last.plusDays(1)));
  }

  /** Whether it may be the same work in the same days. */
  boolean meets(SignedWork other) {
    boolean unknown = services.isEmpty() || other.services.isEmpty();
    return (unknown || services.stream().anyMatch(other.services::contains)) && overlaps(other);
  }

  /** Whether both have a day in common; a day that is not known may be any. */
  public boolean overlaps(SignedWork other) {
    return isBefore(from, other.until) && isBefore(other.from, until);
  }

  private static boolean isBefore(Optional<LocalDate> from, Optional<LocalDate> until) {
    return from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get());
  }
}
