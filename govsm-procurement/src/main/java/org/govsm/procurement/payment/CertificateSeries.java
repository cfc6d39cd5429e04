package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;

/**
 * The certificates of one contract in the order in which they were issued. A later one of a period
 * takes the place of those before it; no certificate knows less than one that was issued before.
 */
public final class CertificateSeries {

  private final List<Issued> all;
  private final boolean numbered;
  private final boolean holdsFromFirst;
  private final Map<String, Issued> inForce = new LinkedHashMap<>();
  private final Set<Issued> settling;
  private final Function<String, Optional<Terms>> terms;

  private CertificateSeries(
      List<Issued> all,
      boolean numbered,
      boolean holdsFromFirst,
      Set<Issued> settling,
      Function<String, Optional<Terms>> terms) {
    this.holdsFromFirst = holdsFromFirst;
    this.terms = terms;
    this.all = List.copyOf(all);
    this.numbered = numbered;
    this.settling = settling;
    for (Issued one : all) {
      inForce.remove(one.period()); // the place of a period is that of its newest certificate
      inForce.put(one.period(), one);
    }
  }

  /**
   * A series.
   *
   * @param issued all certificates of a contract, in the order in which they were issued
   */
  public static CertificateSeries of(List<Issued> issued) {
    return new CertificateSeries(issued, true, true, settling(issued), id -> Optional.empty());
  }

  /** Those that came when no later period had one: a certificate settles only what is before it. */
  private static Set<Issued> settling(List<Issued> issued) {
    Set<Issued> settling = new HashSet<>();
    String latest = "";
    for (Issued one : issued) {
      if (one.period().compareTo(latest) >= 0) {
        settling.add(one);
        latest = one.period();
      }
    }
    return settling;
  }

  /**
   * The series as it was read before certificates said their numbers, and what changed since.
   *
   * @return the same certificates
   */
  public CertificateSeries withoutNumbers() {
    return new CertificateSeries(all, false, holdsFromFirst, settling, terms);
  }

  /**
   * The series as it was read before a hold counted from the first certificate that held it.
   *
   * @return the same certificates
   */
  public CertificateSeries holdsAnew() {
    return new CertificateSeries(all, numbered, false, settling, terms);
  }

  /**
   * Since when a new certificate holds something of a period: the day of the first certificate that
   * it replaces, in an unbroken row, that held it for a question about the same.
   *
   * @param by the period of the new certificate
   * @param about the period of which something is held
   * @param asked what the questions of that period are about
   * @return the day of the new certificate where none held it before
   */
  LocalDate heldSince(String by, String about, Set<String> asked, LocalDate asOf) {
    LocalDate since = asOf;
    for (int i = all.size() - 1; i >= 0 && holdsFromFirst; i--) {
      Issued one = all.get(i);
      if (one.period().equals(by)) {
        if (Collections.disjoint(one.asked(about), asked)) {
          return since;
        }
        LocalDate held = one.held(about).flatMap(Issued.Held::since).orElse(one.asOf());
        since = held.isBefore(since) ? held : since;
      }
    }
    return since;
  }

  /**
   * The series with the terms by which its certificates were made.
   *
   * @param known the terms of a certificate by its id; nothing where they are not known
   * @return the same certificates
   */
  public CertificateSeries under(Function<String, Optional<Terms>> known) {
    return new CertificateSeries(all, numbered, holdsFromFirst, settling, known);
  }

  Optional<Terms> terms(Issued one) {
    return terms.apply(one.id());
  }

  /** Whether the certificates themselves are known, and not their sums only. */
  boolean isNumbered() {
    return numbered;
  }

  /** Certificates of which only the sums are known that they paid. */
  static CertificateSeries ofSums(Collection<Certified> paid, LocalDate asOf) {
    Map<String, Money> sums = new LinkedHashMap<>();
    paid.forEach(one -> sums.merge(one.period(), one.paid(), Money::plus));
    List<Issued> issued = new ArrayList<>();
    sums.forEach((period, sum) -> issued.add(Issued.ofSum(period, sum, asOf)));
    return new CertificateSeries(issued, false, true, settling(issued), id -> Optional.empty());
  }

  /**
   * The certificates that count.
   *
   * @return the newest of each period, in the order in which they were issued
   */
  public List<Issued> inForce() {
    return List.copyOf(inForce.values());
  }

  /**
   * The series as it was on a day.
   *
   * @return the certificates that are made of what was known by then
   */
  public CertificateSeries by(LocalDate day) {
    return new CertificateSeries(
        all.stream().filter(one -> !one.asOf().isAfter(day)).toList(),
        numbered,
        holdsFromFirst,
        settling,
        terms);
  }

