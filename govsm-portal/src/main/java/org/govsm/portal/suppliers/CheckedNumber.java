package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.IdentifierKind;
import org.govsm.core.identity.Identifiers;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.CheckEvidence;
import org.govsm.procurement.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/** Checked number: which number of a supplier evidence is of, by its digest. */
final class CheckedNumber {

  private CheckedNumber() {}

  /**
   * The number that a check is of: the one that was named, else the only one of its kind.
   *
   * @param given the number, or its digest
   * @return nothing for a check of no number
   * @throws ProblemException where the supplier has no such number, or several and none was named
   */
  static Optional<String> of(
      Supplier supplier, String check, @Nullable Object given, LocalDate day) {
    boolean isNumber =
        Identifiers.shipped().kinds().stream().map(IdentifierKind::code).anyMatch(check::equals);
    if (!isNumber && given == null) {
      return Optional.empty();
    }
    List<Identifier> own =
        supplier.identifiers(day).stream().filter(one -> one.kind().equals(check)).toList();
    if (own.isEmpty()) {
      throw ProblemException.of(Faults.at("/check", "suppliers.number-missing"));
    } else if (given == null && own.size() > 1) {
      throw ProblemException.of(Faults.at("/number", "suppliers.which-number"));
    }
    String asked =
        String.valueOf(given == null ? own.get(0).number() : given)
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT);
    return own.stream()
        .filter(one -> isSame(one, asked))
        .findFirst()
        .map(CheckEvidence::digest)
        .or(
            () -> {
              throw ProblemException.of(Faults.at("/number", "suppliers.other-number"));
            });
  }

  private static boolean isSame(Identifier own, String asked) {
    return own.number().replace("-", "").equals(asked)
        || CheckEvidence.digest(own).toUpperCase(Locale.ROOT).equals(asked);
  }
}
