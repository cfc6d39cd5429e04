package org.govsm.procurement.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.procedure.Deviation.Kind;
import org.govsm.procurement.tender.Tenders;
import org.govsm.procurement.vocabulary.CodeLists;

/**
 * Comparison of the way in which a purchase was made with the law of its day: the procedure, the
 * ground of a single tender, how many offers were compared, and the time that bidders had. What is
 * not known is never taken for a deviation, and never for the absence of one.
 */
public final class Deviations {

  /** Ways in which one source alone is asked: they take a ground that the rules name. */
  public static final Set<String> SINGLE_SOURCE = Set.of("SINGLE_TENDER", "NOMINATION");

  private static final String ENOUGH = "procedure.gem.enough";
  private static final String PROCEDURE = "procedure";
  private static final String COMPARED = "sourcesCompared";
  private static final String PUBLISHED = "publishedAt";
  private static final String CLOSES = "closesAt";
  private static final String GROUND = "ground";
  private static final String BY_TOOLS = "BID_OR_REVERSE_AUCTION";
  private static final String USED = "used";
  private static final String LAWFUL = "lawful";

  private final RuleBook book;

  private Deviations(RuleBook book) {
    this.book = book;
  }

  /**
   * By the law of a book.
   *
   * @param book the law that is asked
   * @throws IllegalArgumentException if the book does not say how one buys
   */
  public static Deviations of(RuleBook book) {
    Procedures.of(book);
    return new Deviations(book);
  }

  /**
   * Compares.
   *
   * @param facts what is known of the purchase, its day of publication among it
   * @param used the code of the procedure by which it was made, where that is on record
   * @param reason why another way was taken than the law names, where that is on record
   * @return how the two stand
   */
  public Deviation compare(Case facts, Optional<String> used, Optional<String> reason) {
    Decision<Procedure> decision = lawOf(facts);
    Compared compared = new Compared(facts, decision, used);
    used.ifPresent(compared::way);
    compared.offers();
    compared.window();
    Optional<String> said = reason.filter(text -> !text.isBlank());
    return new Deviation(
        compared.kind(),
        new Deviation.WayTaken(used, said),
        compared.lawful,
        compared.text(),
        new Deviation.Points(weighed(compared.findings, said), compared.open),
        decision);
  }

  /**
   * A channel that the rules deny is itself the way that was taken: the law is asked without it.
   */
  private Decision<Procedure> lawOf(Case facts) {
    Procedures procedures = Procedures.of(book);
    Decision<Procedure> decision = procedures.decide(facts);
    return decision.trace().findings().stream()
            .anyMatch(finding -> finding.code().equals("OUTSIDE_GEM_BUT_AVAILABLE"))
        ? procedures.decide(facts.toDraft().without("channel").done())
        : decision;
  }

  /** A reason on record does not make the way lawful, but nothing stands in the way any more. */
  private static List<Finding> weighed(List<Finding> findings, Optional<String> reason) {
    return findings.stream()
        .map(
            one ->
                Finding.of(
                    one.code(),
                    reason.isPresent() ? Weight.WARNING : Weight.BLOCKING,
                    one.text(),
                    one.citation()))
        .toList();
  }

  /** The codes that an answer, or what was indicated, names. */
  static List<String> named(Procedure way) {
    return Stream.concat(way.code().stream(), way.permitted().stream().map(Permitted::code))
        .distinct()
        .toList();
  }

  /** One purchase beside its law. */
  private final class Compared {

    private final Case facts;
    private final Decision<Procedure> decision;
    private final Optional<String> used;
    private final Optional<Procedure> answer;
    private final List<String> lawful = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Message> open = new ArrayList<>();
    private Optional<Decision<SingleTender>> single = Optional.empty();

    Compared(Case facts, Decision<Procedure> decision, Optional<String> used) {
      this.facts = facts;
      this.decision = decision;
      this.used = used;
      this.answer = answerOf(decision);
      answer.map(Deviations::named).ifPresent(lawful::addAll);
    }