  /**
   * The certificate that counts for a period.
   *
   * @param period the id of the period
   * @return nothing where it has none
   */
  public Optional<Issued> of(String period) {
    return Optional.ofNullable(inForce.get(period));
  }

  /**
   * Whether a later period has a certificate, and so has settled one that was issued for this.
   *
   * @param period the id of the period
   * @return false where the period has no certificate
   */
  public boolean isSettled(String period) {
    return inForce.containsKey(period) && isFollowed(period);
  }

  /** The periods without a certificate that come after one, and after all that have one. */
  List<BillingPeriod> after(Terms terms, BillingPeriod period) {
    String last = inForce.keySet().stream().max(String::compareTo).orElse("");
    return terms.periods().stream()
        .filter(one -> one.from().isAfter(period.from()))
        .filter(one -> last.equals(BillingPeriod.CLOSING) || one.id().compareTo(last) > 0)
        .toList();
  }

  private boolean isFollowed(String period) {
    return inForce.keySet().stream().anyMatch(later -> later.compareTo(period) > 0);
  }

  /**
   * The day of whose knowledge the newest certificate is made. No other may know less, or one
   * period would be settled twice by different knowledge.
   *
   * @return nothing where there is no certificate
   */
  public Optional<LocalDate> knownOn() {
    return all.stream().map(Issued::asOf).max(LocalDate::compareTo);
  }

  /**
   * What stands in the way of a certificate: that a later one settled its period, or that one rests
   * on more.
   *
   * @param period the id of the period
   * @param asOf the day of whose knowledge it is to be made
   */
  public Optional<InputFault> against(String period, LocalDate asOf) {
    Optional<Message> settled =
        Optional.of(period)
            .filter(this::isSettled)
            .map(id -> Message.of("certificate.settled").with("period", id));
    Optional<Message> older =
        knownOn()
            .filter(asOf::isBefore)
            .map(known -> Message.of("certificate.older").with("known", known));
    return settled
        .map(why -> new InputFault("/period", why.key(), why))
        .or(() -> older.map(why -> new InputFault("/asOf", why.key(), why)));
  }

  /** The number of the next certificate of a period, from 1. */
  int next(String period) {
    return 1 + (int) all.stream().filter(one -> one.period().equals(period)).count();
  }

  /** What the next certificate of a period is known by. */
  String nextId(String period) {
    return period + "." + next(period);
  }

  /** The series without the certificate of a period that is issued anew. */
  CertificateSeries without(String period) {
    return new CertificateSeries(
        all.stream().filter(one -> !one.period().equals(period)).toList(),
        numbered,
        holdsFromFirst,
        settling,
        terms);
  }

  CertificateSeries with(Issued one) {
    List<Issued> more = new ArrayList<>(all);
    more.add(one);
    Set<Issued> settles = new HashSet<>(settling);
    if (!isFollowed(one.period())) {
      settles.add(one);
    }
    return new CertificateSeries(more, numbered, holdsFromFirst, settles, terms);
  }

  /**
   * What was paid for the periods that a certificate of this period settles: each one before it
   * that has a certificate. One that comes after those of later periods settles none; the next
   * does.
   *
   * @param period the id of the period
   * @return the sum for each period
   */
  public List<Certified> settledBy(String period) {
    List<Certified> paid = new ArrayList<>();
    if (!isFollowed(period)) {
      CertificateSeries others = without(period);
      others.inForce.keySet().stream()
          .filter(other -> other.compareTo(period) < 0)
          .sorted()
          .forEach(other -> paid.add(new Certified(other, others.paid(other))));
    }
    return paid;
  }

  /** What was paid for a period by all certificates that count. */
  Money paid(String period) {
    Money sum = of(period).map(Issued::own).orElse(Money.ZERO);
    for (Issued one : inForce.values()) {
      sum = sum.plus(one.adjustment(period));
    }
    return sum;
  }

  /**
   * What was paid under the contract.
   *
   * @return the sum of all certificates that count
   */
  public Money paid() {
    Money sum = Money.ZERO;
    for (Issued one : inForce.values()) {
      sum = sum.plus(one.payable());
    }
    return sum;
  }

  /** The certificate that settled the period last, if only by its own. */
  Issued last(Issued own) {
    return after(own).stream()
        .filter(one -> one.adjustments().containsKey(own.period()))
        .reduce(own, (one, later) -> later);
  }

  /**
   * The certificates that settled a period after its own, in order. One that came after those of
   * later periods settles none: what it says of others it only repeats, of certificates too that
   * were replaced since.
   */
  List<Issued> after(Issued own) {
    return inForce.values().stream()
        .dropWhile(one -> one != own)
        .skip(1)
        .filter(one -> settling.contains(one) && one.period().compareTo(own.period()) > 0)
        .toList();
  }
}
