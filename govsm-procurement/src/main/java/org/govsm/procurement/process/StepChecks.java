package org.govsm.procurement.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.process.Actor;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.process.StepRequest.Member;

/** What is on file, and the law, say of the guards of a step. */
final class StepChecks {

  static final String PAPER = "paper.";
  static final String CLOCK = "clock.";
  private static final String COMMITTEE = "committee";

  private final ProcedureRules rules = ProcedureRules.shipped();
  private final LawfulRoute route;
  private final OnFile file;
  private final Optional<StepRequest> brought;
  private final Clocks clocks;
  private final CommitteeChecks committees;

  /**
   * Begins.
   *
   * @param file what is on file, with what the step brings
   * @param brought what the step brings; nothing where none is asked yet
   */
  StepChecks(BookLaw law, LawfulRoute route, OnFile file, Optional<StepRequest> brought) {
    this.route = route;
    this.file = file;
    this.brought = brought;
    clocks = new Clocks(law, route, file, brought);
    committees = new CommitteeChecks(law, route, file);
  }

  Clocks clocks() {
    return clocks;
  }

  GuardAnswer answer(String guard) {
    int dot = guard.indexOf('.');
    String kind = guard.substring(0, dot);
    String name = guard.substring(dot + 1);
    return switch (kind) {
      case "paper" -> paper(name);
      case "clock" -> clocks.answer(rules.clock(guard).orElseThrow());
      case COMMITTEE -> committee(guard, name);
      case "count" -> count(name);
      case "stated" -> stated(name);
      case "match" -> match(name.equals("some"));
      case "packets" -> packets(name.equals("one") ? 1 : 2);
      case "route" -> route(guard);
      default -> throw new IllegalStateException("no facts for the guard " + guard);
    };
  }

  /** Each step brings its own papers: one of an earlier step is none of this one. */
  private GuardAnswer paper(String name) {
    return brought.filter(step -> step.papers().containsKey(name)).isPresent()
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("procedure.paper"));
  }

  private GuardAnswer stated(String name) {
    return brought.filter(step -> step.states(name)).isPresent()
        ? GuardAnswer.met()
        : GuardAnswer.unknown(List.of("procedure." + name));
  }

  private List<Actor> actors() {
    return brought.map(StepRequest::actors).orElse(List.of());
  }

  private GuardAnswer committee(String guard, String name) {
    return switch (name) {
      case "acting" -> acting();
      case "joint" -> joint();
      default ->
          namesNobody()
              ? GuardAnswer.unknown(List.of("procedure.committee"))
              : committees.answer(rules.committee(guard).orElseThrow());
    };
  }

  /** A step that names the committee anew and leaves it out would keep the one before. */
  private boolean namesNobody() {
    return brought
        .filter(step -> EvaluationRound.isBegunBy(step.event()) && step.committee().isEmpty())
        .isPresent();
  }

  private Set<String> members() {
    return file.committee().stream().map(Member::person).collect(Collectors.toSet());
  }

  private GuardAnswer acting() {
    Set<String> members = members();
    List<String> others =
        actors().stream()
            .filter(actor -> actor.roles().stream().anyMatch(role -> role.startsWith(COMMITTEE)))
            .map(Actor::person)
            .filter(person -> !members.contains(person))
            .distinct()
            .toList();
    return others.isEmpty()
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("procedure.not-members").with("persons", others));
  }

  private GuardAnswer joint() {
    List<String> absent =
        members().stream()
            .filter(member -> actors().stream().noneMatch(actor -> actor.person().equals(member)))
            .sorted()
            .toList();
    return absent.isEmpty()
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("procedure.members-absent").with("persons", absent));
  }

  private GuardAnswer count(String name) {
    Optional<Long> given = file.number(name);
    if (given.isEmpty()) {
      return GuardAnswer.unknown(List.of("procedure." + name));
    }
    return route
        .least()
        .filter(least -> BigDecimal.valueOf(given.get()).compareTo(least) < 0)
        .<GuardAnswer>map(
            least ->
                GuardAnswer.notMet(
                    Message.of("procedure.too-few")
                        .with("count", given.get())
                        .with("least", least)))
        .orElseGet(GuardAnswer::met);
  }

  private GuardAnswer match(boolean wanted) {
    Optional<Boolean> stated = file.mayMatch();
    if (stated.isEmpty()) {
      return GuardAnswer.unknown(List.of("procedure.mayMatch"));
    }
    return stated.get() == wanted
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of(wanted ? "procedure.no-match" : "procedure.match-first"));
  }

  private GuardAnswer packets(long wanted) {
    Optional<Long> stated = file.number("packets");
    if (stated.isEmpty()) {
      return GuardAnswer.unknown(List.of("procedure.packets"));
    }
    return stated.get() == wanted
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("procedure.other-packets").with("packets", stated.get()));
  }

  /** Consultants are shortlisted first by some codes of the decision, and by no others. */
  private GuardAnswer route(String guard) {
    boolean shortlist =
        route
            .route()
            .filter(rules.routes().getOrDefault("route.shortlist", List.of())::contains)
            .isPresent();
    return shortlist == guard.equals("route.shortlist")
        ? GuardAnswer.met()
        : GuardAnswer.notMet(
            Message.of("procedure.other-route")
                .with("route", route.route().<Object>map(Term::new).orElse("")));
  }
}
