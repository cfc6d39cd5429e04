package org.govsm.procurement.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.procurement.procedure.Deviation;
import org.govsm.procurement.procedure.Procedure;
import org.govsm.procurement.procedure.Splitting;

/** A purchase beside what the law of its day says of it. */
public final class ReplayedPurchase {

  /** How the purchase stands to the law of its day. */
  public enum Kind {
    /** Made by a procedure that the law names. */
    AS_THE_LAW_SAYS,
    /** Made by another procedure than the law names: a reason should be on record. */
    OTHER_PROCEDURE,
    /** The law names a procedure; how it was made is not known. */
    NOT_RECORDED,
    /** The law does not decide: facts are missing, or an officer must. */
    NOT_DECIDED
  }

  private final Purchase purchase;
  private final Deviation deviation;

  ReplayedPurchase(Purchase purchase, Deviation deviation) {
    this.purchase = purchase;
    this.deviation = deviation;
  }

  /**
   * The purchase.
   *
   * @return as it was made
   */
  public Purchase purchase() {
    return purchase;
  }

  /**
   * What the law of its day says.
   *
   * @return the decision on the procedure
   */
  public Decision<?> decision() {
    return deviation.decision();
  }

  /**
   * The procedures that the law of its day permits.
   *
   * @return their codes; none where the law does not decide
   */
  public List<String> lawful() {
    return deviation.lawful();
  }

  /** As an order of its need, through the channel that the law finds or the case names. */
  Splitting.Order order() {
    Splitting.Order order =
        Splitting.Order.of(purchase.day().orElseThrow(), purchase.value().orElseThrow());
    Splitting.Order there = channel().map(order::through).orElse(order);
    return purchase.used().map(there::placedBy).orElse(there);
  }

  private Optional<String> channel() {
    return deviation.decision().ruling() instanceof Ruling.Answer<Procedure> answer
        ? answer.value().channel()
        : purchase.facts().fact("channel").map(String::valueOf);
  }

  /** The provisions that name the procedure: that of the channel, and that of the tier. */
  List<Citation> authorities() {
    return deviation.decision().ruling() instanceof Ruling.Answer<Procedure> answer
        ? answer.value().provisions()
        : List.of();
  }

  /** How it stands. */
  public Kind kind() {
    return switch (deviation.kind()) {
      case AS_THE_LAW_SAYS -> Kind.AS_THE_LAW_SAYS;
      case OTHER_PROCEDURE -> Kind.OTHER_PROCEDURE;
      case NOT_RECORDED -> Kind.NOT_RECORDED;
      case NOT_DECIDED, REFERRED -> Kind.NOT_DECIDED;
    };
  }

  /**
   * How it stands, as one sentence.
   *
   * @return the sentence, in no language yet
   */
  public Message text() {
    List<Object> procedures = lawful().stream().<Object>map(Term::new).toList();
    Message text =
        Message.of("replay." + kind().name())
            .with("case", purchase.id())
            .with("need", purchase.need());
    return switch (kind()) {
      case NOT_DECIDED -> text.with("why", decision().outcome());
      case NOT_RECORDED -> text.with("lawful", procedures);
      case AS_THE_LAW_SAYS -> lawfully(text, procedures);
      case OTHER_PROCEDURE ->
          isLawfulWay()
              ? Message.of("replay.OTHER_WAY")
                  .with("case", purchase.id())
                  .with("need", purchase.need())
                  .with("why", deviation.findings().stream().<Object>map(Finding::text).toList())
              : lawfully(text, procedures);
    };
  }

  private Message lawfully(Message text, List<Object> procedures) {
    return text.with("lawful", procedures).with("used", new Term(purchase.used().orElseThrow()));
  }

  /** Whether the procedure itself is lawful, or not on record, and something else is amiss. */
  private boolean isLawfulWay() {
    return purchase.used().map(lawful()::contains).orElse(true);
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return case, need, kind, lawful, used, text, steps
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("case", purchase.id());
    tree.put("need", purchase.need());
    purchase.day().ifPresent(day -> tree.put("day", day.toString()));
    purchase.value().ifPresent(value -> tree.put("value", value.toString()));
    tree.put("kind", kind().name());
    tree.put("lawful", lawful());
    purchase.used().ifPresent(used -> tree.put("used", used));
    tree.put("text", words.say(text()));
    tree.put("steps", Tree.list(decision().trace().steps(), (Step step) -> step.toPlain(words)));
    return tree;
  }

  @Override
  public String toString() {
    return purchase + ": " + kind();
  }
}
