package org.govsm.procurement.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.procedure.Permitted;
import org.govsm.procurement.procedure.Procedure;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.process.ProcedureKind.Basis;
import org.govsm.procurement.process.ProcedureKind.ConditionList;

/** Law of one procedure on the days that are known: whether it may be taken, and on what terms. */
final class ProcessLaw {

  static final String QUESTION = "procurement-process";

  private static final String DAY = "publication";
  private static final String TIER = "procedure.gem";
  private static final String OUTSIDE = "procedure.outside.conditions";
  private static final String GROUND = "ground";
  private static final String FIRST = "sanction";

  private final ProcedureRules rules = ProcedureRules.shipped();
  private final BookLaw law;
  private final ProcedureKind kind;
  private final ProcessStart start;
  private final boolean isNew;
  private final StartReasons reasons;
  private final List<Citation> provisions = new ArrayList<>();
  private final Map<String, List<LawCondition>> conditions = new LinkedHashMap<>();

  /**
   * Over the law of a start.
   *
   * @param isNew whether it begins now; what began before is not barred by what it says no more
   */
  ProcessLaw(BookLaw law, ProcedureKind kind, ProcessStart start, boolean isNew) {
    this.law = law;
    this.isNew = isNew;
    this.kind = kind;
    this.start = start;
    reasons = new StartReasons(start.order().isPresent());
  }

  Decision<LawfulRoute> decide() {
    category();
    Optional<LawfulRoute> route =
        kind.routes().isEmpty()
            ? Optional.of(LawfulRoute.bare(start.route(), law.code("channel")))
            : procedure();
    if (!kind.isFounded()) {
      reasons.refer(said("procedure.no-basis"), BookLaw.unfound(kind.code()));
    }
    kind.bases().forEach(this::basis);
    kind.conditionLists().forEach(this::list);
    if (!law.book().id().equals(rules.papersOf())) {
      Term book = new Term("book." + law.book().id());
      reasons.warn(
          Message.of("procedure.other-papers").with("book", book), kind.machine().citation());
    }
    return Decision.of(
        QUESTION,
        reasons.ruling(route.map(found -> found.on(conditions, provisions))),
        law.facts().day(DAY),
        reasons.trace(start.toPlain()));
  }

  private Message said(String key) {
    return Message.of(key).with("procedure", kind.title());
  }

  private void category() {
    if (kind.categories().isEmpty()) {
      return;
    }
    Optional<String> given = law.code("category");
    if (given.isEmpty()) {
      reasons.lacks("category");
    } else if (!kind.categories().contains(given.get())) {
      Message text = said("procedure.other-class").with("category", new Term(given.get()));
      reasons.bar(text, kind.machine().citation());
    }
  }

  private Optional<LawfulRoute> procedure() {
    if (!Procedures.isAnsweredBy(law.book())) {
      reasons.refer(BookLaw.nothing(Procedures.QUESTION), BookLaw.unfound(Procedures.QUESTION));
      return ordered();
    }
    Decision<Procedure> decision = Procedures.of(law.book()).decide(law.facts());
    Optional<Procedure> procedure = reasons.take(decision);
    return procedure.isPresent() ? permitted(procedure.get()) : ordered();
  }

  /** Where an officer decides, the officer names what is followed. */
  private Optional<LawfulRoute> ordered() {
    Optional<String> named = start.route().filter(kind.routes()::contains);
    if (reasons.isOrdered() && named.isEmpty()) {
      reasons.lacks("procedure.route");
    }
    return Optional.of(LawfulRoute.bare(named, law.code("channel")));
  }

  private Optional<LawfulRoute> permitted(Procedure procedure) {
    provisions.addAll(procedure.provisions());
    List<String> codes =
        procedure.permitted().isEmpty()
            ? procedure.code().stream().toList()
            : procedure.permitted().stream().map(Permitted::code).toList();
    List<String> possible =
        codes.stream()
            .filter(kind.routes()::contains)
            .filter(code -> start.route().map(code::equals).orElse(true))
            .toList();
    if (possible.size() > 1) {
      reasons.lacks("procedure.route");
      return Optional.empty();
    }
    return possible.isEmpty()
        ? beyond(procedure, codes)
        : Optional.of(permitted(procedure, possible.get(0)));
  }

  private LawfulRoute permitted(Procedure procedure, String route) {
    procedure.conditions().stream()
        .filter(one -> one.permitted().isEmpty() || one.permitted().get().equals(route))
        .forEach(one -> condition(LawCondition.of(one), FIRST));
    Optional<Permitted> named =
        procedure.permitted().stream().filter(one -> one.code().equals(route)).findFirst();
    LawfulRoute bare = LawfulRoute.bare(Optional.of(route), channel(procedure));
    return named
        .map(one -> bare.least(one.least(), one.citation()))
        .or(
            () ->
                law.look(TIER)
                    .filter(decision -> procedure.sources().isPresent())
                    .map(tier -> bare.least(procedure.sources(), BookLaw.cited(tier))))
        .orElse(bare);
  }

