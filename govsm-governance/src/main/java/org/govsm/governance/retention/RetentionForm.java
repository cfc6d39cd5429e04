package org.govsm.governance.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.law.OnlineDuties;

/** The tree of what is asked about the retention of a record. */
final class RetentionForm {

  /** So that the last day has a year of four digits. */
  private static final int MOST_YEARS = 999;

  static final String PERSONAL_DATA = "PERSONAL_DATA";

  private static final Schema HOLD =
      Schema.of(
              Field.of("reference", Field.Kind.TEXT).required().says("the case, order or appeal"),
              Field.of("from", Field.Kind.DAY).required().says("the first day of the hold"),
              Field.of("liftedOn", Field.Kind.DAY)
                  .says("the first day on which it no longer holds"),
              Field.of("heldBy", Field.Kind.CODE).identifier().says("who put it on record: an id"),
              Field.of("recordedOn", Field.Kind.DAY).says("the day on which it was put on record"),
              Field.of("liftedBy", Field.Kind.CODE).identifier().says("who lifted it: an id"),
              Field.oneOf("ended", Field.Kind.CODE, LegalHold.ENDINGS.toArray(String[]::new))
                  .says("how the case ended, or that the record is not of it"),
              Field.of("reason", Field.Kind.TEXT).reason().says("why it was lifted"),
              Field.of("agreedBy", Field.Kind.CODE)
                  .identifier()
                  .says("who else agreed to the lifting: an id"),
              Field.of("agreedOn", Field.Kind.DAY).says("the day on which that was recorded"),
              Field.of("agreement", Field.Kind.TEXT).reason().says("why it is agreed to"))
          .where(RetentionForm::hold);

  private static final Schema PERIOD =
      Schema.of(
              Field.oneOf("recordClass", Field.Kind.CODE, classes()).required().says("the class"),
              Field.of("count", Field.Kind.COUNT)
                  .required()
                  .atLeast(0)
                  .atMost(9_999)
                  .says("how many"),
              Field.oneOf("unit", Field.Kind.CODE, "DAYS", "YEARS")
                  .required()
                  .says("days or years"))
          .where(RetentionForm::countable);

  private static final Schema SCHEDULE =
      Schema.of(
              Field.of("approved", Field.Kind.TEXT)
                  .required()
                  .says("the order by which the records officer set it"),
              Field.forms("periods", "period", PERIOD).required().says("the periods"))
          .where(RetentionForm::schedule);

  static final Schema FORM =
      Schema.of(
              Field.oneOf("recordClasses", Field.Kind.CODES, classes())
                  .says("the classes of the record; one record can have several"),
              Field.of("recorded", Field.Kind.DAY)
                  .says("the day from which it counts: of removal, publication, answer or close"),
              Field.oneOf("recordsLaw", Field.Kind.CODE, "UNION", "STATE")
                  .says("whether the records Act of the Union or a law of a State applies"),
              Field.form("schedule", SCHEDULE)
                  .says("the retention schedule of the department; left out: none"),
              Field.forms("holds", "hold", HOLD)
                  .says("legal holds; left out: not known; empty: there is none"),
              Field.of("purposeEndedOn", Field.Kind.DAY)
                  .says("for personal data: the day on which its purpose ended"),
              Field.of("askedUntil", Field.Kind.DAY)
                  .says("the day until which a lawful agency asked to keep it"),
              Field.of("asOf", Field.Kind.DAY).required().says("the day for which it is asked"))
          .where(RetentionForm::faults);

  private RetentionForm() {}

  static Set<String> lawClasses() {
    return Set.copyOf(codes());
  }

  private static List<String> codes() {
    return OnlineDuties.pack().question("retention.period").orElseThrow().facts().stream()
        .filter(fact -> fact.name().equals("recordClass"))
        .flatMap(fact -> fact.codes().stream())
        .toList();
  }

  private static String[] classes() {
    return Stream.concat(codes().stream(), DefaultPeriods.all().keySet().stream())
        .toArray(String[]::new);
  }

  private static List<InputFault> hold(Node node) {
    List<InputFault> faults = inOrder(node, "from", "liftedOn");
    return faults.isEmpty() ? inOrder(node, "recordedOn", "liftedOn") : faults;
  }

  private static List<InputFault> inOrder(Node node, String first, String then) {
    Optional<LocalDate> from = node.find(first, LocalDate.class);
    boolean early =
        node.find(then, LocalDate.class)
            .filter(to -> from.filter(to::isBefore).isPresent())
            .isPresent();
    return early
        ? List.of(node.fault(then, "retention.early", Message.of("retention.input.early")))
        : List.of();
  }

  private static List<InputFault> countable(Node period) {
    boolean tooLong =
        period.text("unit").equals("YEARS") && period.get("count", Long.class) > MOST_YEARS;
    return tooLong
        ? List.of(period.fault("count", "retention.years", Message.of("retention.input.years")))
        : List.of();
  }

  /** A schedule that nobody approved yet shortens nothing. */
  private static List<InputFault> schedule(Node node) {
    List<InputFault> faults = new ArrayList<>();
    FactNode order = FactNode.of(node.text("approved"));
    if (!order.isGiven()) {
      faults.add(
          node.fault("approved", "retention.approved", Message.of("retention.input.approved")));
    }
    Set<String> seen = new HashSet<>();
    for (Node period : node.branches("periods")) {
      if (!seen.add(period.text("recordClass"))) {
        faults.add(
            period.fault("recordClass", "retention.twice", Message.of("retention.input.twice")));
      }
    }
    return faults;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    for (String name : List.of("recorded", "purposeEndedOn", "askedUntil", "asOf")) {
      node.find(name, LocalDate.class)
          .filter(day -> !DayBounds.contain(day))
          .ifPresent(
              day ->
                  faults.add(
                      node.fault(name, "retention.year", Message.of("retention.input.year"))));
    }
    faults.addAll(inOrder(node, "recorded", "asOf"));
    if (node.has("purposeEndedOn") && !node.codes("recordClasses").contains(PERSONAL_DATA)) {
      faults.add(
          node.fault("purposeEndedOn", "retention.purpose", Message.of("retention.input.purpose")));
    }
    return faults;
  }
}
