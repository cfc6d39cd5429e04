package org.govsm.portal.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Money;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.disbursement.AccountEntry;
import org.govsm.procurement.disbursement.AccountEntry.Direction;
import org.govsm.procurement.disbursement.AccountEntry.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the account of the paying office that belongs to no order, as it is stored.
 *
 * @param takenBy who uploaded the file that told it first
 * @param content direction, account, day, sum and reference, and what an officer said of it
 */
public record StoredEntry(
    String department,
    String id,
    String state,
    String takenBy,
    Instant takenAt,
    Map<String, @Nullable Object> content) {

  /** Nobody has said what it was. */
  public static final String OPEN = "OPEN";

  /** An officer said what it was. */
  public static final String CLEARED = "CLEARED";

  /** The member that names one that is alike, which may be the same. */
  static final String ALIKE = "alike";

  /** The member that names the order that it is of, as a later file told. */
  static final String ORDER = "order";

  /** By which it is known again. */
  String digest() {
    return StoredTree.text(content, "digest");
  }

  /** Whether it can have been that: one that is told again has one that is alike. */
  public boolean canBe(Meaning meaning) {
    if (meaning == Meaning.OF_ORDER || text(ORDER).isPresent()) {
      return text(ORDER).isPresent() && Set.of(Meaning.OF_ORDER, Meaning.OTHER).contains(meaning);
    }
    return meaning.fits(Direction.valueOf(StoredTree.text(content, "direction")))
        && (meaning != Meaning.TOLD_AGAIN || text(ALIKE).isPresent());
  }

  /** A member of its content; nothing where there is none. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(content.get(name)).map(String::valueOf).filter(t -> !t.isEmpty());
  }

  /** The sum. */
  public Money sum() {
    return Money.ofRupees(StoredTree.text(content, "amount"));
  }

  /** The day of the booking. */
  public LocalDate day() {
    return LocalDate.parse(StoredTree.text(content, "bookedOn"));
  }

  /** Whether nobody has said what it was. */
  public boolean isOpen() {
    return state.equals(OPEN);
  }

  /** Whether a person may say what it was. */
  public boolean isFor(Caller by) {
    return PaymentRoles.ACTS.may(by, OrderDecisions.DECIDED)
        && AccountEntry.againstClearing(takenBy, by.actor()).isEmpty();
  }
}
