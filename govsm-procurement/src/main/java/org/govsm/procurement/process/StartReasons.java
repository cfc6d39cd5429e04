package org.govsm.procurement.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Trace;
import org.govsm.core.text.Message;
import org.govsm.procurement.question.Evaluation;

/** What bears on the start of a procedure: reasons, missing facts, referrals, what bars it. */
final class StartReasons {

  private final boolean ordered;
  private final List<Trace> traces = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<Ruling.Refer<LawfulRoute>> referred = new ArrayList<>();
  private final List<Ruling.Refer<LawfulRoute>> barred = new ArrayList<>();

  /**
   * Begins.
   *
   * @param ordered whether an order of the competent authority answers what is referred
   */
  StartReasons(boolean ordered) {
    this.ordered = ordered;
  }

  boolean isOrdered() {
    return ordered;
  }

  /** Lets a decision bear on the start: its reasons, what it lacks, what it refers. */
  <T> Optional<T> take(Decision<T> decision) {
    traces.add(decision.trace());
    return decision
        .ruling()
        .fold(
            answer -> Optional.of(answer.value()),
            refer -> {
              refer(refer.question(), refer.citation());
              return Optional.empty();
            },
            open -> {
              open.missing().forEach(this::lacks);
              return Optional.empty();
            });
  }

  void lacks(String fact) {
    missing.add(fact);
  }

  /** An officer decides; by the order, where there is one, which is then told. */
  void refer(Message question, Citation citation) {
    referred.add(new Ruling.Refer<>(question, citation, Optional.empty()));
    if (ordered) {
      warn(Message.of("procedure.ordered").with("question", question), citation);
    }
  }

  /** What no order allows. */
  void bar(Message why, Citation citation) {
    findings.add(Finding.of("procedure.barred", Weight.BLOCKING, why, citation));
    barred.add(new Ruling.Refer<>(why, citation, Optional.empty()));
  }

  void warn(Message text, Citation citation) {
    findings.add(Finding.of(text.key(), Weight.WARNING, text, citation));
  }

  /** What is missing is asked before an officer is; what a rule bars is not even asked. */
  Ruling<LawfulRoute> ruling(Optional<LawfulRoute> answer) {
    if (!barred.isEmpty()) {
      return barred.get(0);
    } else if (!missing.isEmpty()) {
      return new Ruling.Undetermined<>(missing.stream().distinct().toList());
    } else if (!referred.isEmpty() && !ordered) {
      return referred.get(0);
    }
    return new Ruling.Answer<>(answer.orElseThrow());
  }

  Trace trace(Map<String, Object> basis) {
    return Evaluation.reasons(traces, findings, new LinkedHashMap<>(basis));
  }
}
