package org.govsm.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.procurement.procedure.WithoutTender.Contracted;
import org.govsm.procurement.procedure.WithoutTender.Others;

/**
 * Contracts and purchases beside a contract that may be of one demand with it.
 *
 * @param ids of the contracts that are alike, in the order in which they were put on record
 * @param sums what all come to
 * @param parts the ids of those for its need
 */
record Beside(List<String> ids, Others sums, List<String> parts) {

  static final Beside NONE = new Beside(List.of(), Others.NONE, List.of());

  /** Keeps its own copies. */
  Beside {
    ids = List.copyOf(ids);
    parts = List.copyOf(parts);
  }

  /** These and more. */
  Beside and(Beside more) {
    return new Beside(both(ids, more.ids), sums.plus(more.sums), both(parts, more.parts));
  }

  /** A contract beside them; where some are alike, all are told so. */
  Contracted contracted(Optional<Money> sum, boolean named, boolean limited) {
    List<String> alike = ids.isEmpty() ? ids : both(parts, ids);
    return new Contracted(sum, sums, alike, named, limited, parts);
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
