package org.govsm.procurement.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.identity.RegisterEntry;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.lookup.Lookup;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayCount;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * Evidence of one check of a supplier: what was asked, of whom, when, what came of it, and until
 * when it holds.
 */
public final class CheckEvidence implements ToPlain {

  /** What came of a check. */
  public enum Outcome {
    /** The source confirms it. */
    PASSED,
    /** The source does not have it, or has it otherwise. */
    NOT_CONFIRMED,
    /** There is an entry that nobody has confirmed. */
    UNVERIFIED,
    /** The source could not be asked. */
    UNAVAILABLE
  }

  private static final List<String> KNOWN =
      List.of(
          Identifiers.PAN,
          Identifiers.GSTIN,
          Identifiers.UDYAM,
          Identifiers.CIN,
          Identifiers.IFSC,
          Identifiers.DPIIT,
          "EPFO",
          "RATING",
          "QUALITY");

  private static final List<String> ASSESSED = List.of("RATING", "QUALITY");

  private static final String ASSESSMENT = "assessment";
  private static final String UNTIL = "until";
  private static final String NUMBER = "number";
  private static final Schema FORM = form();

  private final Node node;

  CheckEvidence(Node node) {
    this.node = node;
  }

  static Schema form() {
    return Schema.of(
            RecordFields.code("check").required().says("what was checked, such as GSTIN"),
            Field.oneOf(
                    "outcome",
                    Field.Kind.CODE,
                    Stream.of(Outcome.values()).map(Outcome::name).toArray(String[]::new))
                .required()
                .says("what came of it"),
            RecordFields.text("source").required().says("who was asked"),
            Field.of("at", Field.Kind.INSTANT).required().says("when"),
            RecordFields.text("name").says("the name of the supplier, as the source spells it"),
            RecordFields.day(UNTIL).says("the last day on which it holds"),
            RecordFields.text("reference").says("where the evidence is kept, or its digest"),
            RecordFields.code(NUMBER)
                .says("the digest of the number that was checked, where a number was"),
            Field.form(ASSESSMENT, Assessment.form())
                .says("what a rating agency or a body for quality said"))
        .where(CheckEvidence::inOrder);
  }

  /** A number of a supplier has no grade. */
  private static List<InputFault> inOrder(Node node) {
    if (node.has(ASSESSMENT) && !ASSESSED.contains(node.text("check"))) {
      Message text = Message.of("assessor.other-check");
      return List.of(node.fault(ASSESSMENT, "assessor.other-check", text));
    }
    LocalDate on = on(node);
    return node.find(UNTIL, LocalDate.class)
        .filter(until -> until.isBefore(on))
        .map(
            until ->
                node.fault(
                    UNTIL,
                    "supplier.days",
                    Message.of("supplier.days").with("first", on).with("last", until)))
        .map(List::of)
        .orElse(List.of());
  }

  /**
   * Evidence of what a register answered.
   *
   * @param number the number that was asked for; the check is that of its kind
   * @param answer the answer, with its source and time
   * @return passed only where an entry was found that is active on the day on which it was asked;
   *     it holds as long as the entry does, and for this number alone
   */
  public static CheckEvidence of(Identifier number, Lookup<RegisterEntry> answer) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("check", number.kind());
    tree.put(NUMBER, digest(number));
    tree.put("outcome", outcome(answer).name());
    tree.put("source", answer.source());
    tree.put("at", answer.at().toString());
    answer
        .found()
        .ifPresent(
            entry -> {
              tree.put("name", entry.name());
              if (outcome(answer) == Outcome.PASSED && !entry.period().isOpen()) {
                tree.put(UNTIL, entry.period().until().minusDays(1).toString());
              }
            });
    return new CheckEvidence(FORM.read(tree).orThrow());
  }

  private static Outcome outcome(Lookup<RegisterEntry> answer) {
    LocalDate day = ZoneDays.inIndia(answer.at());
    return answer.fold(
        found -> found.value().isActive(day) ? Outcome.PASSED : Outcome.NOT_CONFIRMED,
        notFound -> Outcome.NOT_CONFIRMED,
        unavailable -> Outcome.UNAVAILABLE,
        unverified -> Outcome.UNVERIFIED);
  }

  /** The checks that have a name here; {@code fact.check.CODE} is that of one. */
  public static List<String> known() {
    return KNOWN;
  }

  /**
   * Digest of a number, by which evidence names what was checked without spelling it.
   *
   * @return {@code sha256:} and 64 hexadecimal digits, of its kind and its number
   */
  public static String digest(Identifier number) {
    return CanonicalForm.digest(List.of(number.kind(), number.number()));
  }

  /** The digest of the number that was checked; nothing where none was. */
  public Optional<String> number() {
    return node.find(NUMBER, String.class);
  }

  /** What a rating agency or a body for quality said; nothing where that is not on record. */
  public Optional<Assessment> assessment() {
    return node.branch(ASSESSMENT).map(Assessment::new);
  }

  /** Who was asked. */
  public String source() {
    return node.text("source");
  }

  /** Where the evidence is kept, or its digest; nothing where it was not kept. */
  public Optional<String> reference() {
    return node.find("reference", String.class);
  }

  /** What was checked, such as {@code GSTIN}. */
  public String check() {
    return node.text("check");
  }

  /** What came of it. */
  public Outcome outcome() {
    return Outcome.valueOf(node.text("outcome"));
  }

  /** The name of the supplier, as the source spells it; nothing where it gave none. */
  public Optional<String> name() {
    return node.find("name", String.class);
  }

  /** When it was checked. */
  public Instant at() {
    return at(node);
  }

  /** The day on which it was checked, in India. */
  public LocalDate on() {
    return on(node);
  }

  /**
   * The last day on which it holds.
   *
   * @param months how long the department relies on a check, counted from its day; nothing where it
   *     has set no term
   * @return the earlier of that day and the one that the evidence names; nothing where neither ends
   */
  Optional<LocalDate> until(Optional<Long> months) {
    return Stream.concat(
            node.find(UNTIL, LocalDate.class).stream(),
            months.map(term -> DayCount.lastDayOfMonths(on(), term)).stream())
        .min(LocalDate::compareTo);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  private static LocalDate on(Node node) {
    return ZoneDays.inIndia(at(node));
  }

  private static Instant at(Node node) {
    return node.get("at", OffsetDateTime.class).toInstant();
  }
}
