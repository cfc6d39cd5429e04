package org.govsm.procurement.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.dues.Dues;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Consistency;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.jspecify.annotations.Nullable;

/**
 * Process of acceptance by the law of a book: whether an act is allowed, as a pure function of the
 * record and the act, and what counts as accepted because the buyer was silent.
 */
public final class AcceptanceProcess {

  /** The id of the question whether an act is allowed. */
  public static final String QUESTION = "acceptance-act";

  /** The id of the question whether a delivery counts as accepted. */
  public static final String DEEMED = "deemed-acceptance";

  private final RuleBook book;

  private AcceptanceProcess(RuleBook book) {
    this.book = book;
  }

  /** The process by the law of a book. */
  public static AcceptanceProcess of(RuleBook book) {
    return new AcceptanceProcess(book);
  }

  /**
   * Who may do an act: a default of this project.
   *
   * @return codes of roles
   */
  public static List<String> roles(AcceptanceAct.Kind kind) {
    return ActChecks.roles(kind);
  }

  /**
   * Decides whether an act is allowed.
   *
   * @param record what happened before
   * @param act what is to happen
   * @return allowed, with the record that has the act, or refused with every reason, one of which
   *     is a record that was changed; the facts that are missing; or a question to an officer,
   *     until the act says what was decided
   */
  public Decision<AcceptancePermission> decide(AcceptanceRecord record, AcceptanceAct act) {
    return decide(
        record, act, Stream.concat(changed(record).stream(), twice(record).stream()).toList());
  }

  private Decision<AcceptancePermission> decide(
      AcceptanceRecord record, AcceptanceAct act, List<Finding> before) {
    ActChecks checks = new ActChecks(book, record, act);
    List<Finding> findings = new ArrayList<>(before);
    findings.addAll(checks.check());
    TenderLaw law = checks.law();
    findings.forEach(law::find);
    boolean refused = findings.stream().anyMatch(one -> one.weight() == Weight.BLOCKING);
    AcceptancePermission permission =
        new AcceptancePermission(
            findings, refused ? Optional.empty() : Optional.of(record.with(act)));
    Map<String, @Nullable Object> basis = new LinkedHashMap<>();
    basis.put("record", record.digest());
    basis.put("act", act.toPlain());
    return law.decision(QUESTION, law.isOpen() ? Optional.empty() : Optional.of(permission), basis);
  }

  /**
   * Asks for each act and each correction of a record again, by the terms as they stood when it was
   * done.
   *
   * @return what stands in the way of what is on record: an act or a correction that was not
   *     allowed, or by which other acts lapse than it says, and an act that is not linked to the
   *     record before it; none where all were allowed and nothing was changed since
   */
  public List<Finding> verify(AcceptanceRecord record) {
    List<Finding> found = new ArrayList<>(changed(record));
    AcceptanceRecord before = record.begun();
    for (AcceptanceAct act : record.acts()) {
      Decision<AcceptancePermission> decision = decide(before, act, List.of());
      if (decision.ruling() instanceof Ruling.Answer<AcceptancePermission> answer) {
        answer.value().findings().stream()
            .filter(each -> each.weight() == Weight.BLOCKING)
            .filter(each -> !ActChecks.OF_ENTRY.contains(each.code()))
            .forEach(found::add);
      } else {
        found.add(blocking("ACT_OPEN", "acceptance.open-act", act));
      }
      before = before.with(act, record);
    }
    record.corrections().stream()
        .filter(one -> !CorrectionEffect.of(book, record, one).is(one.lapsed()))
        .map(one -> unallowed(one, Message.of("acceptance.input.lapsed")))
        .forEach(found::add);
    return List.copyOf(found);
  }

  /** Acts that are not linked to the record before them, and corrections that nobody could make. */
  static List<Finding> changed(AcceptanceRecord record) {
    return Stream.concat(
            record.unlinked().stream()
                .map(act -> blocking("RECORD_CHANGED", "acceptance.record-changed", act)),
            record.unallowed().stream().map(one -> unallowed(one.correction(), one.why().text())))
        .toList();
  }

  /** Deliverables whose ids people read as one: so many would be ordered of each. */
  static List<Finding> twice(AcceptanceRecord record) {
    AcceptanceTerms terms = record.terms();
    return terms.alike().stream()
        .map(
            fault ->
                Finding.of(
                    "DELIVERABLE_TWICE",
                    Weight.BLOCKING,
                    Message.of("acceptance.deliverable-twice")
                        .with("deliverables", terms.deliverables())
                        .with("why", fault.text()),
                    ActChecks.OWN))
        .limit(1)
        .toList();
  }

  private static Finding unallowed(AcceptanceCorrection one, Message why) {
    Message text =
        Message.of("acceptance.correction-unallowed")
            .with("correction", one.toString())
            .with("why", why);
    return Finding.of("CORRECTION_UNALLOWED", Weight.BLOCKING, text, ActChecks.OWN);
  }

