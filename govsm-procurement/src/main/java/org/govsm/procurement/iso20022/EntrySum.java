package org.govsm.procurement.iso20022;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.BankAnswer;

/**
 * Sum of an entry, parted into what its payments are of and what the bank took beside them.
 *
 * @param debit whether charges come on top of the payments; of a credit they were taken from it
 * @param charges those that stand with the entry as a whole
 */
record EntrySum(Money amount, boolean debit, Charges charges) {

  static final Charges NONE = new Charges(Money.ZERO, Optional.empty(), false);

  /** Who bears a charge, where that is not the payer alone. */
  private static final Set<String> OF_PAYEE = Set.of("CRED", "SHAR");

  /**
   * Charges of the bank.
   *
   * @param included whether they are in the sum, where the bank says so
   * @param ofPayee whether the payee bears them or a part of them, as the bank says
   */
  record Charges(Money sum, Optional<Boolean> included, boolean ofPayee) {

    boolean isAny() {
      return sum.paise() > 0;
    }
  }

  /**
   * A payment as the entry tells it.
   *
   * @param own its sum, where it has one
   * @param instructed the sum that was ordered, where the bank repeats it
   */
  record Part(Optional<Money> own, Optional<Money> instructed, Charges charges) {

    Optional<Money> sum() {
      return own.or(() -> instructed);
    }
  }

  /**
   * What a payment is of; no amount where the entry tells none.
   *
   * @param unexplained what was booked beyond it, or came in below it, and the bank does not say
   *     why
   * @param apart whether the charge may be booked apart
   * @param aside a charge that is named, and not in what was booked
   */
  record Split(
      Optional<Money> amount, Money charge, Money unexplained, boolean apart, Charges aside) {

    static Split of(Optional<Money> amount, Charges aside) {
      return new Split(amount, Money.ZERO, Money.ZERO, false, aside);
    }

    BankAnswer.Draft on(BankAnswer.Draft draft, LocalDate day) {
      return draft
          .booked(amount.orElseThrow(), day)
          .beside(charge, unexplained)
          .apart(aside.sum(), aside.ofPayee() ? aside.sum() : Money.ZERO);
    }
  }

  /** The charges of an entry or of a payment; money that the bank gives counts as none. */
  static Charges charges(MessageElement of, Function<MessageElement, Optional<Money>> amount) {
    Money sum = Money.ZERO;
    Optional<Boolean> included = Optional.empty();
    boolean ofPayee = false;
    for (MessageElement charges : of.all("Chrgs")) {
      List<MessageElement> records = charges.all("Rcrd");
      List<MessageElement> told =
          charges
              .find("TtlChrgsAndTaxAmt")
              .map(List::of)
              .orElseGet(
                  () ->
                      (records.isEmpty() ? List.of(charges) : records)
                          .stream()
                              .filter(EntrySum::isTaken)
                              .flatMap(one -> one.find("Amt").stream())
                              .toList());
      for (MessageElement each : told) {
        sum = sum.plus(amount.apply(each).orElse(Money.ZERO));
      }
      List<MessageElement> each = records.isEmpty() ? List.of(charges) : records;
      included = included.or(() -> included(each));
      ofPayee |=
          each.stream().anyMatch(one -> one.text("Br").filter(OF_PAYEE::contains).isPresent());
    }
    return new Charges(sum, included, ofPayee);
  }

  private static boolean isTaken(MessageElement charge) {
    return charge.text("CdtDbtInd").filter("CRDT"::equals).isEmpty();
  }

  private static Optional<Boolean> included(List<MessageElement> records) {
    return records.stream()
        .flatMap(one -> one.text("ChrgInclInd").stream())
        .findFirst()
        .map(text -> text.equals("true") || text.equals("1"));
  }

