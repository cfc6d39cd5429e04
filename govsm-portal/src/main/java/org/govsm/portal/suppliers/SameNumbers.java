package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.portal.store.Transaction;

/** Same numbers: another supplier of the department that is registered under a number of one. */
final class SameNumbers {

  /** Several suppliers can share these. */
  private static final Set<String> SHARED = Set.of(Identifiers.IFSC, "DIN");

  private static final List<String> STATES = List.of("REGISTERED", "LAPSED", "SUSPENDED");

  private SameNumbers() {}

  /** What is to be said of the first that is found; nothing where there is none. */
  static Optional<Message> of(Transaction tx, StoredRecord one, LocalDate day) {
    List<Identifier> own = numbers(one, day);
    Set<String> numbers = own.stream().map(SameNumbers::key).collect(Collectors.toSet());
    return STATES.stream()
        .flatMap(state -> new SupplierRecords(tx).inState(SupplierRecords.SUPPLIER, state).stream())
        .filter(other -> other.department().equals(one.department()))
        .filter(other -> !other.id().equals(one.id()))
        .flatMap(
            other ->
                numbers(other, day).stream()
                    .filter(number -> numbers.contains(key(number)))
                    .map(
                        number ->
                            Message.of("suppliers.same-number")
                                .with("kind", new Term("identifier." + number.kind()))
                                .with("other", other.id())))
        .findFirst();
  }

  private static List<Identifier> numbers(StoredRecord one, LocalDate day) {
    return one.supplier().identifiers(day).stream()
        .filter(number -> !SHARED.contains(number.kind()))
        .toList();
  }

  private static String key(Identifier number) {
    return number.kind() + " " + number.number();
  }
}
