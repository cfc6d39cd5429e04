package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Withdrawal;

/** Report view: the page of an import. */
public record ReportView(
    WrittenContract contract,
    ImportOutcome taken,
    Optional<Withdrawal> withdrawal,
    ImportContents contents) {

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
            "countedBy",
            "evidence")
        .stream()
        .filter(member -> !said(member).isEmpty())
        .toList();
  }
}
