package org.govsm.procurement.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;

/**
 * Effect of a correction: what terms that take the place of others do to what is on record. What
 * was refused in time by other terms and too late by these counts no more, unless the supplier
 * delivered again in its place. What counted no more stays so where more was decided on the
 * delivery meanwhile.
 */
public final class CorrectionEffect {

  private final RuleBook book;
  private final AcceptanceRecord record;
  private final AcceptanceTerms next;
  private final List<Integer> withdrawn;

  /** The effect of terms on a record by the law of a book. */
  public CorrectionEffect(RuleBook book, AcceptanceRecord record, AcceptanceTerms next) {
    this(book, record, next, List.of());
  }

  /**
   * The same of acts that are taken back.
   *
   * @param withdrawn the numbers of the acts, counted from 1
   */
  public CorrectionEffect(
      RuleBook book, AcceptanceRecord record, AcceptanceTerms next, List<Integer> withdrawn) {
    this.book = book;
    this.record = record;
    this.next = next;
    this.withdrawn = record.withdrawable(withdrawn);
  }

  /** The effect of a correction that is on a record. */
  public static CorrectionEffect of(
      RuleBook book, AcceptanceRecord record, AcceptanceCorrection correction) {
    return new CorrectionEffect(
        book, record.before(correction), correction.terms(), correction.withdrawn());
  }

  /** The numbers of the acts, counted from 1, that count no more by the terms. */
  List<Integer> lapsed() {
    return lapsed(true);
  }

  /**
   * Whether a correction says which acts count no more: those that come too late by the terms, and
   * also those that stay without effect, which older records do not say.
   */
  boolean is(List<Integer> said) {
    return said.equals(lapsed()) || said.equals(lapsed(false));
  }

  private List<Integer> lapsed(boolean staying) {
    List<Integer> lapsed = new ArrayList<>();
    AcceptanceRecord then = record.begun();
    AcceptanceRecord now = AcceptanceRecord.of(next);
    for (int number = 1; number <= record.acts().size(); number++) {
      AcceptanceAct act = record.acts().get(number - 1);
      if (isTooLate(act, then, now) || staying && isDecidedSince(number)) {
        lapsed.add(number);
      } else {
        now = next(now, act, number);
      }
      then = then.with(act, record);
    }
    lapsed.removeIf(this::isWithdrawn);
    return List.copyOf(lapsed);
  }

  /** What is taken back now is the last on its delivery: nothing is judged by it. */
  private AcceptanceRecord next(AcceptanceRecord now, AcceptanceAct act, int number) {
    Optional<LocalDate> before = record.takenBack(number);
    if (before.isPresent()) {
      return now.with(act, before.get());
    }
    return withdrawn.contains(number) ? now : now.with(act);
  }

  private boolean isTooLate(AcceptanceAct act, AcceptanceRecord then, AcceptanceRecord now) {
    return !isOfSameLaw(then.terms())
        && !isDeliveredAgain(act)
        && new ActChecks(book, now, act).isTooLate();
  }

  private boolean isWithdrawn(int number) {
    return withdrawn.contains(number) || record.isWithdrawn(number);
  }

  /** What was done by terms of the same channel and class was judged by this law when it was. */
  private boolean isOfSameLaw(AcceptanceTerms then) {
    return then.channel().equals(next.channel())
        && then.supplierClass().equals(next.supplierClass());
  }

  /** A supplier who delivered again has taken the rejection. */
  private boolean isDeliveredAgain(AcceptanceAct act) {
    return record.delivery(act.delivery()).filter(one -> one.replaced() > 0).isPresent();
  }

  /** Whether something was decided on the delivery of an act while it counted no more. */
  private boolean isDecidedSince(int number) {
    AcceptanceAct act = record.acts().get(number - 1);
    for (int at = number; at < record.acts().size(); at++) {
      AcceptanceAct later = record.acts().get(at);
      boolean decides =
          later.kind() == Kind.ACCEPTANCE
              || later.kind() == Kind.REJECTION
              || later.kind() == act.kind();
      if (decides
          && !isWithdrawn(at + 1)
          && Skeleton.same(later.delivery(), act.delivery())
          && record.isLapsedAt(number, at)) {
        return true;
      }
    }
    return false;
  }

