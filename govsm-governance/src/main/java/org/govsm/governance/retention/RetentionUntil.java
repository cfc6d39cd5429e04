package org.govsm.governance.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.law.Reasoning;
import org.govsm.governance.retention.Retention.Until;

/**
 * Question until when a record is kept. The longest period counts; a legal hold beats every period;
 * personal data whose purpose has ended is erased unless a law, and not a default, keeps it. Once a
 * period is over, a public record of the Union still waits for its appraisal (Public Records Act
 * 1993, section 8), and the law of a State is a question.
 */
public final class RetentionUntil {

  /** The id of the question. */
  public static final String QUESTION = "retention-until";

  private static final Optional<String> PERSONAL = Optional.of(RetentionForm.PERSONAL_DATA);
  private static final Optional<String> NO_RECORD = Optional.of("EXEMPT_TALK");

  private final Node asked;
  private final LocalDate asOf;
  private final Reasoning reasoning = new Reasoning();
  private Optional<LocalDate> last = Optional.empty();
  private Optional<LocalDate> lastByLaw = Optional.empty();
  private boolean byAgency;
  private Optional<String> longest = Optional.empty();
  private Optional<String> appraised = Optional.empty();
  private boolean waitsForPurpose;

  private RetentionUntil(Node asked) {
    this.asked = asked;
    asOf = asked.get("asOf", LocalDate.class);
  }

  /** The schema of the tree. */
  public static Schema form() {
    return RetentionForm.FORM;
  }

  /**
   * Asks.
   *
   * @param tree the tree of {@link #form}
   * @return how long it is kept; a question to an officer where no period was found; what is
   *     missing; or every fault of the tree
   */
  public static Checked<Decision<Retention>> ask(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = RetentionForm.FORM.read(tree).part("", faults);
    return read.isPresent()
        ? new Checked.Accepted<>(new RetentionUntil(read.get()).decide())
        : new Checked.Rejected<>(faults);
  }

  private Decision<Retention> decide() {
    Optional<LocalDate> recorded = asked.find("recorded", LocalDate.class);
    List<String> holds = holds();
    Optional<Retention> kept =
        holds.isEmpty() ? byPeriods(recorded) : Optional.of(held(holds, recorded));
    return reasoning.decide(QUESTION, kept, recorded, asked.toPlain());
  }

  /** A hold needs no period to be known; one that runs on after the hold is told beside it. */
  private Retention held(List<String> holds, Optional<LocalDate> recorded) {
    RetentionUntil beside = new RetentionUntil(asked);
    Optional<Retention> runs =
        beside.byPeriods(recorded).filter(one -> !beside.reasoning.isUnsure()).filter(this::runs);
    if (runs.isPresent()) {
      byPeriods(recorded);
    }
    Optional<LocalDate> day = runs.flatMap(Retention::day);
    return new Retention(Until.HOLD, day, runs.flatMap(Retention::recordClass), holds, false);
  }

  private boolean runs(Retention period) {
    return period.day().filter(last -> !last.isBefore(asOf)).isPresent();
  }

  /** What a missing fact can still change is not told as known. */
  private Optional<Retention> byPeriods(Optional<LocalDate> recorded) {
    List<String> classes = asked.codes("recordClasses");
    if (classes.isEmpty()) {
      reasoning.lacks("recordClasses");
    }
    if (recorded.isEmpty()) {
      reasoning.lacks("recorded");
    }
    recorded.ifPresent(day -> classes.forEach(one -> keep(one, day)));
    if (reasoning.isOpen()) {
      return Optional.empty();
    }
    asked.find("askedUntil", LocalDate.class).ifPresent(until -> asked(classes.get(0), until));
    return retention();
  }

  /** The open holds; that none is open must be said, else it is missing. */
  private List<String> holds() {
    if (!asked.has("holds")) {
      reasoning.lacks("holds");
      return List.of();
    }
    List<String> open = LegalHold.openOn(asOf, asked.branches("holds"));
    if (!open.isEmpty()) {
      reasoning.step(
          "retention.hold",
          Message.of("retention.hold").with("holds", open),
          OwnDefault.of("legal hold"));
    }
    return open;
  }

  private void keep(String recordClass, LocalDate recorded) {
    if (RetentionForm.lawClasses().contains(recordClass)) {
      byLaw(recordClass, recorded);
    } else {
      scheduled(recordClass)
          .ifPresentOrElse(
              period -> {
                period(recordClass, period, recorded, ofSchedule());
                longer(recordClass, period.lastDay(recorded), false);
              },
              () -> byDefault(recordClass, recorded));
    }
  }

  private void byLaw(String recordClass, LocalDate recorded) {
    LocalDate day = recordClass.equals(RetentionForm.PERSONAL_DATA) ? dayOfPurpose() : recorded;
    Case.Draft facts = Case.draft().day("recorded", day).fact("recordClass", recordClass);
    asked.find("recordsLaw", String.class).ifPresent(law -> facts.fact("recordsLaw", law));
    reasoning
        .ask("retention.period", facts.done())
        .ifPresent(answer -> answered(recordClass, answer, recorded));
    scheduled(recordClass)
        .ifPresent(
            period -> {
              period(recordClass, period, recorded, ofSchedule());
              longer(recordClass, period.lastDay(recorded), false);
            });
  }

  /**
   * The duty to erase is that of the day on which the purpose ends, whenever data were recorded.
   */
  private LocalDate dayOfPurpose() {
    return asked.find("purposeEndedOn", LocalDate.class).orElse(asOf);
  }

