package org.govsm.procurement.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Acceptance request: what is asked about a record of acceptance in one tree, {@code record} with
 * what the question needs beside it. Every fault of a tree is told with its place.
 */
public final class AcceptanceRequest {

  private static final String RECORD = "record";
  private static final String ACT = "act";
  private static final String DELIVERY = "delivery";
  private static final String AS_OF = "asOf";
  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final String READINGS = "readings";

  private static final Field RECORDED =
      Field.form(RECORD, AcceptanceRecord.form()).required().says("what happened before");

  private static final Schema ACTS =
      Schema.of(
          RECORDED, Field.form(ACT, AcceptanceAct.form()).required().says("what is to happen"));

  private static final Schema SILENCE =
      Schema.of(
              RECORDED,
              Field.of(DELIVERY, Field.Kind.CODE).required().says("the id of the delivery"),
              Field.of(AS_OF, Field.Kind.DAY).required().says("the day on which it is asked"))
          .where(AcceptanceRequest::faults);

  private static final Schema COUNT =
      Schema.of(
              RECORDED,
              Field.of(FROM, Field.Kind.DAY).required().says("the first day of the period"),
              Field.of(UNTIL, Field.Kind.DAY).required().says("the first day after the period"),
              Field.of(AS_OF, Field.Kind.DAY).required().says("the day on which it is counted"),
              Field.forms(READINGS, "reading", Reading.form())
                  .says("figures of files, to be held against the record"))
          .where(AcceptanceRequest::period);

  private final RuleBook book;
  private final MetricDictionary dictionary;
  private final AcceptanceProcess process;

  private AcceptanceRequest(RuleBook book, MetricDictionary dictionary) {
    this.book = book;
    this.dictionary = dictionary;
    process = AcceptanceProcess.of(book);
  }

  /**
   * Requests by the law of a book; what it does not know is not applied.
   *
   * @param dictionary the metrics of the figures of files
   */
  public static AcceptanceRequest over(RuleBook book, MetricDictionary dictionary) {
    return new AcceptanceRequest(book, dictionary);
  }

  /** The ids of the questions that can be asked. */
  public static List<String> questions() {
    return List.of(AcceptanceProcess.QUESTION, AcceptanceProcess.DEEMED, AcceptedCount.QUESTION);
  }

  /**
   * The schema of the tree of a question.
   *
   * @throws IllegalArgumentException if it is none of {@link #questions}
   */
  public static Schema form(String question) {
    return switch (question) {
      case AcceptanceProcess.QUESTION -> ACTS;
      case AcceptanceProcess.DEEMED -> SILENCE;
      case AcceptedCount.QUESTION -> COUNT;
      default -> throw new IllegalArgumentException("no question about acceptance: " + question);
    };
  }

  /**
   * Decides the tree of a question.
   *
   * @throws IllegalArgumentException if it is none of {@link #questions}
   */
  public Checked<? extends Decision<?>> ask(String question, Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = form(question).read(tree).part("", faults);
    List<Reading> readings = read.map(asked -> readings(asked, faults)).orElse(List.of());
    return read.isEmpty() || !faults.isEmpty()
        ? new Checked.Rejected<Decision<?>>(faults)
        : Checked.of(decide(question, read.get(), readings), List.of());
  }

  private List<Reading> readings(Node asked, List<InputFault> faults) {
    List<Reading> readings = new ArrayList<>();
    if (asked.form().part(READINGS).isPresent()) {
      for (Node each : asked.branches(READINGS)) {
        Reading.fromPlain(each.toPlain(), dictionary)
            .part(each.pointer(), faults)
            .ifPresent(readings::add);
      }
    }
    return readings;
  }

  private Decision<?> decide(String question, Node asked, List<Reading> readings) {
    AcceptanceRecord record =
        AcceptanceRecord.fromPlain(asked.branch(RECORD).orElseThrow().toPlain()).orThrow();
    if (question.equals(AcceptanceProcess.DEEMED)) {
      return process.deemed(record, asked.text(DELIVERY), asked.get(AS_OF, LocalDate.class));
    }
    if (question.equals(AcceptedCount.QUESTION)) {
      return AcceptedCount.decide(
          record,
          asked.get(FROM, LocalDate.class),
          asked.get(UNTIL, LocalDate.class),
          readings,
          book,
          asked.get(AS_OF, LocalDate.class));
    }
    Map<String, Object> act = asked.branch(ACT).orElseThrow().toPlain();
    return process.decide(record, AcceptanceAct.fromPlain(act).orThrow());
  }

  private static List<InputFault> period(Node asked) {
    LocalDate from = asked.get(FROM, LocalDate.class);
    if (!from.isBefore(asked.get(UNTIL, LocalDate.class))) {
      return List.of(
          asked.fault(UNTIL, "acceptance.period", Message.of("acceptance.input.period")));
    }
    return from.isAfter(asked.get(AS_OF, LocalDate.class))
        ? List.of(asked.fault(FROM, "acceptance.future", Message.of("acceptance.input.future")))
        : List.of();
  }

  private static List<InputFault> faults(Node asked) {
    boolean known =
        AcceptanceRecord.fromPlain(asked.branch(RECORD).orElseThrow().toPlain())
            .<Boolean>fold(
                record ->
                    record
                        .delivery(asked.text(DELIVERY), asked.get(AS_OF, LocalDate.class))
                        .isPresent(),
                faults -> true);
    Message text = Message.of("acceptance.act.no-delivery").with("delivery", asked.text(DELIVERY));
    return known ? List.of() : List.of(asked.fault(DELIVERY, "acceptance.no-delivery", text));
  }
}
