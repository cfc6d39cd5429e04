package org.govsm.procurement.acceptance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.jspecify.annotations.Nullable;

/**
 * Count of accepted deliveries of a period, for a KPI or a bill, with where it comes from: the
 * record by its digest, and each act or term of the law that it rests on.
 */
public final class AcceptedCount implements Worded {

  /** The id of the question. */
  public static final String QUESTION = "accepted-count";

  /** The platform and the metric of the figure. */
  private static final String PLATFORM = "contract";

  private static final String METRIC = "accepted";

  /** Whether a figure is one of accepted deliveries, as the record has it too. */
  public static boolean isOf(Reading reading) {
    return reading.platform().equals(PLATFORM) && reading.metric().equals(METRIC);
  }

  /**
   * A part of the count.
   *
   * @param delivery the id of the delivery
   * @param deliverable the id of the deliverable
   * @param quantity how many are accepted
   * @param on the day from which they are accepted
   * @param act the number of the act on record, counted from 1; nothing where the buyer was silent
   */
  public record Part(
      String delivery, String deliverable, long quantity, LocalDate on, Optional<Integer> act)
      implements ToPlain {

    private Part on(LocalDate day) {
      return new Part(delivery, deliverable, quantity, day, act);
    }

    private Part of(long count) {
      return new Part(delivery, deliverable, count, on, act);
    }

    /** Whether it counts as accepted because the buyer was silent. */
    public boolean isDeemed() {
      return act.isEmpty();
    }

    @Override
    public Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("delivery", delivery);
      tree.put("deliverable", deliverable);
      tree.put("quantity", BigDecimal.valueOf(quantity));
      tree.put("on", on.toString());
      act.ifPresent(number -> tree.put("act", BigDecimal.valueOf(number)));
      tree.put("deemed", isDeemed());
      return tree;
    }
  }

  private final AcceptanceRecord record;

  /** The record as it was on the day on which it is counted. */
  private final AcceptanceRecord then;

  private final LocalDate from;
  private final LocalDate until;
  private final LocalDate asOf;
  private final List<Part> parts;
  private final List<Finding> findings;

  private AcceptedCount(
      AcceptanceRecord record,
      LocalDate from,
      LocalDate until,
      LocalDate asOf,
      List<Part> parts,
      List<Finding> findings) {
    this.record = record;
    then = record.until(asOf);
    this.from = from;
    this.until = until;
    this.asOf = asOf;
    this.parts = List.copyOf(parts);
    this.findings = List.copyOf(findings);
  }

  /**
   * Counts what was accepted in a period. A delivery counts in the period of the day on which it
   * was accepted, not on which it was delivered; what counted as accepted by silence before it was
   * accepted counts from the earlier day. What an officer must settle of a delivery of after the
   * period is no matter of it.
   *
   * @param from the first day of the period
   * @param until the first day after it
   * @param book the law on acceptance by silence
   * @param asOf the day on which it is counted
   */
  public static AcceptedCount of(
      AcceptanceRecord whole, LocalDate from, LocalDate until, RuleBook book, LocalDate asOf) {
    AcceptanceRecord record = whole.until(asOf);
    List<Part> parts = byActs(record, book);
    List<Finding> findings = new ArrayList<>(AcceptanceProcess.changed(whole));
    findings.addAll(AcceptanceProcess.twice(record));
    for (Delivery delivery : deliveredBefore(record, until)) {
      Optional<Finding> against = AcceptanceProcess.contradicted(record.terms(), delivery);
      against.ifPresent(findings::add);
      if (against.isPresent()) {
        cut(parts, delivery.id(), delivery.surely());
      } else {
        silent(record, delivery, book, asOf, parts, findings);
      }
    }
    parts.removeIf(part -> !part.on().isBefore(until));
    ordered(record, parts, findings);
    silentBeyondDue(record, parts, lastDay(until, asOf), findings);
    parts.removeIf(part -> part.on().isBefore(from));
    return new AcceptedCount(whole, from, until, asOf, parts, findings);
  }

  /**
   * Nothing is accepted before it is delivered: what must be settled of a delivery touches the
   * periods on or after its day, all of them, as what an officer decides counts from the day of
   * that decision on, and what is ordered in all is held against the sum up to the period.
   */
  private static List<Delivery> deliveredBefore(AcceptanceRecord record, LocalDate until) {
    return record.deliveries().stream().filter(one -> one.deliveredOn().isBefore(until)).toList();
  }

  private static List<Part> byActs(AcceptanceRecord record, RuleBook book) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < record.acts().size(); i++) {
      AcceptanceAct act = record.acts().get(i);
      Optional<Delivery> of = record.delivery(act.delivery());
      boolean counts = act.kind() == Kind.ACCEPTANCE || act.isInAll();
      if (counts && !record.isWithdrawn(i + 1) && of.isPresent()) {
        Delivery delivery = of.get();
        long accepted = act.isInAll() ? inAll(act, delivery, parts) : act.quantity();
        LocalDate day = AcceptanceTerm.accepted(record.terms(), delivery, book, act.on());
        if (accepted > 0) {
          parts.add(
              new Part(
                  delivery.id(),
                  record.terms().named(delivery.deliverable()),
                  accepted,
                  day,
                  Optional.of(i + 1)));
        }
      }
    }
    return parts;
  }

  /** How many are accepted by a decision on what holds in all, beyond what was before. */
  private static long inAll(AcceptanceAct act, Delivery delivery, List<Part> parts) {
    boolean accepts = act.kind() == Kind.ACCEPTANCE;
    long holds = accepts ? act.quantity() : delivery.quantity() - act.quantity();
    cut(parts, delivery.id(), holds);
    return holds - ofDelivery(parts, delivery.id());
  }

  /** Leaves no more than so many of a delivery, those that were accepted first. */
  private static void cut(List<Part> parts, String delivery, long most) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      Part part = parts.get(i);
      long beyond = ofDelivery(parts, delivery) - most;
      if (beyond > 0 && part.delivery().equals(delivery)) {
        parts.remove(i);
        if (part.quantity() > beyond) {
          parts.add(i, part.of(part.quantity() - beyond));
        }
      }
    }
  }

  private static long ofDelivery(List<Part> parts, String delivery) {
    return parts.stream()
        .filter(part -> part.delivery().equals(delivery))
        .mapToLong(Part::quantity)
        .sum();
  }

  /** More than was ordered is no acceptance of the contract: somebody must say what it is. */
  private static void ordered(AcceptanceRecord record, List<Part> parts, List<Finding> findings) {
    for (String deliverable : record.terms().deliverables()) {
      long count = sum(parts, deliverable);
      record
          .terms()
          .quantity(deliverable)
          .filter(most -> count > most)
          .ifPresent(
              most ->
                  findings.add(
                      Finding.of(
                          "MORE_THAN_ORDERED",
                          Weight.WARNING,
                          Message.of("acceptance.more-than-ordered")
                              .with("deliverable", deliverable)
                              .with("count", count)
                              .with("most", most),
                          record.terms().clause(deliverable))));
    }
  }

  /** What silence accepts beyond what is due by then nobody decided: an officer must say it. */
  private static void silentBeyondDue(
      AcceptanceRecord record, List<Part> parts, LocalDate day, List<Finding> findings) {
    AcceptanceTerms terms = record.terms();
    for (String one : terms.deliverables()) {
      if (silentBeyondDue(record, parts, one, day) > 0) {
        QuantityLimits.of(terms, one, day)
            .passed(sum(parts, one))
            .filter(limit -> limit.day().isPresent())
            .map(limit -> limit.silent(one, sum(parts, one), terms.clause(one)))
            .ifPresent(findings::add);
      }
    }
  }

  private static long silentBeyondDue(
      AcceptanceRecord record, List<Part> parts, String deliverable, LocalDate day) {
    long silent =
        sum(parts.stream().filter(part -> isUndecided(record, part)).toList(), deliverable);
    return record
        .terms()
        .dueBy(deliverable, day)
        .map(due -> Math.min(silent, sum(parts, deliverable) - due))
        .filter(beyond -> beyond > 0)
        .orElse(0L);
  }

  /** Whether silence accepted a part, and no act said since what was decided on it. */
  private static boolean isUndecided(AcceptanceRecord record, Part part) {
    return part.act()
        .map(number -> record.acts().get(number - 1))
        .map(act -> act.on().isAfter(part.on()) && act.decided().isEmpty())
        .orElse(true);
  }

  /** The last day of a period, or the day on which it is counted where that is earlier. */
  private static LocalDate lastDay(LocalDate until, LocalDate asOf) {
    return asOf.isBefore(until) ? asOf : until.minusDays(1);
  }

  private static long sum(List<Part> parts, String deliverable) {
    return parts.stream()
        .filter(part -> part.deliverable().equals(deliverable))
        .mapToLong(Part::quantity)
        .sum();
  }

  private static void silent(
      AcceptanceRecord record,
      Delivery delivery,
      RuleBook book,
      LocalDate asOf,
      List<Part> parts,
      List<Finding> findings) {
    Decision<DeemedAcceptance> decision =
        AcceptanceProcess.of(book).silence(record, delivery, asOf);
    if (decision.ruling() instanceof Ruling.Answer<DeemedAcceptance> answer) {
      answer
          .value()
          .deemedOn()
          .ifPresent(
              day ->
                  parts.add(
                      new Part(
                          delivery.id(),
                          record.terms().named(delivery.deliverable()),
                          answer.value().quantity(),
                          day,
                          Optional.empty())));
    } else if (decision.ruling() instanceof Ruling.Refer<DeemedAcceptance> refer) {
      findings.add(Finding.of("DEEMED_OPEN", Weight.WARNING, refer.question(), refer.citation()));
    } else {
      Message text = Message.of("acceptance.class-missing").with("delivery", delivery.id());
      findings.add(Finding.of("CLASS_MISSING", Weight.WARNING, text, ActChecks.OWN));
    }
  }

  /** The first day of the period. */
  public LocalDate from() {
    return from;
  }

  /** The first day after the period. */
  public LocalDate until() {
    return until;
  }

  /** The parts, in the order of the record; those by silence last. */
  public List<Part> parts() {
    return parts;
  }

  /** What an officer must settle before the count is sure: none where it is. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * How many of a deliverable are due by the end of the month or other time in which the period
   * ends, or in which it is counted where that is earlier; nothing where the terms do not say. What
   * is ordered and not yet due is no part of it.
   */
  public Optional<Long> due(String deliverable) {
    return then.terms().dueBy(deliverable, lastDay(until, asOf));
  }

  /**
   * How many of a deliverable, of those in this count, silence accepted beyond what is due by then,
   * without a decision of an officer on them: they are not sure, and no bill takes them up.
   */
  public long silentBeyondDue(String deliverable) {
    return silentBeyondDue(then, parts, deliverable, lastDay(until, asOf));
  }

  /** How many of a deliverable are ordered in all; nothing where the terms do not say. */
  public Optional<Long> ordered(String deliverable) {
    return then.terms().quantity(deliverable);
  }

  /** How many are accepted in all. */
  public long total() {
    return parts.stream().mapToLong(Part::quantity).sum();
  }

  /** How many of each deliverable are accepted; one of which none is accepted is left out. */
  public SortedMap<String, Long> byDeliverable() {
    SortedMap<String, Long> all = new TreeMap<>();
    parts.forEach(part -> all.merge(part.deliverable(), part.quantity(), Long::sum));
    return all;
  }

  /** How many of a deliverable are accepted. */
  public long of(String deliverable) {
    return sum(parts, deliverable);
  }

  /**
   * The same count of the deliveries of some days alone, whenever they were accepted.
   *
   * @param first the first day of delivery
   * @param after the first day after the last
   */
  public AcceptedCount deliveredIn(LocalDate first, LocalDate after) {
    List<Part> some =
        parts.stream()
            .filter(
                part ->
                    record
                        .delivery(part.delivery())
                        .map(Delivery::deliveredOn)
                        .filter(day -> !day.isBefore(first) && day.isBefore(after))
                        .isPresent())
            .toList();
    return new AcceptedCount(record, from, until, asOf, some, findings);
  }

  /** The same count of one delivery alone, by its id as people read it. */
  public AcceptedCount ofDelivery(String id) {
    List<Part> some = parts.stream().filter(part -> Skeleton.same(part.delivery(), id)).toList();
    return new AcceptedCount(record, from, until, asOf, some, findings);
  }

  /**
   * The same count without a quantity of one delivery, the first accepted of it first.
   *
   * @param id the id of the delivery, as people read it
   */
  public AcceptedCount without(String id, long quantity) {
    long left = quantity;
    List<Part> some = new ArrayList<>();
    for (Part part : inOrder(parts.stream())) {
      long taken = Skeleton.same(part.delivery(), id) ? Math.min(left, part.quantity()) : 0;
      left -= taken;
      if (taken < part.quantity()) {
        some.add(part.of(part.quantity() - taken));
      }
    }
    return new AcceptedCount(record, from, until, asOf, some, findings);
  }

  private static List<Part> inOrder(Stream<Part> parts) {
    return parts.sorted(Comparator.comparing(Part::on)).toList();
  }

  /**
   * The same count by the days from which the Act for micro and small suppliers counts the days of
   * payment: section 2(b) has the actual delivery, or the removal of an objection in time.
   *
   * @param book the law in which the days of an objection are
   */
  public AcceptedCount byAct(RuleBook book) {
    List<Part> moved =
        parts.stream()
            .map(
                part ->
                    new Part(
                        part.delivery(),
                        part.deliverable(),
                        part.quantity(),
                        record
                            .delivery(part.delivery())
                            .map(one -> AcceptanceTerm.byAct(one, book, part.on()))
                            .orElse(part.on()),
                        part.act()))
            .toList();
    return new AcceptedCount(record, from, until, asOf, moved, findings);
  }

  /**
   * The same count where what was accepted anew counts from the day of an earlier acceptance that
   * was taken back: a mistake makes no late payment one in time.
   */
  public AcceptedCount asFirstAccepted() {
    List<Part> left = new ArrayList<>(parts);
    List<Part> moved = new ArrayList<>();
    for (Delivery one : then.deliveries()) {
      one.takenBack().stream()
          .map(Delivery.TakenBack::act)
          .filter(act -> act.kind() == Kind.ACCEPTANCE)
          .forEach(first -> move(left, moved, first));
    }
    moved.addAll(left);
    return new AcceptedCount(record, from, until, asOf, moved, findings);
  }

  /** Moves as many as an act had accepted to its day, of those that were accepted later. */
  private static void move(List<Part> left, List<Part> moved, AcceptanceAct first) {
    long rest = first.quantity();
    for (Part part : List.copyOf(left)) {
      if (rest > 0
          && part.on().isAfter(first.on())
          && Skeleton.same(part.delivery(), first.delivery())) {
        long some = Math.min(rest, part.quantity());
        rest -= some;
        moved.add(part.of(some).on(first.on()));
        left.remove(part);
        if (some < part.quantity()) {
          left.add(part.of(part.quantity() - some));
        }
      }
    }
  }

  /**
   * The day from which so many of a deliverable are accepted, the first accepted counted first.
   *
   * @return nothing while fewer are accepted
   */
  public Optional<LocalDate> reached(String deliverable, long quantity) {
    long sum = 0;
    for (Part part : inOrder(parts.stream().filter(one -> one.deliverable().equals(deliverable)))) {
      sum += part.quantity();
      if (sum >= quantity) {
        return Optional.of(part.on());
      }
    }
    return Optional.empty();
  }

  /**
   * What is taken of a deliverable, the first accepted first.
   *
   * @param after how many are taken before
   * @param until how many are taken in all
   */
  public List<Part> taken(String deliverable, long after, long until) {
    List<Part> some = new ArrayList<>();
    long sum = 0;
    for (Part part : inOrder(parts.stream().filter(one -> one.deliverable().equals(deliverable)))) {
      long from = Math.max(after, sum);
      sum += part.quantity();
      if (from < Math.min(sum, until)) {
        some.add(part.of(Math.min(sum, until) - from));
      }
    }
    return some;
  }

  /** The day from which a part is accepted, of the same record by other days. */
  public LocalDate day(Part part) {
    return parts.stream()
        .filter(one -> one.delivery().equals(part.delivery()) && one.act().equals(part.act()))
        .map(Part::on)
        .findFirst()
        .orElse(part.on());
  }

  /**
   * The count as a reading of the contract, for the scorecard and the certificate. Its evidence is
   * the record by its digest, and the number of the last act that it rests on.
   *
   * @return nothing before the period is over; nothing while an officer must settle something
   *     first: a count in doubt is no figure; and nothing of a record without acts
   */
  public Optional<Reading> reading() {
    return reading(asOf);
  }

  /**
   * The same, as learnt on the first day on which the record shows it: the end of the period, or
   * the day on which the last act that it rests on was entered. A certificate that is asked for
   * later has the same figure in time for the same freeze.
   */
  public Optional<Reading> firstReading() {
    return reading(
        parts.stream()
            .flatMap(part -> part.act().stream())
            .map(number -> record.acts().get(number - 1).entered())
            .filter(until::isBefore)
            .max(LocalDate::compareTo)
            .orElse(until));
  }

  private Optional<Reading> reading(LocalDate learnt) {
    if (asOf.isBefore(until) || !findings.isEmpty() || record.acts().isEmpty()) {
      return Optional.empty();
    }
    int last = parts.stream().flatMap(part -> part.act().stream()).max(Integer::compare).orElse(1);
    return Optional.of(
        Reading.of(record.terms().contract(), PLATFORM, METRIC)
            .window(
                from.atStartOfDay(Reading.INDIA).toInstant(),
                until.atStartOfDay(Reading.INDIA).toInstant())
            .figure(Figure.of(BigDecimal.valueOf(total())))
            .source("first-party", learnt.atStartOfDay(Reading.INDIA).toInstant())
            .evidence(Evidence.of(record.digest(), last).countedBy("buyer"))
            .done());
  }

  /**
   * Holds figures of files against the record: a file that says another number of accepted
   * deliveries contradicts it.
   *
   * @param readings of any platform and metric; those of other metrics are left aside
   * @param asOf the day on which the record is asked
   * @return blocking, each with both figures; a warning where the period is not over, so that
   *     nothing can be compared; none where they agree
   */
  public static List<Finding> contradictions(
      AcceptanceRecord record, List<Reading> readings, RuleBook book, LocalDate asOf) {
    List<Finding> found = new ArrayList<>();
    for (Reading reading : readings) {
      if (isOf(reading)) {
        AcceptedCount count = of(record, reading.fromDay(), reading.toDay(), book, asOf);
        count.running().or(() -> count.against(reading)).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** That the period is not over: what is counted by now is no result. */
  private Optional<Finding> running() {
    Message text = Message.of("acceptance.not-over").with("until", until).with("counted", total());
    return asOf.isBefore(until)
        ? Optional.of(Finding.of("PERIOD_NOT_OVER", Weight.WARNING, text, ActChecks.OWN))
        : Optional.empty();
  }

  private Optional<Finding> against(Reading reading) {
    boolean whole = reading.subject().equals(record.terms().contract());
    if (!whole && !record.terms().deliverables().contains(reading.subject())) {
      return Optional.empty();
    }
    BigDecimal counted = BigDecimal.valueOf(whole ? total() : of(reading.subject()));
    return reading
        .figure()
        .value()
        .filter(said -> said.compareTo(counted) != 0)
        .map(
            said ->
                Finding.of(
                    "ACCEPTED_CONTRADICTS",
                    Weight.BLOCKING,
                    Message.of("acceptance.contradicts")
                        .with("said", said)
                        .with("counted", counted)
                        .with("subject", reading.subject())
                        .with("from", from)
                        .with("until", until.minusDays(1)),
                    ActChecks.OWN));
  }

  /**
   * Decides how many were accepted in a period.
   *
   * @param readings figures of files, which may not contradict the record
   * @param asOf the day on which it is counted
   * @return the count; a question to an officer, with the count as an indication, where the period
   *     is not over, an act on record was not allowed, a file contradicts it, more than was ordered
   *     is accepted, silence accepts more than is due, or the law is not sure what it accepts
   */
  public static Decision<AcceptedCount> decide(
      AcceptanceRecord record,
      LocalDate from,
      LocalDate until,
      List<Reading> readings,
      RuleBook book,
      LocalDate asOf) {
    AcceptedCount count = of(record, from, until, book, asOf);
    TenderLaw law = AcceptanceTerm.law(book, asOf);
    List<Finding> all = new ArrayList<>(AcceptanceProcess.of(book).verify(record));
    all.addAll(contradictions(record, readings, book, asOf));
    count.findings.stream().filter(one -> !all.contains(one)).forEach(all::add);
    count.running().filter(one -> !all.contains(one)).ifPresent(all::add);
    all.forEach(law::find);
    all.stream().findFirst().ifPresent(one -> law.refer(one.text(), one.citation()));
    beyondDue(record, until, book, asOf).forEach(law::find);
    count.parts.forEach(part -> law.step("acceptance.part", said(part), ActChecks.OWN));
    Map<String, @Nullable Object> basis = new LinkedHashMap<>();
    basis.put("record", record.digest());
    basis.put("from", from.toString());
    basis.put("until", until.toString());
    basis.put("asOf", asOf.toString());
    basis.put("readings", Tree.list(readings, Reading::toPlain));
    return law.decision(QUESTION, Optional.of(count), basis);
  }

  /** More than is due by then, by decisions, and no more than is ordered: told, not asked again. */
  private static List<Finding> beyondDue(
      AcceptanceRecord record, LocalDate until, RuleBook book, LocalDate asOf) {
    AcceptanceTerms terms = record.until(asOf).terms();
    if (terms.deliverables().stream().noneMatch(terms::isRecurring)) {
      return List.of();
    }
    AcceptedCount whole = of(record, LocalDate.EPOCH, until, book, asOf);
    List<Finding> found = new ArrayList<>();
    for (String one : terms.deliverables()) {
      QuantityLimits.of(terms, one, lastDay(until, asOf))
          .passed(whole.of(one))
          .filter(limit -> limit.day().isPresent() && whole.silentBeyondDue(one) == 0)
          .map(limit -> limit.counted(one, whole.of(one), terms.clause(one)))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Message said(Part part) {
    Message text =
        Message.of(part.isDeemed() ? "acceptance.part-silent" : "acceptance.part")
            .with("count", part.quantity())
            .with("delivery", part.delivery())
            .with("deliverable", part.deliverable())
            .with("on", part.on());
    return part.act().map(number -> text.with("act", number)).orElse(text);
  }

  /** How many are accepted. */
  @Override
  public Message said() {
    return Message.of("acceptance.counted").with("count", total());
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return new LinkedHashMap<>(toPlain());
  }

  /** The published tree form, with the reading where there is one. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("contract", record.terms().contract());
    tree.put("record", record.digest());
    tree.put("from", from.toString());
    tree.put("until", until.toString());
    tree.put("accepted", BigDecimal.valueOf(total()));
    tree.put("parts", Tree.list(parts, Part::toPlain));
    List<Map<String, Object>> limits = limits();
    if (!limits.isEmpty()) {
      tree.put("limits", limits);
    }
    tree.put("open", Tree.list(findings, Finding::code));
    reading().ifPresent(figure -> tree.put("reading", figure.toPlain()));
    return tree;
  }

  /** What is due by then and what is ordered in all, where the terms say it. */
  private List<Map<String, Object>> limits() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String one : then.terms().deliverables()) {
      Map<String, Object> row = new LinkedHashMap<>();
      due(one).ifPresent(count -> row.put("due", BigDecimal.valueOf(count)));
      ordered(one).ifPresent(count -> row.put("ordered", BigDecimal.valueOf(count)));
      if (!row.isEmpty()) {
        row.put("deliverable", one);
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public String toString() {
    return record.terms().contract() + ": " + total();
  }
}
