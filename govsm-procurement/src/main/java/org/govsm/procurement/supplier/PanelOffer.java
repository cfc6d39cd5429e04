package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;

/** Offer of a work to a member of a panel, and what came of it. */
public final class PanelOffer {

  static final String DEBARRED = "DEBARRED";
  static final String NOT_REGISTERED = "NOT_REGISTERED";

  private static final String ACCEPTED = "ACCEPTED";
  private static final String REFUSED = "REFUSED";
  private static final String REASON = "reason";
  private static final String TAKEN_BACK = "takenBack";
  private static final String COMPLETING = "completing";
  private static final String COMPLETIONS = "completions";
  private static final String COMPLETED = "completedOn";

  private final Node node;

  PanelOffer(Node node) {
    this.node = node;
  }

  static Schema form() {
    return Schema.of(
            RecordFields.code("work").required().says("the id of the work"),
            RecordFields.code("supplier").required().says("the id of the supplier"),
            RecordFields.day("on").required().says("the day of the offer"),
            Field.oneOf("outcome", Field.Kind.CODE, ACCEPTED, REFUSED, "NO_ANSWER")
                .required()
                .says("what came of it"),
            RecordFields.text(REASON).says("why it was refused"),
            RecordFields.text("evidence").says("the paper by which it was asked, and answered"),
            Field.form(TAKEN_BACK, takingBack()).says("that this answer was recorded in error"),
            Field.forms("passed", "passing", passing())
                .says("members before it in turn who could not be asked on that day"),
            Field.form(COMPLETING, PanelCompletion.stated())
                .says("that the work is done, which another officer has still to confirm"),
            Field.forms(COMPLETIONS, "completion", PanelCompletion.form())
                .says("when it was recorded as done, and what of that was taken back"),
            RecordFields.day(COMPLETED)
                .says("the day on which the work was done, of a record without its papers"))
        .where(PanelOffer::faults);
  }

  static Schema takingBack() {
    return Schema.of(
        RecordFields.day("on").required().says("the day on which it was taken back"),
        RecordFields.text(REASON).required().says("why"),
        Field.of("after", Field.Kind.COUNT)
            .atLeast(1)
            .required()
            .says("how many offers were on record then"));
  }

  private static Schema passing() {
    return Schema.of(
        RecordFields.code("supplier").required().says("the id of the supplier"),
        Field.oneOf("why", Field.Kind.CODE, DEBARRED, NOT_REGISTERED).required().says("why"));
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>(RecordFields.inOrder(node, "on", COMPLETED));
    if (node.text("outcome").equals(REFUSED) && !node.has(REASON)) {
      faults.add(node.fault(REASON, "supplier.reason", Message.of("supplier.reason")));
    }
    return faults;
  }

  /** The id of the work. */
  public String work() {
    return node.text("work");
  }

  /** The id of the supplier. */
  public String supplier() {
    return node.text("supplier");
  }

  /** The day of the offer. */
  public LocalDate on() {
    return node.get("on", LocalDate.class);
  }

  /** Why it was refused. */
  public Optional<String> reason() {
    return node.find(REASON, String.class);
  }

  /** What came of it: {@code ACCEPTED}, {@code REFUSED} or {@code NO_ANSWER}. */
  public String outcome() {
    return node.text("outcome");
  }

  /** The paper by which it was asked, and answered. */
  public Optional<String> evidence() {
    return node.find("evidence", String.class);
  }

  /** That its work is done, which another officer has still to confirm; it does not count. */
  public Optional<PanelCompletion> completing() {
    return node.branch(COMPLETING).map(PanelCompletion::new);
  }

  /** When its work was recorded as done, and what of that was taken back, in order. */
  public List<PanelCompletion> completions() {
    return node.branches(COMPLETIONS).stream().map(PanelCompletion::new).toList();
  }

  /** How often its work was recorded as done, of which all but the last were taken back. */
  public int timesDone() {
    return completions().size() + (node.has(COMPLETED) ? 1 : 0);
  }

  /** The day on which its work was done; nothing of one that is not. */
  public Optional<LocalDate> doneOn() {
    return node.find(COMPLETED, LocalDate.class)
        .or(
            () ->
                completions().stream()
                    .filter(one -> one.takenBack().isEmpty())
                    .map(PanelCompletion::on)
                    .findFirst());
  }

  /** Members who could not be asked on its day, each with the code of why. */
  Map<String, String> passed() {
    Map<String, String> passed = new LinkedHashMap<>();
    node.branches("passed").forEach(one -> passed.put(one.text("supplier"), one.text("why")));
    return passed;
  }

  /** Why it does not count; nothing of an answer that stands. */
  public Optional<String> takenBack() {
    return node.branch(TAKEN_BACK).map(one -> one.text(REASON));
  }

  /** Whether it counts where so many offers are on record. */
  boolean counts(int offers) {
    return node.branch(TAKEN_BACK).filter(one -> one.get("after", Long.class) <= offers).isEmpty();
  }

  /** Whether it was refused, or not answered. */
  public boolean isRefused() {
    return !outcome().equals(ACCEPTED);
  }

  /** Whether it was accepted, and that was not taken back. */
  public boolean isStanding() {
    return !isRefused() && takenBack().isEmpty();
  }

  /** Whether it was accepted up to a day. */
  boolean isAccepted(LocalDate day) {
    return !isRefused() && !on().isAfter(day);
  }

  /** Whether the work is accepted and not done yet on a day, where so many offers are on record. */
  boolean isOpen(LocalDate day, int offers) {
    return isAccepted(day)
        && node.find(COMPLETED, LocalDate.class).filter(done -> !done.isAfter(day)).isEmpty()
        && completions().stream().noneMatch(one -> one.counts(offers));
  }
}
