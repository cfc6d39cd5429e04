package org.govsm.procurement.supplier;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.process.Actor;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.process.Move;
import org.govsm.core.process.State;
import org.govsm.core.process.StateMachine;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayCount;
import org.govsm.procurement.law.ProcurementDays;
import org.govsm.procurement.law.ProcurementFacts;
import org.govsm.procurement.law.ProcurementQuestionKeys;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.question.Computation;
import org.jspecify.annotations.Nullable;

/**
 * Proceeding to debar a supplier: notice, hearing, order, and its end. Nobody is debarred unheard,
 * and nobody for longer than the rules of the day allow.
 */
public final class DebarmentProceeding implements ToPlain {

  private static final String FILE = "supplier.debarment.xml";
  private static final long MONTHS_OF_A_YEAR = 12;
  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final String ENDED = "endedOn";
  private static final Schema FORM = form(Shipped.MACHINE);

  private final Node node;

  private DebarmentProceeding(Node node) {
    this.node = node;
  }

  private static Schema form(StateMachine machine) {
    String[] states = machine.states().stream().map(State::code).toArray(String[]::new);
    return Schema.of(
            RecordFields.code("id").required().says("the number of the proceeding"),
            Field.oneOf("state", Field.Kind.CODE, states).required().says("how far it is"),
            RecordFields.code("supplier").required().says("the id of the supplier"),
            RecordFields.text("name").required().says("the supplier, as its record spells it"),
            RecordFields.text("nameHi").says("its name in Hindi"),
            Field.forms("identifiers", "identifier", SupplierIdentifiers.form())
                .says("its numbers at the time of the notice"),
            RecordFields.code("authority").required().says("the department that acts"),
            Field.oneOf("scope", Field.Kind.CODE, "ALL", "OWN")
                .required()
                .says(
                    "whether the order is to hold for every department, or for the one that acts"),
            RecordFields.code("ground").required().says("the ground, a code of the rules"),
            Field.form("hearing", Hearing.form()).required().says("the notice, and the reply"),
            RecordFields.day(FROM).required().says("the first day that is proposed"),
            RecordFields.day(UNTIL).required().says("the last day"),
            RecordFields.text("order").says("number and day of the order"),
            RecordFields.text("termReason").says("why this term, where no rule is sure"),
            RecordFields.day(ENDED).says("the last day, where it ended before"),
            RecordFields.text("endReason").says("why it ended or was dropped"))
        .where(DebarmentProceeding::inOrder);
  }

  private static List<InputFault> inOrder(Node node) {
    List<InputFault> faults = new ArrayList<>(RecordFields.inOrder(node, FROM, UNTIL));
    faults.addAll(RecordFields.inOrder(node, FROM, ENDED));
    faults.addAll(RecordFields.inOrder(node, ENDED, UNTIL));
    if (node.text("state").equals("IN_FORCE") && !node.has("order")) {
      faults.add(node.fault("order", "supplier.no-order", Message.of("supplier.no-order")));
    }
    return faults;
  }

  /** The process. Read once, when first asked for. */
  public static StateMachine machine() {
    return Shipped.MACHINE;
  }