    private static <T> Optional<T> answerOf(Decision<T> decision) {
      return decision.ruling() instanceof Ruling.Answer<T> given
          ? Optional.of(given.value())
          : Optional.empty();
    }

    /** Also where the ground stands in the way. */
    private static Optional<SingleTender> checklist(Decision<SingleTender> decision) {
      return decision.ruling() instanceof Ruling.Refer<SingleTender> refer
          ? refer.indication()
          : answerOf(decision);
    }

    private void way(String code) {
      if (isAtBuyersChoice(code)) {
        lawful.add(code);
      }
      if (lawful.contains(code)) {
        return;
      }
      if (SINGLE_SOURCE.contains(code) && SingleTenders.isAnsweredBy(book)) {
        single = Optional.of(SingleTenders.of(book).decide(facts));
        single.flatMap(Compared::checklist).ifPresent(grounds -> single(code, grounds));
      } else {
        answer.ifPresent(
            way -> find("deviation.other-procedure", otherProcedure(code), way.decisive()));
      }
    }

    /** Where the rules leave the tools to the buyer, more competition is no deviation. */
    private boolean isAtBuyersChoice(String code) {
      return code.equals(BY_TOOLS)
          && !lawful.contains(code)
          && answer.stream()
              .flatMap(way -> way.conditions().stream())
              .anyMatch(condition -> condition.code().equals("TOOLS_AT_BUYERS_CHOICE"));
    }

    private Message otherProcedure(String code) {
      return Message.of("deviation.other-procedure")
          .with(LAWFUL, terms(lawful))
          .with(USED, new Term(code));
    }

    /** A single source is lawful on a ground that the rules name, whatever else they permit. */
    private void single(String code, SingleTender grounds) {
      List<String> named =
          grounds.grounds().stream().map(Procedure.Condition::code).distinct().toList();
      Message text =
          Message.of(
                  grounds.ground().isEmpty() ? "deviation.no-ground" : "deviation.ground-not-named")
              .with(USED, new Term(code))
              .with("grounds", named.isEmpty() ? new Term("nothing") : terms(named));
      if (grounds.isNamed().equals(Optional.of(true))) {
        lawful.add(code);
      } else if (!grounds.grounds().isEmpty()) {
        Message whole =
            grounds.ground().map(ground -> text.with(GROUND, new Term(ground))).orElse(text);
        find("deviation.ground", whole, List.of(grounds.grounds().get(0).citation()));
      }
    }

    /** How many offers were compared, where the way that was taken compares offers. */
    private void offers() {
      Optional<Object> compared = facts.fact(COMPARED);
      if (compared.isEmpty() || used.isEmpty() || book.question(ENOUGH).isEmpty()) {
        return;
      }
      if (!codes(ENOUGH).contains(used.get())) {
        return;
      }
      Decision<Outputs> enough =
          book.decide(ENOUGH, facts.toDraft().fact(PROCEDURE, used.get()).done());
      boolean tooFew =
          answerOf(enough).flatMap(given -> given.get("enough")).equals(Optional.of(false));
      if (tooFew) {
        Message text = Message.of("deviation.too-few").with("count", compared.get());
        find("deviation.too-few", text.with(USED, new Term(used.get())), cited(enough));
      }
    }

    private List<String> codes(String question) {
      return book.question(question).stream()
          .flatMap(asked -> asked.fact(PROCEDURE).stream())
          .flatMap(fact -> fact.codes().stream())
          .toList();
    }

    private static List<Citation> cited(Decision<?> decision) {
      return decision.trace().steps().stream().map(step -> step.citation()).toList();
    }

    /** The time that bidders had, by its two moments or, where only days are known, by these. */
    private void window() {
      Case timed = timed();
      if (timed.fact(PUBLISHED).isEmpty() || timed.fact(CLOSES).isEmpty()) {
        return;
      }
      Tenders.of(book).stream()
          .filter(question -> question.question().id().equals(Tenders.BID_WINDOW))
          .filter(question -> hasLeastDays(question.question()))
          .map(question -> question.decide(taken(question.question(), timed)))
          .forEach(this::window);
    }

