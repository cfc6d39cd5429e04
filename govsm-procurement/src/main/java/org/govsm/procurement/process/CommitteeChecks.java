package org.govsm.procurement.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.procurement.process.StepRequest.Member;

/** How a committee is composed: the least number of members, and that none reports to another. */
final class CommitteeChecks {

  private final BookLaw law;
  private final LawfulRoute route;
  private final OnFile file;

  CommitteeChecks(BookLaw law, LawfulRoute route, OnFile file) {
    this.law = law;
    this.route = route;
    this.file = file;
  }

  GuardAnswer answer(CommitteeRule rule) {
    List<Member> members = file.committee();
    if (members.isEmpty()) {
      return GuardAnswer.unknown(List.of("procedure.committee"));
    }
    Optional<Integer> least = least(rule).filter(number -> members.size() < number);
    return least.isPresent()
        ? GuardAnswer.notMet(
            Message.of("procedure.too-few")
                .with("count", members.size())
                .with("least", least.get()))
        : apart(rule, members);
  }

  private Optional<Integer> least(CommitteeRule rule) {
    Optional<Integer> byCondition =
        rule.condition().filter(route::hasCondition).flatMap(code -> rule.members());
    return byCondition.or(
        () ->
            rule.question()
                .flatMap(question -> law.look(question))
                .flatMap(CommitteeChecks::members));
  }

  private static Optional<Integer> members(Decision<Outputs> decision) {
    return decision.ruling() instanceof Ruling.Answer<Outputs> answer
        ? answer.value().number("members").map(BigDecimal::intValueExact)
        : Optional.empty();
  }

  /** Where the book says nothing of it, the order that constitutes the committee decides. */
  private GuardAnswer apart(CommitteeRule rule, List<Member> members) {
    Optional<Decision<Outputs>> asked = law.look(rule.apart());
    if (asked.isEmpty()) {
      return GuardAnswer.met();
    }
    return asked
        .get()
        .ruling()
        .fold(
            answer ->
                StepLaw.isBarred(asked.get().ruling()) ? noneReports(members) : GuardAnswer.met(),
            refer -> GuardAnswer.met(),
            open -> GuardAnswer.unknown(open.missing()));
  }

  private static GuardAnswer noneReports(List<Member> members) {
    if (members.stream().anyMatch(member -> member.reportsTo().isEmpty())) {
      return GuardAnswer.unknown(List.of("procedure.reportsTo"));
    }
    Set<String> persons = members.stream().map(Member::person).collect(Collectors.toSet());
    List<String> below =
        members.stream()
            .filter(member -> member.reportsTo().filter(persons::contains).isPresent())
            .map(Member::person)
            .toList();
    return below.isEmpty()
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("procedure.reports").with("persons", below));
  }
}