  /** How many of a delivery are accepted, and from which day the last of them. */
  private record Accepted(long count, LocalDate on) {

    Accepted and(Accepted other) {
      return new Accepted(count + other.count, on.isAfter(other.on) ? on : other.on);
    }
  }

  private AcceptedCount counted(AcceptanceRecord of, LocalDate day) {
    return AcceptedCount.of(of, LocalDate.EPOCH, day.plusDays(1), book, day);
  }

  private Map<String, Accepted> accepted(AcceptanceRecord of, LocalDate day) {
    Map<String, Accepted> all = new LinkedHashMap<>();
    counted(of, day)
        .parts()
        .forEach(
            part ->
                all.merge(
                    part.delivery(), new Accepted(part.quantity(), part.on()), Accepted::and));
    return all;
  }

  /**
   * What it changes, delivery by delivery: what counts as accepted no longer, or from now on, or
   * from another day, what was refused too late, and what counts as refused again.
   *
   * @param day the day of which that is said
   * @return none where nothing changes
   */
  public List<Message> said(LocalDate day) {
    List<Integer> lapsed = lapsed();
    AcceptanceRecord then = record.by(next, lapsed, withdrawn, day);
    Map<String, Accepted> was = accepted(record, day);
    Map<String, Accepted> is = accepted(then, day);
    List<Message> said = new ArrayList<>();
    for (int number : withdrawn) {
      AcceptanceAct act = record.acts().get(number - 1);
      said.add(on("withdrawn." + act.kind(), act.delivery(), act.on()));
    }
    for (int number : lapsed) {
      AcceptanceAct act = record.acts().get(number - 1);
      String key = isDecidedSince(number) ? "stays" : "lapsed." + act.kind();
      said.add(on(key, act.delivery(), act.on()));
    }
    record.lapsed().stream()
        .filter(number -> !lapsed.contains(number))
        .sorted()
        .map(number -> record.acts().get(number - 1))
        .map(act -> on("again." + act.kind(), act.delivery(), act.on()))
        .forEach(said::add);
    for (Delivery one : record.deliveries()) {
      changed(
              one.id(),
              Optional.ofNullable(was.get(one.id())),
              Optional.ofNullable(is.get(one.id())))
          .ifPresent(said::add);
    }
    beyondOrder(then, day).forEach(said::add);
    return said;
  }

  /** Deliverables of which more counts as accepted than the terms order. */
  private List<Message> beyondOrder(AcceptanceRecord then, LocalDate day) {
    AcceptedCount count = counted(then, day);
    return next.deliverables().stream()
        .flatMap(
            one ->
                next
                    .quantity(one)
                    .filter(most -> count.of(one) > most)
                    .map(
                        most ->
                            Message.of("acceptance.effect.beyond-order")
                                .with("deliverable", one)
                                .with("count", count.of(one))
                                .with("most", most))
                    .stream())
        .toList();
  }

  private static Optional<Message> changed(
      String delivery, Optional<Accepted> was, Optional<Accepted> is) {
    long before = was.map(Accepted::count).orElse(0L);
    long after = is.map(Accepted::count).orElse(0L);
    if (before > after) {
      return was.map(one -> on("no-longer", delivery, one.on()).with("count", before - after));
    } else if (before < after) {
      return is.map(one -> on("now", delivery, one.on()).with("count", after - before));
    }
    return is.filter(one -> !one.on().equals(was.orElseThrow().on()))
        .map(one -> on("other-day", delivery, was.orElseThrow().on()).with("to", one.on()));
  }

  private static Message on(String key, String delivery, LocalDate day) {
    return Message.of("acceptance.effect." + key).with("delivery", delivery).with("on", day);
  }
}
