package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.metric.Unit;
import org.govsm.procurement.payment.CertificateBasis.CountedBy;

/**
 * Report view: the page of an import.
 *
 * @param uploader the person who uploaded it
 * @param counted its new figures, where a party counted them; the first of them
 * @param notes why these will not count where one expects it
 */
public record ReportView(
    WrittenContract contract,
    ImportOutcome taken,
    Optional<Withdrawal> withdrawal,
    ImportContents contents,
    Uploader uploader,
    List<Counted> counted,
    List<Message> notes) {

  /** So many figures are shown one by one. */
  private static final int SHOWN = 50;

  static ReportView of(Transaction tx, ContractServices services, String id, int number) {
    WrittenContract contract = services.contracts().current(tx, id);
    ImportOutcome taken = services.readings().imported(tx, id, number);
    List<Counted> counted = Counted.of(tx, services, taken.report(), SHOWN);
    return new ReportView(
        contract,
        taken,
        services.withdrawals().find(tx, id, number),
        ImportContents.of(tx, id, number),
        Uploader.of(tx, contract, taken.report()),
        counted,
        counted.stream()
            .map(Counted::reading)
            .flatMap(
                one ->
                    CountedNotes.of(
                        tx,
                        services,
                        contract,
                        one.fromDay(),
                        one.toDay(),
                        taken.report().importedAt())
                        .stream())
            .distinct()
            .toList());
  }

  /** The calendar of working days by which cases were counted. */
  public Optional<CountedBy> calendar() {
    return CountedFile.of(taken.report()).flatMap(CountedFile::calendar);
  }

  /** The days of which a file of cases has each. */
  public Optional<Message> cases() {
    return CountedFile.of(taken.report())
        .map(
            one ->
                Message.of("contents.days")
                    .with("from", one.from())
                    .with("until", one.until().minusDays(1)));
  }

  /** Whether a file is kept that shows what was counted. */
  public boolean hasEvidence() {
    return !said(FileContext.EVIDENCE).isEmpty();
  }

  /** A figure that a party counted, in its unit. */
  public record Counted(Reading reading, Unit unit) {

    static List<Counted> of(
        Transaction tx, ContractServices services, RecordedImport report, int most) {
      return report.context().containsKey(FileContext.COUNTED_BY)
          ? new ContractReadings(tx, report.contract())
              .ofImport(report.number(), most).stream()
                  .flatMap(one -> of(one, services.dictionary()).stream())
                  .toList()
          : List.of();
    }

    private static Optional<Counted> of(Reading reading, MetricDictionary dictionary) {
      return dictionary
          .find(reading.platform(), reading.metric())
          .map(metric -> new Counted(reading, metric.unit()));
    }

    /** What was counted over which days, in words. */
    public String what(Messages words) {
      String metric = words.term("metric." + reading.platform() + "." + reading.metric());
      String days = words.day(reading.fromDay()) + " – " + words.day(reading.toDay().minusDays(1));
      return metric + " (" + reading.subject() + "), " + days;
    }

    /** The figure; a dash where there is none. */
    public String figure(Messages words) {
      return reading.figure().value().map(one -> CountedView.shown(one, unit, words)).orElse("–");
    }
  }

  /** When and why it was withdrawn. */
  public Message withdrawnWhy() {
    Withdrawal one = withdrawal.orElseThrow();
    return Message.of("report.withdrawn-why")
        .with("day", LocalDate.ofInstant(one.at(), Reading.INDIA))
        .with("reason", one.reason());
  }

  /** Whether the file has headings and no rows. */
  public boolean isEmpty() {
    return taken.report().isEmpty();
  }

  /** A member of what was said about the file, in words; the day after the last as the last. */
  public String said(String member, Messages words) {
    String value = said(member);
    return switch (member) {
      case "from" -> words.day(LocalDate.parse(value));
      case "until" -> words.day(LocalDate.parse(value).minusDays(1));
      case "covers" -> words.term("granularity." + value);
      case "dates" -> words.say("confirm." + value);
      case "countedBy" -> words.say("counted.by-" + value);
      case "origin", "source" -> words.term(member + "." + value);
      default -> value;
    };
  }

  /** Of which time its figures are: as stated of it, else as recognised; empty if neither. */
  public String granularity() {
    return said("covers").isEmpty() ? recognised("granularity") : said("covers");
  }

  private String said(String member) {
    Object value = taken.report().context().get(member);
    return value == null ? "" : value.toString();
  }

  private String recognised(String member) {
    Object value = taken.report().notes().recognised().get(member);
    return value == null ? "" : value.toString();
  }

  /** When it was taken from the platform; an import always says it. */
  public Instant retrievedAt() {
    return OffsetDateTime.parse(said("retrievedAt")).toInstant();
  }

  /** What is said about it, in the order of the form. */
  public List<String> members() {
    return List.of(
            "account",
            "from",
            "until",
            "covers",
            "dates",
            "retrievedAt",
            "zone",
            "origin",
            "sheet",
            "source",
            "leaveOut",
            FileContext.AGAIN,
            "countedBy",
            "evidence")
        .stream()
        .filter(member -> !said(member).isEmpty())
        .toList();
  }
}
