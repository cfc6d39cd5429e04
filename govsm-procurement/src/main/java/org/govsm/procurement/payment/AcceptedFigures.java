package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.acceptance.AcceptanceProcess;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;

/**
 * Accepted figures: how many deliveries were accepted in each period of a contract by the record of
 * acceptance, as a certificate takes them. A file that says another number is a fault, and so is a
 * record that was changed; what an officer must settle first gives no figure, and is told.
 */
final class AcceptedFigures {

  private static final String RECORD = "/acceptance";

  private final Terms terms;
  private final AcceptanceRecord record;
  private final RuleBook book;
  private final LocalDate asOf;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<InputFault> faults = new ArrayList<>();

  private AcceptedFigures(Terms terms, AcceptanceRecord record, RuleBook book, LocalDate asOf) {
    this.terms = terms;
    this.record = record;
    this.book = book;
    this.asOf = asOf;
  }

  /**
   * The figures by a record.
   *
   * @param files what files say
   * @param asOf the day on which the certificate is asked for
   */
  static AcceptedFigures of(
      Terms terms, AcceptanceRecord record, List<Reading> files, RuleBook book, LocalDate asOf) {
    AcceptedFigures figures = new AcceptedFigures(terms, record, book, asOf);
    figures.check(files);
    List<Reading> said = files.stream().filter(AcceptedCount::isOf).toList();
    terms.periods().stream()
        .filter(period -> !period.until().isAfter(asOf))
        .filter(period -> said.stream().noneMatch(one -> meets(one, period)))
        .forEach(figures::count);
    return figures;
  }

  private void check(List<Reading> files) {
    if (!record.terms().contract().equals(terms.id())) {
      Message text =
          Message.of("certificate.acceptance-other")
              .with("given", record.terms().contract())
              .with("known", terms.id());
      faults.add(new InputFault(RECORD + "/terms/contract", "certificate.acceptance", text));
      return;
    }
    List<Finding> against = new ArrayList<>(AcceptanceProcess.of(book).verify(record));
    against.addAll(AcceptedCount.contradictions(record, files, book, asOf));
    against.stream()
        .filter(one -> one.weight() == Weight.BLOCKING)
        .forEach(one -> faults.add(new InputFault(RECORD, one.code(), one.text())));
  }

  private static boolean meets(Reading file, BillingPeriod period) {
    return file.fromDay().isBefore(period.until()) && period.from().isBefore(file.toDay());
  }

  private void count(BillingPeriod period) {
    AcceptedCount count = AcceptedCount.of(record, period.from(), period.until(), book, asOf);
    findings.addAll(count.findings().stream().filter(one -> !findings.contains(one)).toList());
    Optional<Reading> figure = count.firstReading();
    figure.ifPresent(readings::add);
  }

  /** The figures, a period each; none where a file has the figure of the period. */
  List<Reading> readings() {
    return List.copyOf(readings);
  }

  /** What an officer must settle before a figure is sure. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** What of the record, the terms and the files cannot hold together. */
  List<InputFault> faults() {
    return List.copyOf(faults);
  }
}