  private static Finding blocking(String code, String key, AcceptanceAct act) {
    Message text = Message.of(key).with("act", act.toString());
    return Finding.of(code, Weight.BLOCKING, text, ActChecks.OWN);
  }

  /**
   * Decides whether a delivery counts as accepted because the buyer neither accepted, objected nor
   * rejected in time.
   *
   * @param id the id of the delivery
   * @param asOf the day on which it is asked
   * @return the day from which it counts as accepted, or that it does not; a question to an officer
   *     where the law is not sure or the record was changed; the class of the supplier where it is
   *     missing
   * @throws IllegalArgumentException if the record has no such delivery
   */
  public Decision<DeemedAcceptance> deemed(AcceptanceRecord record, String id, LocalDate asOf) {
    AcceptanceRecord then = record.until(asOf);
    Delivery delivery =
        record
            .delivery(id, asOf)
            .orElseThrow(() -> new IllegalArgumentException("no delivery '" + id + "'"));
    List<Finding> against = new ArrayList<>(changed(record));
    against.addAll(twice(then));
    contradicted(then.terms(), delivery).ifPresent(against::add);
    return silence(then, delivery, asOf, against);
  }

  /** The same of a delivery whose record was looked at. */
  Decision<DeemedAcceptance> silence(AcceptanceRecord record, Delivery delivery, LocalDate asOf) {
    return silence(record, delivery, asOf, List.of());
  }

  private Decision<DeemedAcceptance> silence(
      AcceptanceRecord record, Delivery delivery, LocalDate asOf, List<Finding> changed) {
    TenderLaw law = AcceptanceTerm.law(book, delivery.deliveredOn());
    changed.forEach(law::find);
    changed.forEach(one -> law.refer(one.text(), one.citation()));
    boolean open = delivery.acceptable() > 0;
    if (open) {
      AcceptanceTerm.of(record.terms(), delivery, law)
          .flatMap(found -> doubt(record.terms(), delivery, found, asOf))
          .ifPresent(why -> law.refer(why.text(), why.citation()));
      AcceptanceTerm.unknown(record.terms(), delivery, law, asOf)
          .ifPresent(why -> law.refer(why, ActChecks.OWN));
    }
    Optional<AcceptanceTerm> term =
        AcceptanceTerm.of(record.terms(), delivery, law)
            .filter(found -> open && !found.isEndedBy(delivery))
            .filter(found -> found.takenBack(record.terms(), delivery).isEmpty());
    AcceptanceTerm.ifSmall(record.terms(), delivery, law)
        .filter(last -> open && delivery.objected().isEmpty() && asOf.isAfter(last))
        .ifPresent(last -> law.lacks("supplierClass"));
    term.ifPresent(found -> told(found, delivery, asOf, law));
    beyond(record, delivery).ifPresent(law::find);
    Map<String, @Nullable Object> basis = new LinkedHashMap<>();
    basis.put("record", record.digest());
    basis.put("delivery", delivery.id());
    basis.put("asOf", asOf.toString());
    DeemedAcceptance answer =
        new DeemedAcceptance(
            delivery.id(),
            delivery.acceptable(),
            term.map(AcceptanceTerm::last),
            term.map(found -> found.lastOf(delivery))
                .filter(day -> delivery.enteredOn().isAfter(delivery.deliveredOn())),
            term.filter(found -> asOf.isAfter(found.last())).map(AcceptanceTerm::deemedOn));
    return law.decision(DEEMED, Optional.of(answer), basis);
  }

  /**
   * Why acts are not taken back by officers: what stands against it on record, and a delivery that
   * silence accepted, which the supplier alone takes back.
   *
   * @param mistaken their numbers, counted from 1
   * @param day the day on which it is asked
   * @return every fault with its place in them; none where they may be
   */
  public List<InputFault> againstTakingBack(
      AcceptanceRecord record, List<Integer> mistaken, LocalDate day) {
    List<InputFault> faults = new ArrayList<>(record.faultsOf(mistaken));
    if (faults.isEmpty()) {
      AcceptedCount count = AcceptedCount.of(record, LocalDate.EPOCH, day.plusDays(1), book, day);
      for (int i = 0; i < mistaken.size(); i++) {
        AcceptanceAct act = record.acts().get(mistaken.get(i) - 1);
        if (act.kind() == AcceptanceAct.Kind.DELIVERY
            && count.ofDelivery(act.delivery()).parts().stream()
                .anyMatch(AcceptedCount.Part::isDeemed)) {
          String key = "acceptance.input.withdrawn-silent";
          faults.add(new InputFault("/withdrawn/" + i + "/act", key, Message.of(key)));
        }
      }
    }
    return faults;
  }

