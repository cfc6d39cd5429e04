package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.acceptance.AcceptanceProcess;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.jspecify.annotations.Nullable;

/**
 * Examination of a bill: match, value, deductions, net, due days. What stands in the way makes it a
 * question to an officer, with the amounts of the lines that match.
 */
final class BillExamination {

  private static final String TREATMENT = "tax.damages.treatment";

  private final Node request;
  private final Node invoice;
  private final Optional<AcceptanceRecord> record;
  private final Optional<AcceptedCount> count;
  private final RuleBook book;
  private final LocalDate asOf;
  private final ThreeWayMatch match;
  private final List<BillLine> lines;
  private final Optional<LocalDate> said;
  private final Optional<LocalDate> accepted;
  private final Money value;
  private final YearOnRecord year;
  private final BillLaw law;

  BillExamination(RuleBook book, Node request) {
    this.book = book;
    this.request = request;
    asOf = request.get("asOf", LocalDate.class);
    invoice = request.branch("invoice").orElseThrow();
    record =
        request
            .branch("acceptance")
            .map(tree -> AcceptanceRecord.fromPlain(tree.toPlain()).orThrow());
    count =
        record
            .map(this::byChannel)
            .map(one -> AcceptedCount.of(one, LocalDate.EPOCH, asOf.plusDays(1), book, asOf));
    match = new ThreeWayMatch(request, count);
    lines = match.lines();
    said = request.find("acceptedOn", LocalDate.class);
    accepted = said.or(this::first);
    value = value();
    year = YearOnRecord.of(request, RecoveredAdvance.of(request, value).inYear());
    law = BillLaw.of(book, request, match.supply(), accepted, year.contradicted().keySet());
  }

  /** Where the terms have no order on GeM, what only silence there accepts is billed by nothing. */
  private AcceptanceRecord byChannel(AcceptanceRecord one) {
    String channel = request.branch("terms").orElseThrow().text("channel");
    return channel.equals(AcceptanceTerms.GEM) ? one : one.outsideGem();
  }

  /** The day from which the last of what is billed is accepted. */
  private Optional<LocalDate> acceptedOn() {
    return count.flatMap(all -> new AcceptedDay(request, all).of(match.billed()));
  }

  /** The day on record; where what is billed was accepted anew, that of the first acceptance. */
  private Optional<LocalDate> first() {
    return count.map(AcceptedCount::asFirstAccepted).flatMap(this::day);
  }

  private Optional<LocalDate> day(AcceptedCount all) {
    return new AcceptedDay(request, all).of(match.billed()).or(() -> ofPeriods(all));
  }

  /** What is billed by certificates alone is accepted with what was delivered in their periods. */
  private Optional<LocalDate> byPeriods() {
    return count.flatMap(this::ofPeriods);
  }

  private Optional<LocalDate> ofPeriods(AcceptedCount all) {
    return match.billed().isEmpty()
        ? record.flatMap(one -> new AcceptedDay(request, all).ofPeriods(one))
        : Optional.empty();
  }

  /** The day from which the Act for micro and small suppliers counts the days of payment. */
  private Optional<LocalDate> byAct() {
    return count
        .map(all -> said.isPresent() ? all : all.asFirstAccepted())
        .map(all -> all.byAct(book))
        .flatMap(
            all ->
                new AcceptedDay(request, all)
                    .of(match.billed())
                    .or(() -> said.isPresent() ? Optional.empty() : ofPeriods(all)));
  }

  /** Where no price is billed by acceptance, the day is taken from the periods, and told. */
  private Optional<Finding> byPeriodsTold() {
    Optional<LocalDate> recorded = byPeriods();
    if (said.isEmpty()) {
      return recorded
          .flatMap(day -> accepted)
          .map(
              day ->
                  Finding.of(
                      "ACCEPTED_BY_PERIOD",
                      Weight.WARNING,
                      Message.of("bill.accepted-period").with("day", day),
                      BillLaw.OWN));
    }
    recorded
        .filter(day -> !day.equals(said.get()) && !first().equals(said))
        .map(
            day -> Message.of("bill.accepted-other").with("said", said.get()).with("recorded", day))
        .ifPresent(asked -> law.law().refer(asked, BillLaw.OWN));
    return Optional.empty();
  }

