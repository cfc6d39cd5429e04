package org.govsm.procurement.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Ruling;
import org.govsm.core.process.Guard;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** What else stands in the way of a step, and what is to be known: order of days, law, papers. */
final class StepFindings {

  /** Who orders what the law leaves open. */
  static final String AUTHORITY = "competent-authority";

  private static final String DAY = "publication";
  private static final String COMMITTEE = "committee";
  private static final List<String> STATED =
      List.of("closing", "validity", "packets", "mayMatch", "sources", "invited", "shortlisted");
  private static final String ORDER = Clocks.ORDER;

  private final ProcurementProcess process;
  private final ProcedureKind kind;
  private final StepRequest request;
  private final OnFile file;
  private final List<Finding> findings = new ArrayList<>();

  StepFindings(ProcurementProcess process, StepRequest request, OnFile file) {
    this.process = process;
    this.kind = process.kind();
    this.request = request;
    this.file = file;
  }

  /** The conditions of the law at a step that neither the facts nor a guard nor a person meets. */
  static List<LawCondition> open(ProcedureKind kind, LawfulRoute route, OnFile file, String event) {
    Map<String, List<String>> by = ProcedureRules.shipped().answeredBy();
    Set<String> guards = new TreeSet<>();
    Stream.concat(file.steps().stream(), Stream.of(event))
        .flatMap(taken -> kind.machine().of(taken).stream())
        .flatMap(step -> step.guards().stream())
        .forEach(guard -> guards.add(guard.code()));
    return route.at(event).stream()
        .filter(one -> !one.met() && !file.isConfirmed(one.code()))
        .filter(
            one ->
                by.getOrDefault(one.code(), List.of()).stream()
                    .noneMatch(guard -> guards.contains(guard) && isHeld(guard, route)))
        .toList();
  }

  /** A guard on a number holds nobody to anything where the law that is followed gives none. */
  private static boolean isHeld(String guard, LawfulRoute route) {
    return !guard.startsWith("count.") || route.least().isPresent();
  }

  List<Finding> all(LawOn on, BookLaw law, Clocks clocks, boolean moved) {
    LawfulRoute route = on.route().orElseGet(process::planned);
    Optional<Transition> step = kind.machine().find(process.state().code(), request.event());
    daysInOrder();
    if (step.isPresent()) {
      findings.addAll(new StepLaw(law, route, clocks).of(step.get()));
      onlyWhatIsAsked(step.get(), route);
      conditions(route, step.get());
    }
    lawOfTheDay(on.decision(), route);
    if (moved && step.isPresent()) {
      lawSince(route);
    }
    return List.copyOf(findings);
  }

  private void daysInOrder() {
    OnFile.of(process.log())
        .last()
        .filter(request.on()::isBefore)
        .ifPresent(
            last ->
                block(
                    Message.of("procedure.before-last").with("day", last),
                    kind.machine().citation()));
  }

  /** What a step does not ask is refused: a slip would stand on file unseen. */
  private void onlyWhatIsAsked(Transition step, LawfulRoute route) {
    Set<String> asked = new TreeSet<>();
    Set<String> orders = new TreeSet<>();
    for (Guard guard : step.guards()) {
      String code = guard.code();
      asked.add(code.substring(code.indexOf('.') + 1));
      ProcedureRules.shipped()
          .clock(code)
          .filter(clock -> clock.question().isPresent())
          .map(Clocks::order)
          .ifPresent(orders::add);
    }
    request.papers().keySet().stream()
        .filter(paper -> !isPaperOf(step, paper) && !orders.contains(paper))
        .forEach(paper -> notAsked(paper, step));
    STATED.stream()
        .filter(name -> request.states(name) && !asked.contains(name))
        .forEach(name -> notAsked(name, step));
    if (!request.committee().isEmpty() && !asked.contains("members") && !asked.contains("three")) {
      notAsked(COMMITTEE, step);
    }
    List<String> conditions = route.at(request.event()).stream().map(LawCondition::code).toList();
    request.confirmed().stream()
        .filter(code -> !conditions.contains(code))
        .forEach(code -> notAsked(code, step));
    ordersByTheAuthority(step);
  }