  private Optional<String> channel(Procedure procedure) {
    return procedure.channel().or(() -> law.code("channel"));
  }

  /** Beyond its limit on a ground of the law, by order; else no order permits it. */
  private Optional<LawfulRoute> beyond(Procedure procedure, List<String> codes) {
    Optional<Citation> ground = exception();
    if (ground.isEmpty()) {
      List<Object> permitted = codes.stream().<Object>map(Term::new).toList();
      reasons.bar(
          said("procedure.not-permitted").with("permitted", permitted),
          provisions.isEmpty()
              ? BookLaw.unfound(Procedures.QUESTION)
              : provisions.get(provisions.size() - 1));
      return Optional.empty();
    }
    reasons.refer(
        said("procedure.beyond").with("claim", new Term(start.claim().orElseThrow())),
        ground.get());
    String route = kind.routes().get(0);
    law.look(OUTSIDE, Map.of("permitted", route))
        .ifPresent(
            decision ->
                reasons
                    .take(decision)
                    .ifPresent(rows -> rows(rows, "conditions", decision, FIRST)));
    return Optional.of(LawfulRoute.bare(Optional.of(route), channel(procedure)));
  }

  /** The provision of the ground that allows the procedure beyond its limit. */
  private Optional<Citation> exception() {
    return kind.exception()
        .filter(question -> start.claim().isPresent())
        .flatMap(law::look)
        .flatMap(
            decision ->
                decision.ruling() instanceof Ruling.Answer<Outputs> answer
                    ? row(Basis.claimed(decision.question(), GROUND), decision, answer.value())
                    : Optional.empty());
  }

  /** A condition stands at each of its steps that the procedure has: it is asked at the first. */
  private void condition(LawCondition condition, String otherwise) {
    List<String> steps =
        rules.conditions().getOrDefault(condition.code(), List.of()).stream()
            .filter(kind::has)
            .toList();
    for (String at : steps.isEmpty() ? List.of(otherwise) : steps) {
      List<LawCondition> there = conditions.computeIfAbsent(at, event -> new ArrayList<>());
      if (there.stream().noneMatch(one -> one.code().equals(condition.code()))) {
        there.add(condition);
      }
    }
  }

  private void basis(Basis basis) {
    if (basis.claimed() && start.claim().isEmpty()) {
      reasons.lacks("procedure.claim");
      return;
    }
    Optional<Decision<Outputs>> asked = law.look(basis.question());
    if (asked.isEmpty()) {
      reasons.refer(BookLaw.nothing(basis.question()), BookLaw.unfound(basis.question()));
      return;
    }
    Decision<Outputs> decision = asked.get();
    Message notNamed =
        start
            .claim()
            .map(claim -> said("procedure.not-named").with("claim", new Term(claim)))
            .orElseGet(() -> said("procedure.not-allowed"));
    reasons
        .take(decision)
        .ifPresent(
            rows ->
                row(basis, decision, rows)
                    .ifPresentOrElse(
                        provisions::add,
                        () -> {
                          if (isNew && basis.excludes(rows)) {
                            reasons.bar(said("procedure.excluded"), BookLaw.cited(decision));
                          } else {
                            reasons.refer(notNamed, BookLaw.cited(decision));
                          }
                        }));
  }

  /** The provision of the row that allows it. */
  private Optional<Citation> row(Basis basis, Decision<Outputs> decision, Outputs outputs) {
    List<Step> steps = decision.trace().steps();
    List<? extends Map<String, ?>> rows = outputs.rows();
    for (int i = 0; i < rows.size(); i++) {
      Object value = rows.get(i).get(basis.field());
      if (value != null && basis.allows(String.valueOf(value), start.claim())) {
        return Optional.of(i < steps.size() ? steps.get(i).citation() : BookLaw.cited(decision));
      }
    }
    return Optional.empty();
  }

  private void list(ConditionList list) {
    law.look(list.question())
        .ifPresent(
            decision ->
                reasons
                    .take(decision)
                    .ifPresent(rows -> rows(rows, "condition", decision, list.at())));
  }

  /** The conditions of a list: those of every ground, and those of the one that is relied on. */
  private void rows(Outputs outputs, String field, Decision<Outputs> decision, String at) {
    List<Step> steps = decision.trace().steps();
    List<? extends Map<String, ?>> rows = outputs.rows();
    for (int i = 0; i < rows.size(); i++) {
      Object ground = rows.get(i).get(GROUND);
      Object code = rows.get(i).get(field);
      boolean applies = ground == null || start.claim().filter(ground::equals).isPresent();
      if (applies && code != null) {
        condition(new LawCondition(code.toString(), steps.get(i).citation(), false), at);
      }
    }
  }
}