  /** What each payment is of, in the order of the entry. */
  List<Split> split(List<Part> parts) {
    if (parts.size() == 1 && parts.get(0).own().isEmpty()) {
      return List.of(within(amount, parts.get(0), own(parts.get(0))));
    }
    Optional<Money> whole = sum(parts);
    if (whole.filter(amount::equals).isPresent()) {
      return inEach(parts);
    }
    List<Split> split = new ArrayList<>();
    boolean each = whole.filter(sum -> isBeside(sum, charged(parts))).isPresent();
    boolean both =
        whole.filter(sum -> isBeside(sum, charged(parts).plus(charges.sum()))).isPresent();
    boolean once = both || whole.filter(sum -> isBeside(sum, charges.sum())).isPresent();
    for (int at = 0; at < parts.size(); at++) {
      Part part = parts.get(at);
      Money charge = each || both ? part.charges().sum() : Money.ZERO;
      split.add(
          new Split(
              part.sum(),
              at == 0 && once && !each ? charge.plus(charges.sum()) : charge,
              Money.ZERO,
              false,
              NONE));
    }
    return split;
  }

  /** Payments that come to the entry: its own charge beside several is told with the first. */
  private List<Split> inEach(List<Part> parts) {
    List<Split> split = new ArrayList<>();
    boolean alone = parts.size() == 1;
    for (Part part : parts) {
      Split one = within(part.sum().orElseThrow(), part, alone ? own(part) : part.charges());
      boolean first = split.isEmpty() && !alone && charges.isAny() && !one.aside().isAny();
      split.add(
          first
              ? new Split(one.amount(), one.charge(), one.unexplained(), one.apart(), charges)
              : one);
    }
    return split;
  }

  /** What the payments come to, where that is not the entry with any of its charges. */
  Optional<Money> other(List<Part> parts) {
    return parts.size() == 1 && parts.get(0).own().isEmpty()
        ? Optional.empty()
        : sum(parts)
            .filter(
                sum ->
                    !sum.equals(amount)
                        && !isBeside(sum, charged(parts))
                        && !isBeside(sum, charges.sum())
                        && !isBeside(sum, charged(parts).plus(charges.sum())));
  }

  private Charges own(Part part) {
    return part.charges().isAny() ? part.charges() : charges;
  }

  private static Optional<Money> sum(List<Part> parts) {
    Optional<Money> whole = Optional.of(Money.ZERO);
    for (Part part : parts) {
      whole = whole.flatMap(so -> part.sum().map(so::plus));
    }
    return whole;
  }

  private static Money charged(List<Part> parts) {
    return parts.stream().map(part -> part.charges().sum()).reduce(Money.ZERO, Money::plus);
  }

  private boolean isBeside(Money sum, Money charge) {
    return charge.paise() > 0 && (debit ? sum.plus(charge) : sum.minus(charge)).equals(amount);
  }

  /** A booked sum in which a charge may be: on top of a payment, taken from what came back. */
  private Split within(Money booked, Part part, Charges charge) {
    Money less = part.instructed().map(whole -> beside(booked, whole)).orElse(Money.ZERO);
    if (less.paise() > 0) {
      boolean told = charge.sum().compareTo(less) <= 0;
      Money taken = told ? charge.sum() : Money.ZERO;
      return new Split(part.instructed(), taken, less.minus(taken), false, told ? NONE : charge);
    }
    boolean in =
        charge.isAny()
            && part.instructed().isEmpty()
            && charge.included().orElse(!charge.ofPayee())
            && (!debit || charge.sum().compareTo(booked) < 0);
    Money paid = debit ? booked.minus(charge.sum()) : booked.plus(charge.sum());
    return in
        ? new Split(Optional.of(paid), charge.sum(), Money.ZERO, charge.included().isEmpty(), NONE)
        : Split.of(Optional.of(booked), charge);
  }

  /** What was booked beyond a payment, or came in below what was sent back. */
  private Money beside(Money booked, Money whole) {
    return debit ? booked.minus(whole) : whole.minus(booked);
  }
}
