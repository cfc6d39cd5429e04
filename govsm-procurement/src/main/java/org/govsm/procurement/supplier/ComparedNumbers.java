package org.govsm.procurement.supplier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.text.Term;

/**
 * Numbers of a supplier beside those of an order. Branches of a bank and directors are shared by
 * many: only a number that is given to one party alone tells who somebody is.
 */
final class ComparedNumbers {

  private static final Set<String> OF_ONE_PARTY =
      Set.of(
          Identifiers.PAN,
          Identifiers.GSTIN,
          Identifiers.UDYAM,
          Identifiers.UAM,
          Identifiers.CIN,
          Identifiers.LLPIN,
          Identifiers.TAN,
          Identifiers.DPIIT);

  private final List<Identifier> numbers;
  private final List<Identifier> ordered;

  ComparedNumbers(List<Identifier> numbers, List<Identifier> ordered) {
    this.numbers = List.copyOf(numbers);
    this.ordered = List.copyOf(ordered);
  }

  /** The kind of a number of one party alone that both have; the PAN within a GSTIN is one. */
  Optional<Term> own() {
    return same(true).or(this::samePan);
  }

  /** The kind of a number that both have and others may have too. */
  Optional<Term> shared() {
    return same(false);
  }

  private Optional<Term> same(boolean own) {
    return numbers.stream()
        .filter(number -> OF_ONE_PARTY.contains(number.kind()) == own)
        .filter(ordered::contains)
        .findFirst()
        .map(Identifier::kindName);
  }

  private Optional<Term> samePan() {
    return numbers.stream()
        .flatMap(number -> pan(number).stream())
        .filter(pan -> ordered.stream().anyMatch(other -> pan(other).equals(Optional.of(pan))))
        .findFirst()
        .map(pan -> SupplierIdentifiers.name(Identifiers.PAN));
  }

  /** Whether both have numbers of one party alone of one kind; such as are the same match. */
  boolean differ() {
    return numbers.stream()
        .anyMatch(one -> ordered.stream().anyMatch(other -> isOfOneKind(one, other)));
  }

  private static boolean isOfOneKind(Identifier one, Identifier other) {
    return OF_ONE_PARTY.contains(one.kind()) && one.kind().equals(other.kind())
        || pan(one).isPresent() && pan(other).isPresent();
  }

  private static Optional<String> pan(Identifier number) {
    return number.kind().equals(Identifiers.PAN)
        ? Optional.of(number.number())
        : number.part("pan");
  }
}