  Decision<BillReport> decide() {
    findings();
    List<BillEntry> entries = admitted();
    Money total = sum(entries);
    match.missing().forEach(law.law()::lacks);
    BillDeductions deductions = new BillDeductions(request, law, value, taxed(), total);
    boolean silent = silent();
    if (!silent) {
      deductions.deduct(match.certificates().damages());
      entries.addAll(deductions.entries());
    }
    boolean complete = !silent && deductions.isComplete();
    Money net = sum(entries);
    if (complete && net.compareTo(Money.ZERO) < 0) {
      Message text = Message.of("bill.owes").with("net", Money.ZERO.minus(net));
      find("SUPPLIER_OWES", Weight.BLOCKING, text, BillLaw.OWN);
      law.law().refer(text, BillLaw.OWN);
    }
    BillClock clock = BillClock.of(request);
    List<BillDue> due =
        new DueDays(request, law, clock, accepted, byAct())
            .all(complete ? Optional.of(owed(entries)) : Optional.empty());
    new RecordChecks(request)
        .questions(due.stream().findFirst().map(BillDue::day))
        .forEach(one -> law.law().refer(one.question(), one.citation()));
    BillReport report =
        new BillReport(
            invoice.text("number"),
            lines,
            value,
            entries,
            complete,
            due,
            turn(clock),
            returnCodes(entries),
            questions(),
            year.contradicted(),
            year.least(),
            PassedBill.of(request, lines, value, entries, deductions.advanceTax()));
    return law.law().decision(BillRequest.QUESTION, silent ? none() : Optional.of(report), basis());
  }

  private static Optional<BillReport> none() {
    return Optional.empty();
  }

  /** What stands in the way is asked first. */
  private void findings() {
    List<Finding> all = new ArrayList<>(WholeInvoice.check(request));
    record.ifPresent(one -> all.addAll(AcceptanceProcess.of(book).verify(one)));
    lines.forEach(line -> all.addAll(line.findings()));
    count.ifPresent(one -> all.addAll(one.findings()));
    all.addAll(acceptedTwice());
    acceptedAnew().ifPresent(all::add);
    all.addAll(BilledBeyond.check(request, value, count));
    if (said.isEmpty()) {
      count
          .map(AcceptedCount::asFirstAccepted)
          .ifPresent(one -> all.addAll(new AcceptedDay(request, one).assumed(match.billed())));
    }
    byPeriodsTold().ifPresent(all::add);
    all.addAll(year.findings());
    all.forEach(law.law()::find);
    all.stream()
        .filter(one -> one.weight() == Weight.BLOCKING)
        .forEach(one -> law.law().refer(one.text(), one.citation()));
    year.question().ifPresent(text -> law.law().refer(text, BillLaw.OWN));
  }

  /** The ruling tells the first; the report has them all. */
  private List<BillQuestion> questions() {
    return law.law().referrals().stream()
        .map(one -> new BillQuestion(one.question(), one.citation()))
        .toList();
  }

  /** A day of acceptance that the record of acceptance does not have. */
  private List<Finding> acceptedTwice() {
    return acceptedOn()
        .filter(day -> said.filter(other -> !other.equals(day)).isPresent())
        .filter(day -> !first().equals(said) && !anew().equals(said))
        .map(
            day ->
                Finding.of(
                    "ACCEPTED_ON_CONTRADICTS",
                    Weight.BLOCKING,
                    Message.of("bill.accepted-on")
                        .with("said", said.orElseThrow())
                        .with("recorded", day),
                    BillLaw.OWN))
        .stream()
        .toList();
  }

  /** From which day the days of payment run where an acceptance was taken back and came anew. */
  private Optional<Finding> acceptedAnew() {
    Optional<LocalDate> first = first();
    return anew()
        .filter(day -> first.filter(day::isAfter).isPresent() && !first.equals(said))
        .map(
            day ->
                Finding.of(
                    "ACCEPTED_ANEW",
                    Weight.BLOCKING,
                    Message.of(said.isPresent() ? "bill.accepted-anew-said" : "bill.accepted-anew")
                        .with("first", first.orElseThrow())
                        .with("day", day)
                        .with("said", said.orElse(day)),
                    BillLaw.OWN));
  }

  /** The day on which the last of what is billed was accepted anew, of its own deliveries. */
  private Optional<LocalDate> anew() {
    List<AcceptedCount.Part> own =
        count
            .map(AcceptedCount::asFirstAccepted)
            .map(all -> new AcceptedDay(request, all).taken(match.billed()))
            .orElse(List.of());
    return own.isEmpty()
        ? count.flatMap(this::day)
        : own.stream()
            .filter(part -> count.orElseThrow().day(part).isAfter(part.on()))
            .map(count.orElseThrow()::day)
            .max(LocalDate::compareTo);
  }

  private boolean silent() {
    List<Node> silent = match.certificates().silent();
    silent.stream().findFirst().ifPresent(one -> law.law().refer(silence(one), treatment()));
    return !silent.isEmpty();
  }