  /** That more of a delivery is accepted and rejected than was delivered: an officer decides. */
  static Optional<Finding> contradicted(AcceptanceTerms terms, Delivery delivery) {
    Message text =
        Message.of("acceptance.act.contradicted")
            .with("delivery", delivery.id())
            .with("count", delivery.quantity())
            .with("accepted", delivery.accepted())
            .with("rejected", delivery.rejected());
    return Optional.of(delivery)
        .filter(Delivery::isContradicted)
        .map(
            one ->
                Finding.of(
                    "ACCEPTED_AND_REJECTED",
                    Weight.BLOCKING,
                    text,
                    terms.clause(one.deliverable())));
  }

  /** That more than is ordered, or is due by then, is delivered with a delivery. */
  private static Optional<Finding> beyond(AcceptanceRecord record, Delivery delivery) {
    String deliverable = delivery.deliverable();
    long count = record.deliveredBy(deliverable, delivery.deliveredOn());
    return QuantityLimits.of(record.terms(), deliverable, delivery.deliveredOn())
        .passed(count)
        .filter(limit -> delivery.acceptable() > 0 && delivery.replaces().isEmpty())
        .map(limit -> limit.delivered(count, record.terms().clause(deliverable)));
  }

  /**
   * The clocks of GeM on a delivery: by when the acceptance certificate is due, and when the portal
   * makes it by itself, so many days after the provisional receipt certificate.
   *
   * @param id the id of the delivery
   * @param order what else is known of the order: its day, procedure and value
   * @return nothing where the book has no law of GeM
   * @throws IllegalArgumentException if the record has no such delivery
   */
  public Optional<Decision<Computation>> clocks(AcceptanceRecord record, String id, Case order) {
    Delivery delivery =
        record
            .delivery(id)
            .orElseThrow(() -> new IllegalArgumentException("no delivery '" + id + "'"));
    Case.Draft known = order.toDraft().day("delivery", delivery.deliveredOn());
    delivery.received().ifPresent(day -> known.day("provisionalReceipt", day));
    return Dues.of(book).stream()
        .filter(one -> one.question().id().equals(Dues.GEM_ACCEPTANCE))
        .findFirst()
        .map(one -> one.decide(Consistency.fitting(one.question(), known.done())));
  }

  /** What silence means after a rework, an act taken back, or a failed inspection: not found. */
  private static Optional<Finding> doubt(
      AcceptanceTerms terms, Delivery delivery, AcceptanceTerm term, LocalDate asOf) {
    if (!asOf.isAfter(term.last())) {
      return Optional.empty();
    }
    Message text = Message.of("acceptance.act.deemed-rework").with("delivery", delivery.id());
    Optional<Finding> reworked =
        delivery
            .reworked()
            .filter(day -> term.isEndedBy(delivery) && asOf.isAfter(day))
            .map(
                day ->
                    Finding.of(
                        "REWORK_OPEN", Weight.WARNING, text.with("on", day), term.citation()));
    Optional<Finding> doubted =
        AcceptanceTerm.doubted(delivery)
            .filter(why -> !term.isEndedBy(delivery))
            .map(why -> Finding.of("RECEIPT_LAPSED", Weight.WARNING, why, term.citation()));
    Optional<Finding> takenBack =
        term.takenBack(terms, delivery)
            .filter(why -> !term.isEndedBy(delivery))
            .map(why -> Finding.of("ACT_TAKEN_BACK", Weight.WARNING, why, term.citation()));
    return reworked
        .or(() -> takenBack)
        .or(() -> doubted)
        .or(
            () ->
                delivery
                    .failed()
                    .filter(day -> terms.isInspected(delivery.deliverable()))
                    .filter(day -> !term.isEndedBy(delivery))
                    .map(
                        day ->
                            Finding.of(
                                "INSPECTION_FAILED",
                                Weight.WARNING,
                                Message.of("acceptance.act.deemed-failed")
                                    .with("delivery", delivery.id())
                                    .with("on", day),
                                term.citation())));
  }

  private static void told(AcceptanceTerm term, Delivery delivery, LocalDate asOf, TenderLaw law) {
    Message text = Message.of("acceptance.term").with("last", term.last());
    law.step("acceptance.term", text, term.citation());
    Message days =
        Message.of("acceptance.term-days").with("from", term.from()).with("days", term.days());
    law.step("acceptance.term-days", days, ActChecks.OWN);
    if (delivery.enteredOn().isAfter(delivery.deliveredOn())) {
      Message late =
          Message.of("acceptance.entered-late")
              .with("delivered", delivery.deliveredOn())
              .with("entered", delivery.enteredOn())
              .with("first", term.lastOf(delivery))
              .with("last", term.last());
      law.find(Finding.of("ENTERED_LATE", Weight.WARNING, late, term.citation()));
    }
    if (!term.sure() && asOf.isAfter(term.last())) {
      law.refer(
          Message.of("acceptance.act.deemed-open").with("last", term.last()), term.citation());
    }
  }
}
