package org.govsm.procurement.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.procedure.Permitted;
import org.govsm.procurement.procedure.Procedure;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.process.ProcedureKind.Basis;
import org.govsm.procurement.process.ProcedureKind.ConditionList;
import org.govsm.procurement.question.Consistency;
import org.govsm.procurement.question.Evaluation;

/** Law of one procedure on the days that are known: whether it may be taken, and on what terms. */
final class ProcessLaw {

  static final String QUESTION = "procurement-process";

  private static final String DAY = "publication";

  private final ProcedureRules rules = ProcedureRules.shipped();
  private final RuleBook book;
  private final ProcedureKind kind;
  private final ProcessStart start;
  private final Case facts;
  private final List<Trace> traces = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<Ruling.Refer<LawfulRoute>> referred = new ArrayList<>();
  private final List<Ruling.Refer<LawfulRoute>> barred = new ArrayList<>();
  private final List<Citation> provisions = new ArrayList<>();
  private final Map<String, List<LawCondition>> conditions = new LinkedHashMap<>();

  /**
   * Begins.
   *
   * @param days the days of the roles, over those of the start
   */
  ProcessLaw(RuleBook book, ProcedureKind kind, ProcessStart start, Map<String, LocalDate> days) {
    this.book = book;
    this.kind = kind;
    this.start = start;
    Case.Draft draft = start.facts().toDraft();
    days.forEach(draft::day);
    facts = draft.done();
  }

  Decision<LawfulRoute> decide() {
    category();
    Optional<LawfulRoute> route = kind.routes().isEmpty() ? Optional.of(alone()) : procedure();
    if (!kind.isFounded()) {
      refer(Message.of("procedure.no-basis").with("procedure", kind.title()), unfound(kind.code()));
    }
    kind.bases().forEach(this::basis);
    kind.conditionLists().forEach(this::list);
    Optional<LawfulRoute> answer =
        route.map(
            found ->
                new LawfulRoute(
                    found.route(),
                    found.channel(),
                    found.least(),
                    found.leastBy(),
                    conditions,
                    provisions));
    if (!book.id().equals(rules.papersOf())) {
      Message text =
          Message.of("procedure.other-papers").with("book", new Term("book." + book.id()));
      warn("procedure.other-papers", text, kind.machine().citation());
    }
    Map<String, Object> basis = start.toPlain();
    return Decision.of(
        QUESTION,
        ruling(answer),
        facts.day(DAY),
        Evaluation.reasons(traces, findings, new LinkedHashMap<>(basis)));
  }

  /** What is missing is asked first; what a rule bars no order allows. */
  private Ruling<LawfulRoute> ruling(Optional<LawfulRoute> answer) {
    if (!barred.isEmpty()) {
      return barred.get(0);
    } else if (!missing.isEmpty()) {
      return new Ruling.Undetermined<>(missing.stream().distinct().toList());
    } else if (!referred.isEmpty() && start.order().isEmpty()) {
      return referred.get(0);
    }
    return new Ruling.Answer<>(answer.orElseThrow());
  }

  private LawfulRoute alone() {
    return bare(start.route(), channel());
  }

  private static LawfulRoute bare(Optional<String> route, Optional<String> channel) {
    return new LawfulRoute(route, channel, Optional.empty(), Optional.empty(), Map.of(), List.of());
  }

  private Optional<String> channel() {
    return facts.fact("channel").map(String::valueOf);
  }

  private void category() {
    if (kind.categories().isEmpty()) {
      return;
    }
    Optional<String> given = facts.fact("category").map(String::valueOf);
    if (given.isEmpty()) {
      missing.add("category");
    } else if (!kind.categories().contains(given.get())) {
      bar(
          Message.of("procedure.other-class")
              .with("procedure", kind.title())
              .with("category", new Term(given.get())),
          kind.machine().citation());
    }
  }