  private Message silence(Node certificate) {
    Node terms = request.branch("terms").orElseThrow();
    boolean adjusts = terms.has("treatment") && CertifiedSum.isAdjusted(certificate);
    return CertifiedSum.givenBack(certificate, terms)
        .map(sum -> Message.of("bill.damages-back").with("sum", sum))
        .orElseGet(() -> Message.of(adjusts ? "bill.adjustment-silent" : "bill.treatment-silent"))
        .with("certificate", certificate.text("id"));
  }

  private Citation treatment() {
    return law.cited(TREATMENT, "treatment", "PRICE_FALLS");
  }

  private Money value() {
    Money value =
        lines.stream()
            .filter(BillLine::isMatched)
            .map(BillLine::value)
            .reduce(Money.ZERO, Money::plus);
    for (Node note : request.branches("creditNotes")) {
      value = value.minus(note.get("taxableValue", Money.class));
    }
    return value;
  }

  /**
   * The part of the value that bears GST. Why some does not is asked: tax at source under GST is on
   * taxable supplies.
   *
   * @return nothing where that is not known, or an officer must say it
   */
  private Optional<Money> taxed() {
    if (GstSupply.isOfZone(invoice)) {
      law.law().refer(Message.of("bill.zone-tax"), GstSupply.ZONE);
      return Optional.of(value);
    }
    Money untaxed = Money.ZERO;
    for (BillLine line : lines) {
      boolean free = line.isMatched() && line.tax().equals(Money.ZERO);
      untaxed = free ? untaxed.plus(line.value()) : untaxed;
    }
    for (Node note : request.branches("creditNotes")) {
      boolean free = LineTax.sum(note).equals(Money.ZERO);
      untaxed = free ? untaxed.minus(note.get("taxableValue", Money.class)) : untaxed;
    }
    if (untaxed.compareTo(Money.ZERO) <= 0) {
      return Optional.of(value);
    }
    Optional<String> why = invoice.find("untaxedReason", String.class);
    if (why.isEmpty()) {
      law.law().lacks("untaxedReason");
      return Optional.empty();
    } else if (!why.get().equals("EXEMPT")) {
      law.law().refer(Message.of("bill.untaxed").with("sum", untaxed), BillLaw.OWN);
    }
    return Optional.of(value.minus(untaxed));
  }

  /** The lines of the invoice as they stand, less credit notes, less those that do not match. */
  private List<BillEntry> admitted() {
    List<BillEntry> entries = new ArrayList<>();
    Money billed = lines.stream().map(BillLine::value).reduce(Money.ZERO, Money::plus);
    Money tax = lines.stream().map(BillLine::tax).reduce(Money.ZERO, Money::plus);
    Money rounded = invoice.find("roundOff", Money.class).orElse(Money.ZERO);
    step(
        entries,
        BillEntry.added(
            "INVOICE",
            billed.plus(tax).plus(rounded),
            Message.of("bill.why.invoice").with("value", billed).with("tax", tax)),
        match.supply().citation(invoice));
    for (Node note : request.branches("creditNotes")) {
      Money sum = note.get("taxableValue", Money.class).plus(LineTax.sum(note));
      Message why = Message.of("bill.why.credit-note").with("note", note.text("number"));
      step(entries, BillEntry.deducted("CREDIT_NOTE", sum, "", why), treatment());
    }
    for (BillLine line : lines) {
      if (!line.isMatched()) {
        Message why = Message.of("bill.why.not-admitted").with("line", line.id());
        Money sum = line.value().plus(line.tax());
        step(entries, BillEntry.deducted("NOT_ADMITTED", sum, "", why), BillLaw.OWN);
      }
    }
    return entries;
  }

  private void step(List<BillEntry> entries, BillEntry entry, Citation cited) {
    entries.add(entry);
    law.law().step("bill." + entry.code(), entry.said(), cited);
  }

  private static Money sum(List<BillEntry> entries) {
    return entries.stream().map(BillEntry::amount).reduce(Money.ZERO, Money::plus);
  }

  /** The net, and the taxes at source that are paid for the supplier. */
  private static Money owed(List<BillEntry> entries) {
    return entries.stream()
        .filter(one -> !one.code().startsWith("GST_") && !one.code().equals("INCOME_TAX"))
        .map(BillEntry::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private Optional<String> turn(BillClock clock) {
    if (request.find("payment", LocalDate.class).filter(day -> !day.isAfter(asOf)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(clock.isStopped(asOf) ? "SUPPLIER" : "BUYER");
  }

  private List<String> returnCodes(List<BillEntry> entries) {
    return entries.stream().anyMatch(one -> one.code().equals("INCOME_TAX"))
        ? law.rows("tax.section", "code", "otherCode")
        : List.of();
  }

  private Map<String, @Nullable Object> basis() {
    return new LinkedHashMap<>(request.toPlain());
  }

  private void find(String code, Weight weight, Message text, Citation cited) {
    law.law().find(Finding.of(code, weight, text, cited));
  }
}