  private static boolean isPaperOf(Transition step, String paper) {
    return step.guards().stream().anyMatch(g -> g.code().equals(StepChecks.PAPER + paper));
  }

  private void ordersByTheAuthority(Transition step) {
    boolean ordered = request.papers().keySet().stream().anyMatch(p -> p.startsWith(ORDER));
    boolean there = request.actors().stream().anyMatch(actor -> actor.roles().contains(AUTHORITY));
    if (ordered && !there) {
      Message text = Message.of("procedure.order-by").with("role", new Term("role." + AUTHORITY));
      block(text, step.citation());
    }
  }

  private void notAsked(String name, Transition step) {
    Message text =
        Message.of("procedure.not-asked").with("name", called(name)).with("event", step.name());
    block(text, step.citation());
  }

  /** What was given, in words; what no step knows as it was written. */
  private Object called(String name) {
    if (STATED.contains(name) || name.equals(COMMITTEE)) {
      return new Term("fact.procedure." + name);
    } else if (ProcedureRules.shipped().conditions().containsKey(name)) {
      return new Term(name);
    } else if (name.startsWith(ORDER)) {
      return new Term("paper." + name);
    }
    return kind.machine().guards().stream()
        .filter(guard -> guard.code().equals(StepChecks.PAPER + name))
        .findFirst()
        .<Object>map(Guard::name)
        .orElse(name);
  }

  private void conditions(LawfulRoute route, Transition step) {
    for (LawCondition open : open(kind, route, file, step.event())) {
      Message text =
          Message.of(open.binds() ? "procedure.condition" : "procedure.advice")
              .with("condition", open.name())
              .with("code", open.code());
      find(open.binds() ? Weight.BLOCKING : Weight.NOTE, text, open.citation());
    }
  }

  /** On the day that fixes the law, the procedure must be open by the law of that day. */
  private void lawOfTheDay(Decision<LawfulRoute> law, LawfulRoute route) {
    LocalDate day = process.days(file).getOrDefault(DAY, request.on());
    if (!(law.ruling() instanceof Ruling.Answer<LawfulRoute>)) {
      Citation citation =
          law.ruling() instanceof Ruling.Refer<LawfulRoute> refer
              ? refer.citation()
              : BookLaw.cited(law);
      Message text =
          Message.of("procedure.law-changed").with("day", day).with("outcome", law.outcome());
      block(text, citation);
    } else if (request.event().equals(kind.fixes())
        && !route.provisions().equals(process.planned().provisions())) {
      Message text = Message.of("procedure.law-of-day").with("day", day);
      find(Weight.NOTE, text, first(route));
    }
  }

  /** That the law has changed since is told; that of the day that fixed it is applied. */
  private void lawSince(LawfulRoute route) {
    Optional<LocalDate> fixed = OnFile.of(process.log()).step(kind.fixes());
    if (fixed.isEmpty()) {
      return;
    }
    Map<String, LocalDate> today = new LinkedHashMap<>(process.days(file));
    today.put(DAY, request.on());
    Decision<LawfulRoute> now = process.decided(today);
    boolean same =
        now.ruling() instanceof Ruling.Answer<LawfulRoute> answer
            && answer.value().provisions().equals(route.provisions());
    if (!same) {
      Message text =
          Message.of("procedure.law-since").with("fixed", fixed.get()).with("day", request.on());
      find(Weight.NOTE, text, first(route));
    }
  }

  private Citation first(LawfulRoute route) {
    return route.provisions().stream().findFirst().orElse(kind.machine().citation());
  }

  private void block(Message text, Citation citation) {
    find(Weight.BLOCKING, text, citation);
  }

  private void find(Weight weight, Message text, Citation citation) {
    findings.add(Finding.of(text.key(), weight, text, citation));
  }
}