  private Optional<LawfulRoute> procedure() {
    if (!Procedures.isAnsweredBy(book)) {
      refer(nothing(Procedures.QUESTION), unfound(Procedures.QUESTION));
      return ordered();
    }
    Decision<Procedure> decision = Procedures.of(book).decide(facts);
    traces.add(decision.trace());
    return decision
        .ruling()
        .fold(
            answer -> permitted(answer.value()),
            refer -> {
              refer(refer.question(), refer.citation());
              return ordered();
            },
            open -> {
              missing.addAll(open.missing());
              return Optional.empty();
            });
  }

  /** Where an officer decides, the officer names what is followed. */
  private Optional<LawfulRoute> ordered() {
    if (start.order().isPresent() && start.route().isEmpty()) {
      missing.add("procedure.route");
    }
    return Optional.of(bare(start.route(), channel()));
  }

  private Optional<LawfulRoute> permitted(Procedure procedure) {
    provisions.addAll(procedure.provisions());
    List<String> codes =
        procedure.permitted().isEmpty()
            ? procedure.code().stream().toList()
            : procedure.permitted().stream().map(Permitted::code).toList();
    List<String> possible = codes.stream().filter(kind.routes()::contains).toList();
    List<String> chosen =
        start.route().map(code -> possible.stream().filter(code::equals).toList()).orElse(possible);
    if (chosen.isEmpty() && exception().isPresent()) {
      Message beyond =
          Message.of("procedure.beyond")
              .with("procedure", kind.title())
              .with("claim", new Term(start.claim().orElseThrow()));
      refer(beyond, exception().get());
      return Optional.of(
          bare(Optional.of(kind.routes().get(0)), procedure.channel().or(this::channel)));
    } else if (chosen.isEmpty()) {
      bar(
          Message.of("procedure.not-permitted")
              .with("procedure", kind.title())
              .with("permitted", codes.stream().<Object>map(Term::new).toList()),
          last(procedure.provisions()));
      return Optional.empty();
    } else if (chosen.size() > 1) {
      missing.add("procedure.route");
      return Optional.empty();
    }
    String route = chosen.get(0);
    procedure.conditions().stream()
        .filter(one -> one.permitted().isEmpty() || one.permitted().get().equals(route))
        .forEach(one -> condition(of(one), "sanction"));
    Optional<Permitted> named =
        procedure.permitted().stream().filter(one -> one.code().equals(route)).findFirst();
    return Optional.of(
        new LawfulRoute(
            Optional.of(route),
            procedure.channel().or(this::channel),
            named.map(Permitted::least).orElseGet(procedure::sources),
            named.map(Permitted::citation).or(() -> sourcesBy(procedure)),
            Map.of(),
            List.of()));
  }

  /** The provision that names the procedure on GeM, and with it how many sources. */
  private Optional<Citation> sourcesBy(Procedure procedure) {
    return look("procedure.gem", Map.of())
        .filter(decision -> procedure.sources().isPresent())
        .map(ProcessLaw::cited);
  }

  /** The provision of a ground that allows the procedure beyond its limit, by order. */
  private Optional<Citation> exception() {
    return kind.exception()
        .filter(question -> start.claim().isPresent())
        .flatMap(question -> look(question, Map.of()).flatMap(d -> ground(question, d)));
  }

  private Optional<Citation> ground(String question, Decision<Outputs> decision) {
    return decision.ruling() instanceof Ruling.Answer<Outputs>
        ? row(new Basis(question, "ground", List.of(), List.of(), true), decision)
        : Optional.empty();
  }

  private static LawCondition of(Procedure.Condition given) {
    return new LawCondition(given.code(), given.citation(), given.isMet().orElse(false));
  }

