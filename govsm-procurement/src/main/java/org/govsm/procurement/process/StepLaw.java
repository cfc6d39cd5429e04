package org.govsm.procurement.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.process.Guard;
import org.govsm.core.process.Transition;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** What the book of the buyer says of a step: its days and numbers, each with its provision. */
final class StepLaw {

  private final ProcedureRules rules = ProcedureRules.shipped();
  private final BookLaw law;
  private final LawfulRoute route;
  private final Clocks clocks;
  private final List<Finding> findings = new ArrayList<>();

  StepLaw(BookLaw law, LawfulRoute route, Clocks clocks) {
    this.law = law;
    this.route = route;
    this.clocks = clocks;
  }

  /** What is to be known of the law of a step, in the order of its guards. */
  List<Finding> of(Transition step) {
    for (Guard guard : step.guards()) {
      String code = guard.code();
      rules.clock(code).ifPresent(this::days);
      rules.committee(code).ifPresent(this::committee);
      if (code.startsWith("count.")) {
        route.least().ifPresent(least -> least(least, route.leastBy()));
      }
    }
    return List.copyOf(findings);
  }

  private void days(Clock clock) {
    if (clock.question().isPresent() && clock.runs(route.channel())) {
      clocks
          .lawDays(clock)
          .ifPresent(
              days -> {
                String key = clock.isLeast() ? "procedure.least-days" : "procedure.most-days";
                add(Message.of(key).with("days", days), clocks.lawBy(clock));
              });
    }
  }

  private void committee(CommitteeRule rule) {
    rule.condition()
        .flatMap(route::citation)
        .ifPresent(cited -> rule.members().ifPresent(number -> least(number, Optional.of(cited))));
    rule.named().flatMap(law::look).ifPresent(this::named);
    law.look(rule.apart())
        .filter(decision -> isBarred(decision.ruling()))
        .ifPresent(
            decision -> add(Message.of("procedure.apart"), Optional.of(BookLaw.cited(decision))));
  }

  private void named(Decision<Outputs> decision) {
    if (decision.ruling() instanceof Ruling.Answer<Outputs> answer) {
      answer
          .value()
          .get("committee")
          .map(code -> new Term(code.toString()))
          .ifPresent(
              code ->
                  add(
                      Message.of("procedure.committee").with("committee", code),
                      Optional.of(BookLaw.cited(decision))));
    }
  }

  static boolean isBarred(Ruling<Outputs> ruling) {
    return ruling instanceof Ruling.Answer<Outputs> answer
        && answer.value().get("barred").filter(Boolean.TRUE::equals).isPresent();
  }

  private void least(Number least, Optional<Citation> cited) {
    add(Message.of("procedure.least").with("least", least), cited);
  }

  private void add(Message text, Optional<Citation> cited) {
    cited.ifPresent(
        citation -> findings.add(Finding.of(text.key(), Finding.Weight.NOTE, text, citation)));
  }
}
