package org.govsm.procurement.award;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.document.Node;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** Facts that are missing on the way to the award, and that the committee finds. */
final class FactActs {

  /** A seed that is told after the opening could be chosen: what was drawn is recorded instead. */
  private static final String SEED = "drawSeed";

  private static final String DRAWN = "drawn";

  private final AwardActing acting;
  private final AwardRecord record;

  FactActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
  }

  static String name(Node fact) {
    String name = fact.text("name");
    return fact.find("bid", String.class).map(bid -> bid + "/" + name).orElse(name);
  }

  /** What the award lacks that a committee can find: no price, no sheet and no answer. */
  static Set<String> missing(RuleBook book, AwardRecord record, Instant asOf) {
    Set<String> missing = new TreeSet<>();
    if (AwardPlan.of(book)
            .decide(
                record.comparison(asOf),
                record.answers(),
                record.terms(AwardRecord.day(asOf)),
                Optional.empty())
            .ruling()
        instanceof Ruling.Undetermined<AwardReport> open) {
      open.missing().stream()
          .map(fact -> fact.equals(SEED) ? DRAWN : fact)
          .filter(fact -> FoundFacts.field(fact).isPresent())
          .forEach(missing::add);
    }
    return missing;
  }

  void found() {
    new AssessmentActs(acting).together();
    if (acting.isRefused()) {
      return;
    }
    Set<String> missing = missing(acting.book(), record, acting.at());
    for (Node fact : acting.part().branches("facts")) {
      if (!missing.remove(name(fact))) {
        acting.refuse("FACT_NOT_MISSING", notMissing(fact));
      }
    }
    if (!acting.isRefused()) {
      readable();
      shortWindow();
    }
  }

  /** A window that is short on record is no time enough on the word of a meeting alone. */
  private void shortWindow() {
    boolean enough =
        acting.part().branches("facts").stream()
            .anyMatch(
                fact ->
                    name(fact).equals("advertisedWithTime") && fact.text("said").equals("true"));
    if (enough) {
      record.tender().tender().node().branches("explanations").stream()
          .filter(one -> one.text("finding").equals("WINDOW_SHORT"))
          .findFirst()
          .ifPresent(
              one ->
                  acting.refer(
                      "window-short",
                      Message.of("award.act.window-short").with("reason", one.text("text")),
                      acting.terms().clause()));
    }
  }

  private static Message notMissing(Node fact) {
    Term name = new Term("fact." + fact.text("name"));
    return fact.find("bid", String.class)
        .map(bid -> Message.of("award.act.fact-not-missing-of").with("of", bid))
        .orElseGet(() -> Message.of("award.act.fact-not-missing"))
        .with("fact", name);
  }

  /** A value of another kind would spoil every decision after it. */
  private void readable() {
    List<InputFault> faults =
        new Sheets(record.deciding(acting.act()))
            .read(acting.at())
            .<List<InputFault>>fold(bids -> List.of(), wrong -> wrong);
    faults.forEach(
        fault ->
            acting.refuse(
                AwardRecord.WRONG_FACT + fault.pointer().replaceFirst("^.*/", ""), fault.text()));
  }
}