  private static Citation last(List<Citation> cited) {
    return cited.isEmpty() ? unfound(Procedures.QUESTION) : cited.get(cited.size() - 1);
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
      missing.add("procedure.claim");
      return;
    }
    Optional<Decision<Outputs>> asked = look(basis.question(), Map.of());
    if (asked.isEmpty()) {
      refer(nothing(basis.question()), unfound(basis.question()));
      return;
    }
    Decision<Outputs> decision = asked.get();
    traces.add(decision.trace());
    Message not =
        Message.of("procedure.not-named")
            .with("procedure", kind.title())
            .with("claim", start.claim().<Object>map(Term::new).orElseGet(kind::title));
    decision
        .ruling()
        .fold(
            answer -> {
              row(basis, decision)
                  .ifPresentOrElse(provisions::add, () -> refer(not, cited(decision)));
              return true;
            },
            refer -> {
              refer(refer.question(), refer.citation());
              return true;
            },
            open -> {
              missing.addAll(open.missing());
              return true;
            });
  }

  /** The provision of the row that allows it. */
  private Optional<Citation> row(Basis basis, Decision<Outputs> decision) {
    List<Step> steps = decision.trace().steps();
    Outputs outputs = ((Ruling.Answer<Outputs>) decision.ruling()).value();
    List<? extends Map<String, ?>> rows = outputs.rows();
    for (int i = 0; i < rows.size(); i++) {
      Object value = rows.get(i).get(basis.field());
      if (value != null && allows(basis, String.valueOf(value))) {
        return Optional.of(i < steps.size() ? steps.get(i).citation() : cited(decision));
      }
    }
    return Optional.empty();
  }

  private boolean allows(Basis basis, String value) {
    return basis.claimed()
        ? start.claim().filter(value::equals).isPresent()
        : !basis.except().contains(value)
            && (basis.codes().isEmpty() || basis.codes().contains(value));
  }

  private void list(ConditionList list) {
    look(list.question(), Map.of())
        .ifPresent(
            decision -> {
              traces.add(decision.trace());
              decision
                  .ruling()
                  .fold(
                      answer -> rows(list, answer.value(), decision.trace().steps()),
                      refer -> {
                        refer(refer.question(), refer.citation());
                        return true;
                      },
                      open -> {
                        missing.addAll(open.missing());
                        return true;
                      });
            });
  }

  private boolean rows(ConditionList list, Outputs outputs, List<Step> steps) {
    List<? extends Map<String, ?>> rows = outputs.rows();
    for (int i = 0; i < rows.size(); i++) {
      Object ground = rows.get(i).get("ground");
      Object code = rows.get(i).get("condition");
      boolean applies = ground == null || start.claim().filter(ground::equals).isPresent();
      if (applies && code != null) {
        condition(new LawCondition(code.toString(), steps.get(i).citation(), false), list.at());
      }
    }
    return true;
  }

  /** What a question comes to for this case; nothing where the book does not know it. */
  Optional<Decision<Outputs>> look(String question, Map<String, ?> more) {
    Case.Draft draft = facts.toDraft();
    more.forEach(draft::fact);
    Case given = draft.done();
    return book.question(question, given)
        .map(asked -> book.decide(question, Consistency.fitting(asked, given)));
  }

  static Citation cited(Decision<?> decision) {
    return Stream.concat(decision.trace().steps().stream(), decision.trace().setAside().stream())
        .map(Step::citation)
        .findFirst()
        .orElseGet(() -> unfound(decision.question()));
  }

  /** That the book says nothing, as a question to an officer. */
  static Message nothing(String question) {
    return Message.of("procedure.no-question").with("question", Message.of("question." + question));
  }

  /** What no book that was asked says. */
  static Citation unfound(String question) {
    return Citation.of("rule book", question).sure(Certainty.NOT_FOUND).cite();
  }

  private void refer(Message question, Citation citation) {
    referred.add(new Ruling.Refer<>(question, citation, Optional.empty()));
    if (start.order().isPresent()) {
      Message text = Message.of("procedure.ordered").with("question", question);
      warn("procedure.ordered", text, citation);
    }
  }

  private void warn(String code, Message text, Citation citation) {
    findings.add(Finding.of(code, Finding.Weight.WARNING, text, citation));
  }

  private void bar(Message why, Citation citation) {
    findings.add(Finding.of("procedure.barred", Finding.Weight.BLOCKING, why, citation));
    barred.add(new Ruling.Refer<>(why, citation, Optional.empty()));
  }
}