  /** The form, from which XML, XSD and schemas are made. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Reads a proceeding.
   *
   * @param tree the published tree
   * @return the proceeding, or every fault with its place
   */
  public static Checked<DebarmentProceeding> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<DebarmentProceeding>>fold(
            node -> new Checked.Accepted<>(new DebarmentProceeding(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /**
   * A step of the proceeding.
   *
   * @param event order, drop or end
   * @param actors who does it
   * @param law the rules of the book of the department on the day
   * @param day the day of the step
   * @return whether it goes, with every reason against it
   */
  public Move fire(String event, List<Actor> actors, ProcurementQuestions law, LocalDate day) {
    return machine()
        .fire(
            state(),
            event,
            actors,
            guard ->
                guard.equals("supplier-heard")
                    ? Hearing.heard(node.branch("hearing"), day)
                    : withinLimit(law, day));
  }

  /** Where no rule is sure, an officer says why the term is right. */
  private GuardAnswer withinLimit(ProcurementQuestions law, LocalDate day) {
    if (from().isBefore(day)) {
      return GuardAnswer.notMet(
          Message.of("supplier.from-past").with("from", from()).with("day", day));
    }
    if (law.question(ProcurementQuestionKeys.DEBARMENT.id()).isEmpty()) {
      return reasoned(Message.of("supplier.no-limit"));
    }
    List<String> grounds = DebarmentGrounds.of(law);
    if (!grounds.contains(node.text("ground"))) {
      return GuardAnswer.notMet(
          Message.of("supplier.ground").with("grounds", String.join(", ", grounds)));
    }
    Case facts =
        Case.draft()
            .day(ProcurementDays.ORDER, day)
            .fact(ProcurementFacts.GROUND, node.text("ground"))
            .fact(ProcurementFacts.DEBARRED_FROM, from())
            .fact(ProcurementFacts.PROPOSED_TO, node.get(UNTIL, LocalDate.class))
            .fact(
                ProcurementFacts.HEARD,
                Hearing.heard(node.branch("hearing"), day) instanceof GuardAnswer.Met)
            .done();
    Ruling<Computation> ruling = law.decide(ProcurementQuestionKeys.DEBARMENT, facts).ruling();
    return ruling.<GuardAnswer>fold(
        answer -> limited(answer.value()),
        refer -> unsure(law, day, refer.question()),
        open -> GuardAnswer.unknown(open.missing()));
  }

  /** A limit that is sure binds also where the rest is not; a reason lifts no contradiction. */
  private GuardAnswer unsure(ProcurementQuestions law, LocalDate day, Message question) {
    Optional<BigDecimal> years = DebarmentGrounds.years(law, node.text("ground"), day);
    if (years.isEmpty()) {
      return reasoned(question);
    }
    LocalDate latest = DayCount.lastDayOfMonths(from(), MONTHS_OF_A_YEAR * years.get().longValue());
    return node.get(UNTIL, LocalDate.class).isAfter(latest)
        ? GuardAnswer.notMet(Message.of("supplier.too-long").with("latest", latest))
        : GuardAnswer.notMet(question);
  }

  /** That somebody was heard first is a guard of its own. */
  private GuardAnswer limited(Computation answer) {
    Optional<LocalDate> latest = answer.day("latestTo");
    if (latest.isEmpty()) {
      return reasoned(Message.of("supplier.no-limit"));
    }
    return node.get(UNTIL, LocalDate.class).isAfter(latest.get())
        ? GuardAnswer.notMet(Message.of("supplier.too-long").with("latest", latest.get()))
        : GuardAnswer.met();
  }

  private GuardAnswer reasoned(Message question) {
    return node.has("termReason") ? GuardAnswer.met() : GuardAnswer.notMet(question);
  }

  /** How far it is, a code of {@link #machine()}. */
  public String state() {
    return node.text("state");
  }

  /** The id of the supplier. */
  public String supplier() {
    return node.text("supplier");
  }

  /** The supplier, as its record spelt it. */
  public String name() {
    return node.text("name");
  }

  /** Its name in Hindi; nothing where it is not on record. */
  public Optional<String> hindiName() {
    return node.find("nameHi", String.class);
  }

  /** What was told to the supplier. */
  public String reason() {
    return node.branch("hearing").map(hearing -> hearing.text("reason")).orElse("");
  }

  /** The last day to reply. */
  public LocalDate replyBy() {
    return node.branch("hearing").orElseThrow().get("replyBy", LocalDate.class);
  }

  /** The day of the reply of the supplier; nothing where it has not replied. */
  public Optional<LocalDate> repliedOn() {
    return node.branch("hearing").flatMap(hearing -> hearing.find("repliedOn", LocalDate.class));
  }

  /** Number and day of the order; nothing before it is made. */
  public Optional<String> order() {
    return node.find("order", String.class);
  }

  /** Its first day. */
  public LocalDate from() {
    return node.get(FROM, LocalDate.class);
  }

  /** Its last day: that of the order, or the one on which it was ended before. */
  public LocalDate until() {
    return node.find(ENDED, LocalDate.class).orElseGet(() -> node.get(UNTIL, LocalDate.class));
  }

  /** Whether the supplier replied, or the time to reply is over. */
  public boolean isHeard(LocalDate day) {
    return Hearing.heard(node.branch("hearing"), day) instanceof GuardAnswer.Met;
  }

  /** Whether it was ended before the last day of the order. */
  public boolean isEnded() {
    return node.has(ENDED);
  }

  /** Whether an order of it holds on a day. */
  public boolean holds(LocalDate day) {
    return order().isPresent() && !day.isBefore(from()) && !day.isAfter(until());
  }

  /**
   * Its order, as a list of orders has it.
   *
   * @param source where it is published
   * @return nothing before the order is made
   */
  public Optional<Map<String, Object>> entry(String source) {
    if (order().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    Map<String, Object> tree = toPlain();
    for (String member : List.of("id", "name", "identifiers", "authority", "scope", "ground")) {
      Optional.ofNullable(tree.get(member)).ifPresent(given -> entry.put(member, given));
    }
    entry.put(FROM, from().toString());
    entry.put(UNTIL, until().toString());
    entry.put("source", source);
    return Optional.of(entry);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  /** Loaded by the virtual machine when first used, by one thread. */
  private static final class Shipped {

    static final StateMachine MACHINE = load();

    private static StateMachine load() {
      try (InputStream in =
          requireNonNull(DebarmentProceeding.class.getResourceAsStream(FILE), FILE)) {
        return StateMachine.read(FILE, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