    /** Where the time hangs on the procedure: whether a number of days is published for it. */
    private boolean hasLeastDays(Question window) {
      Optional<Fact> way = window.fact(PROCEDURE);
      return way.isEmpty()
          || used.filter(
                  code ->
                      !way.get().codes().contains(code)
                          || CodeLists.shipped().contains(CodeLists.WITHOUT_BID_TIME, code))
              .isEmpty();
    }

    private Case taken(Question window, Case timed) {
      return used.filter(code -> window.fact(PROCEDURE).isPresent())
          .map(code -> timed.toDraft().fact(PROCEDURE, code).done())
          .orElse(timed);
    }

    private void window(Decision<?> decided) {
      decided.trace().findings().stream()
          .filter(Tenders::isTooShort)
          .filter(finding -> finding.citation().sure() != Certainty.LOW)
          .forEach(findings::add);
      if (!(decided.ruling() instanceof Ruling.Answer<?>)) {
        open.add(Message.of("deviation.window-open").with("why", decided.outcome()));
      }
    }

    private Case timed() {
      Case.Draft draft = facts.toDraft();
      moment(draft, PUBLISHED, "publication");
      moment(draft, CLOSES, "bidClosing");
      if (facts.fact("channel").isEmpty()) {
        answer.flatMap(Procedure::channel).ifPresent(channel -> draft.fact("channel", channel));
      }
      return draft.done();
    }

    private void moment(Case.Draft draft, String fact, String role) {
      Optional<LocalDate> day = facts.day(role);
      if (facts.fact(fact).isEmpty() && day.isPresent()) {
        draft.fact(fact, day.get() + "T00:00");
      }
    }

    private void find(String code, Message text, List<Citation> cited) {
      cited.stream()
          .findFirst()
          .map(citation -> Finding.of(code, Weight.BLOCKING, text, citation))
          .ifPresent(findings::add);
    }

    private Kind kind() {
      if (!findings.isEmpty()) {
        return Kind.OTHER_PROCEDURE;
      } else if (used.filter(lawful::contains).isPresent()) {
        return Kind.AS_THE_LAW_SAYS;
      }
      Ruling<?> open = single.<Ruling<?>>map(Decision::ruling).orElse(decision.ruling());
      if (open instanceof Ruling.Refer<?>) {
        return Kind.REFERRED;
      }
      return open instanceof Ruling.Answer<?> && used.isEmpty()
          ? Kind.NOT_RECORDED
          : Kind.NOT_DECIDED;
    }

    private Message text() {
      Message text = Message.of("deviation." + kind().name());
      return switch (kind()) {
        case AS_THE_LAW_SAYS -> text.with(USED, new Term(used.orElseThrow()));
        case OTHER_PROCEDURE ->
            text.with(USED, used.<Object>map(Term::new).orElse(new Term("nothing")));
        case NOT_RECORDED -> text.with(LAWFUL, terms(lawful));
        case NOT_DECIDED -> text.with("why", undecided().outcome());
        case REFERRED -> referred();
      };
    }

    private Decision<?> undecided() {
      return single.<Decision<?>>map(one -> one).orElse(decision);
    }

    /** What is only indicated binds nobody, but that another way was taken is said. */
    private Message referred() {
      List<String> indicated =
          decision.ruling() instanceof Ruling.Refer<Procedure> refer
              ? refer.indication().map(Deviations::named).orElse(List.of())
              : List.of();
      boolean other = !indicated.isEmpty() && used.filter(c -> !indicated.contains(c)).isPresent();
      Message text =
          Message.of(other ? "deviation.referred-other" : "deviation.REFERRED")
              .with("why", undecided().outcome());
      return other
          ? text.with("indicated", terms(indicated)).with(USED, new Term(used.orElseThrow()))
          : text;
    }

    private static List<Object> terms(List<String> codes) {
      return codes.stream().<Object>map(Term::new).toList();
    }
  }
}
