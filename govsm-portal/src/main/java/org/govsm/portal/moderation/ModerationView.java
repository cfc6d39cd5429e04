package org.govsm.portal.moderation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationClause;
import org.govsm.governance.moderation.ModerationPolicy;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.governance.post.PostFlag;
import org.govsm.governance.retention.Retention;

/**
 * Page of an item that was looked at.
 *
 * @param decided whether the decision stands; nothing while nothing is decided
 * @param copy what its author wrote, while it is kept
 * @param flags what an officer looks at in the copy
 * @param kept until when the copy is kept; nothing where nothing was removed
 * @param held the orders by which it stays away though an appeal was allowed
 * @param answered the orders that stand as met by its copy
 * @param may the acts that the caller may do now
 */
public record ModerationView(
    ModeratedItem item,
    ModerationRecord record,
    Optional<Decision<Boolean>> decided,
    Optional<ModeratedCopy> copy,
    List<PostFlag> flags,
    Optional<Decision<Retention>> kept,
    List<ModeratedAct> acts,
    List<String> held,
    List<String> answered,
    List<ModerationAct.Kind> may,
    boolean mayErase,
    ModerationWords words,
    LocalDate today) {

  /** The kinds of acts that may be done now, in order. */
  static List<ModerationAct.Kind> next(ModerationRecord record) {
    return Stream.of(ModerationAct.Kind.values()).filter(record.next()::contains).toList();
  }

  /** What an act is called in addresses. */
  public static String address(ModerationAct.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is said to be of another item. */
  public WrongItemActs wrong() {
    return new WrongItemActs(record, acts);
  }

  /** Whether an appeal can come. */
  public boolean mayAppeal() {
    return record.next().contains(ModerationAct.Kind.APPEAL);
  }

  /** The clause of the decision. */
  public Optional<ModerationClause> clause() {
    Optional<String> cited =
        acts.stream()
            .filter(act -> act.kind().equals(ModerationAct.Kind.DECIDE.name()))
            .filter(act -> !wrong().entries().isTakenBack(act.actNo()))
            .reduce((earlier, later) -> later)
            .flatMap(act -> act.text("policyClause"));
    return record.policy().map(ModerationPolicy::clauses).orElse(List.of()).stream()
        .filter(one -> cited.filter(one.clause()::equals).isPresent())
        .findFirst();
  }

  /** Whether the decision stands: in a sentence. */
  public Optional<Message> judged() {
    return record.state() == ModerationRecord.State.RESTORED
        ? Optional.of(Message.of("moderation.fell"))
        : decided.map(one -> held.isEmpty() ? told(one) : heldSaid());
  }

  /** That what an appeal freed stays by an order, and what may come next. */
  public Message heldSaid() {
    return Message.of("moderation.held").with("orders", held);
  }

  private static Message told(Decision<Boolean> decision) {
    return decision
        .ruling()
        .<Message>fold(
            answer -> Message.of(answer.value() ? "moderation.stands" : "moderation.falls"),
            Ruling.Refer::question,
            open -> decision.outcome());
  }

  /** Until when the copy is kept: in a sentence. */
  public Optional<Message> keptSaid() {
    return kept.map(
        decided -> decided.found().<Message>map(Worded::said).orElseGet(decided::outcome));
  }
}
