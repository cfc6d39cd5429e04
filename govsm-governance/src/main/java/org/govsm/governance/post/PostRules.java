package org.govsm.governance.post;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.text.Message;
import org.govsm.governance.clearance.PostClearance;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.tree.DataRows;

/** Rules on posts by the ids of their controls, with what they cite and since when they hold. */
final class PostRules {

  static final String SYNTHETIC = "LAW-IT-11";
  static final String LABEL_THROUGHOUT = "LAW-IT-12";
  static final String ACCESSIBLE = "LAW-AC-03";
  static final String MODEL_CODE = "LAW-EC-01";

  private record Rule(String id, LocalDate from, boolean draft, Citation citation) {}

  private static final Map<String, Rule> LATER =
      DataRows.of(PostRules.class, "rules.txt").stream()
          .map(PostRules::read)
          .collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

  private PostRules() {}

  private static Rule read(List<String> row) {
    Citation citation =
        Citation.of(row.get(3), row.get(4))
            .issued(LocalDate.parse(row.get(5)))
            .sure(Certainty.ofCode(row.get(6)).orElseThrow())
            .force(Force.ofCode(row.get(7)).orElseThrow())
            .seen(
                SourceKind.ofCode(row.get(8)).orElseThrow(),
                LocalDate.parse(row.get(9)),
                row.get(10))
            .cite();
    LocalDate from = LocalDate.parse(row.get(1));
    return new Rule(row.get(0), from, row.get(2).equals("draft"), citation);
  }

  private static Rule later(String rule) {
    return requireNonNull(LATER.get(rule), rule);
  }

  /** Whether a later rule is in force on a day: a draft never is. */
  static boolean isInForce(String rule, LocalDate day) {
    return !later(rule).draft() && isDated(rule, day);
  }

  /** Whether a later rule or a draft of one was issued by a day. */
  static boolean isDated(String rule, LocalDate day) {
    return !day.isBefore(later(rule).from());
  }

  /** What a rule cites; of the lanes and their times, the design default of the machine. */
  static Citation citation(String rule) {
    if (LATER.containsKey(rule)) {
      return later(rule).citation();
    }
    return ControlCatalogue.shipped()
        .find(rule)
        .map(control -> control.citation())
        .orElseGet(() -> PostClearance.machine().citation());
  }

  /** A finding that weighs what its source says: what surely binds blocks, anything else warns. */
  static Finding finding(String rule, Message text) {
    Citation citation = citation(rule);
    boolean sure = citation.sure() == Certainty.HIGH || citation.sure() == Certainty.MEDIUM;
    boolean binds = sure && citation.force() == Force.BINDING;
    return of(rule, binds ? Weight.BLOCKING : Weight.WARNING, text);
  }

  static Finding of(String rule, Weight weight, Message text) {
    return Finding.of(rule, weight, text, citation(rule));
  }
}