  private void answered(String recordClass, Outputs answer, LocalDate recorded) {
    switch (answer.code("keep")) {
      case "UNTIL_APPRAISAL" -> appraised = Optional.of(recordClass);
      case "UNTIL_PURPOSE_ENDS" -> waitsForPurpose = true;
      default -> {
        LocalDate end = period(answer).lastDay(recorded);
        longer(recordClass, end, true);
        atDisposal(recordClass, recorded, end);
      }
    }
  }

  /**
   * Who disposes of a record keeps to the law of that day: where a longer period is in force by
   * then, it counts from the same event.
   */
  private void atDisposal(String recordClass, LocalDate recorded, LocalDate end) {
    LocalDate disposal = end.isBefore(asOf) ? asOf : end.plusDays(1);
    Case.Draft facts = Case.draft().day("recorded", disposal).fact("recordClass", recordClass);
    asked.find("recordsLaw", String.class).ifPresent(law -> facts.fact("recordsLaw", law));
    Reasoning probe = new Reasoning();
    Optional<LocalDate> then =
        probe
            .ask("retention.period", facts.done())
            .filter(answer -> answer.code("keep").equals("PERIOD"))
            .map(answer -> period(answer).lastDay(recorded));
    if (probe.isUnsure() || then.filter(day -> day.isAfter(end)).isPresent()) {
      reasoning.ask("retention.period", facts.done());
      then.ifPresent(day -> longer(recordClass, day, true));
    }
  }

  private static RetentionPeriod period(Outputs answer) {
    int count = answer.number("period").orElseThrow().intValueExact();
    return new RetentionPeriod(count, answer.code("periodUnit").equals("YEARS"));
  }

  private void byDefault(String recordClass, LocalDate recorded) {
    RetentionPeriod period = DefaultPeriods.all().get(recordClass);
    if (period == null) {
      throw new IllegalStateException("no period of " + recordClass);
    }
    Citation citation = OwnDefault.of("retention schedule");
    period(recordClass, period, recorded, citation);
    reasoning.find(
        Finding.of(
            "retention.default", Finding.Weight.NOTE, Message.of("retention.default"), citation));
    longer(recordClass, period.lastDay(recorded), false);
  }

  private void period(
      String recordClass, RetentionPeriod period, LocalDate recorded, Citation citation) {
    Message text =
        Message.of(period.years() ? "retention.years" : "retention.days")
            .with("class", new Term(recordClass))
            .with("count", period.count())
            .with("day", period.lastDay(recorded));
    reasoning.step("retention.period", text, citation);
  }

  private Citation ofSchedule() {
    String order = asked.branch("schedule").orElseThrow().text("approved");
    return Citation.of(order, "retention schedule").cite();
  }

  private Optional<RetentionPeriod> scheduled(String recordClass) {
    return asked.branch("schedule").stream()
        .flatMap(schedule -> schedule.branches("periods").stream())
        .filter(period -> period.text("recordClass").equals(recordClass))
        .map(
            period ->
                new RetentionPeriod(
                    period.get("count", Long.class).intValue(),
                    period.text("unit").equals("YEARS")))
        .findFirst();
  }

  private void asked(String recordClass, LocalDate until) {
    reasoning.step(
        "retention.asked",
        Message.of("retention.asked").with("day", until),
        OwnDefault.of("retention schedule"));
    byAgency = last.filter(known -> !until.isAfter(known)).isEmpty();
    longer(longest.orElse(recordClass), until, true);
  }

  private void longer(String recordClass, LocalDate day, boolean law) {
    if (last.filter(known -> !day.isAfter(known)).isEmpty()) {
      last = Optional.of(day);
      longest = Optional.of(recordClass);
    }
    if (law && lastByLaw.filter(known -> !day.isAfter(known)).isEmpty()) {
      lastByLaw = Optional.of(day);
    }
  }

  private Optional<Retention> retention() {
    if (appraised.isPresent()) {
      return kept(Until.APPRAISAL, last, appraised, false);
    } else if (waitsForPurpose) {
      return personal();
    }
    boolean over = last.filter(day -> day.isBefore(asOf)).isPresent();
    return over ? disposal() : last.flatMap(day -> kept(Until.DAY, last, byAClass(), false));
  }

  /** The class that keeps it longest, unless an agency that asked for it does. */
  private Optional<String> byAClass() {
    return longest.filter(one -> !byAgency);
  }

  /** The end of a period alone destroys no public record: the law of records has the last word. */
  private Optional<Retention> disposal() {
    if (longest.equals(NO_RECORD)) {
      return kept(Until.DAY, last, longest, true);
    }
    Case.Draft facts = Case.draft().day("recorded", asOf).fact("recordClass", "POLICY_RECORD");
    asked.find("recordsLaw", String.class).ifPresent(law -> facts.fact("recordsLaw", law));
    reasoning.ask("retention.period", facts.done());
    return kept(Until.APPRAISAL, last, longest, false);
  }

  private Optional<Retention> personal() {
    boolean ended =
        asked.find("purposeEndedOn", LocalDate.class).filter(day -> !day.isAfter(asOf)).isPresent();
    if (!ended) {
      return kept(Until.PURPOSE, last, PERSONAL, false);
    }
    return lastByLaw.filter(day -> !day.isBefore(asOf)).isPresent()
        ? kept(Until.DAY, lastByLaw, longest, false)
        : kept(Until.ERASURE, Optional.empty(), PERSONAL, true);
  }

  private static Optional<Retention> kept(
      Until until, Optional<LocalDate> day, Optional<String> recordClass, boolean mayDispose) {
    return Optional.of(new Retention(until, day, recordClass, List.of(), mayDispose));
  }
}
