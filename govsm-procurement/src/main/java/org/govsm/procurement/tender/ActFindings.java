package org.govsm.procurement.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.jspecify.annotations.Nullable;

/**
 * Findings of one act on their way. What refuses it stays a refusal, whatever is still missing; a
 * question that an officer has decided on record is told and stands no longer in the way.
 */
final class ActFindings {

  /** What a rule comes to that may name a code. */
  enum Named {
    /** The law that was read names it. */
    YES,
    /** The law that was read has other codes. */
    NO,
    /** The book does not know the question, or does not answer it. */
    UNKNOWN
  }

  private static final String LAW = "law.";
  private static final String OUTSIDE = "OUTSIDE_GEM";
  private static final String CONDITIONS = "procedure.outside.conditions";
  private static final String CONDITION = "conditions";

  private record Question(Message text, Citation citation) {}

  /** A finding, and the id of what in the tender it is about; empty for the whole. */
  private record About(Finding finding, String id) {

    About told(Message reason) {
      return new About(Finding.of(finding.code(), Weight.NOTE, reason, finding.citation()), id);
    }
  }

  private final RuleBook book;
  private final Tender tender;
  private final TenderLaw law;
  private final Decided decided;
  private final List<About> found = new ArrayList<>();
  private final Set<String> missing = new TreeSet<>();
  private final Map<String, Question> questions = new LinkedHashMap<>();

  ActFindings(RuleBook book, Tender tender, Decided decided) {
    this.book = book;
    this.tender = tender;
    this.decided = decided;
    law = new TenderLaw(book, tender.facts());
  }

  void refuse(String code, Message text, Citation citation) {
    add(code, "", Weight.BLOCKING, text, citation);
  }

  void warn(String code, Message text, Citation citation) {
    warn(code, "", text, citation);
  }

  void warn(String code, String about, Message text, Citation citation) {
    add(code, about, Weight.WARNING, text, citation);
  }

  void note(String code, Message text, Citation citation) {
    add(code, "", Weight.NOTE, text, citation);
  }

  /** What a tender does not ask for is told, and wants a reason that is on record. */
  void stated(String code, String about, Message text, Citation citation) {
    Optional<Message> said = reason(code, about);
    add(code, about, said.isEmpty() ? Weight.WARNING : Weight.NOTE, said.orElse(text), citation);
  }

  private Optional<Message> reason(String code, String about) {
    String key = about.isEmpty() ? "tender.check.stated" : "tender.check.stated-of";
    return tender
        .explanation(code, about)
        .map(text -> Message.of(key).with("about", about).with("text", text));
  }

  /** A warning of the tender with a reason on record asks no more for one: it tells the reason. */
  void explained() {
    found.replaceAll(
        each ->
            isWarning(each)
                ? reason(each.finding().code(), each.id()).map(said -> each.told(said)).orElse(each)
                : each);
  }

  private static boolean isWarning(About each) {
    return each.finding().weight() == Weight.WARNING && !each.finding().code().startsWith(LAW);
  }

  /** What contradicts a rule that binds stands in the way; one that advises asks for a reason. */
  void weigh(String code, Message text, Citation rule) {
    weigh(code, "", text, rule);
  }

  void weigh(String code, String about, Message text, Citation rule) {
    Weight weight = rule.force() == Force.BINDING ? Weight.BLOCKING : Weight.WARNING;
    add(code, about, weight, text, rule);
  }

  void add(String code, String about, Weight weight, Message text, Citation citation) {
    found.add(new About(Finding.of(code, weight, text, citation), about));
  }

  void lacks(String fact) {
    missing.add(fact);
  }

  /** A question to an officer; another of the same code has a number behind it. */
  void refer(String code, Message question, Citation citation) {
    Question asked = new Question(question, citation);
    String free = code;
    int number = 1;
    while (questions.containsKey(free) && !asked.equals(questions.get(free))) {
      number++;
      free = code + "-" + number;
    }
    questions.put(free, asked);
  }

  /** Another decision bears on this one: its findings, what it lacks, what it refers. */
  void carry(Decision<?> before) {
    law.tell(before);
    before.trace().findings().stream()
        .filter(each -> each.weight() != Weight.NOTE)
        .filter(each -> !each.code().equals(TenderLaw.READ_UP_TO))
        .forEach(each -> found.add(new About(each, "")));
    bear(before.question(), before.ruling());
  }

  /** Findings of the tender as it is changed, by the law as it is for that. */
  ActFindings of(Tender changed) {
    return new ActFindings(book, changed, decided);
  }

  /** All that was found of the tender as it is changed bears on this act. */
  void take(ActFindings other) {
    law.tell(other.decision(PublicationCheck.QUESTION, Optional.empty(), Map.of()));
    found.addAll(other.found);
    missing.addAll(other.missing);
    other.questions.forEach((code, asked) -> refer(code, asked.text(), asked.citation()));
  }

  boolean isRefused() {
    return found.stream().anyMatch(each -> each.finding().weight() == Weight.BLOCKING);
  }

  /** Whether nothing stands in the way so far: no refusal, no missing fact, no open question. */
  boolean stand() {
    return !isRefused()
        && missing.isEmpty()
        && questions.keySet().stream()
            .allMatch(code -> decided.on(code, questions.keySet()).isPresent());
  }

  private List<Finding> findings() {
    return found.stream().map(About::finding).toList();
  }

  /**
   * What warns of the tender itself, without a reason on record; how sure the law is, is another
   * matter.
   *
   * @return codes, each with the id of what it is about
   */
  List<String> unexplained() {
    return found.stream()
        .filter(ActFindings::isWarning)
        .filter(each -> tender.explanation(each.finding().code(), each.id()).isEmpty())
        .map(each -> (each.finding().code() + " " + each.id()).strip())
        .distinct()
        .toList();
  }

  /** Whether the law names a code; the rule of it is {@link #rule}. */
  Named named(String question, String field, String code) {
    Optional<Decision<Outputs>> decision = law.consult(question, Map.of());
    if (decision.isEmpty() || !(decision.get().ruling() instanceof Ruling.Answer<Outputs>)) {
      return Named.UNKNOWN;
    }
    return TenderLaw.row(decision.get(), field, code).isPresent() ? Named.YES : Named.NO;
  }

  /**
   * The provision of a code; nothing where the law that was read does not name it. What the
   * question lacks, and what it refers, bears on the act.
   */
  Optional<Citation> rule(String question, String field, String code) {
    return bearing(question, Map.of())
        .flatMap(decision -> TenderLaw.row(decision, field, code))
        .map(Step::citation);
  }

  /** A condition of the procedures outside GeM, as {@link #rule}; nothing on GeM. */
  Optional<Citation> condition(String code) {
    Optional<String> channel = tender.evaluation().channel();
    if (channel.isEmpty()) {
      missing.add("channel");
    }
    return channel.filter(OUTSIDE::equals).flatMap(outside -> rule(CONDITIONS, CONDITION, code));
  }

  /** A condition of the procedures outside GeM, to be cited alone. */
  Optional<Citation> citeCondition(String code) {
    return tender
        .evaluation()
        .channel()
        .filter(OUTSIDE::equals)
        .flatMap(outside -> cite(CONDITIONS, CONDITION, code));
  }

  /** The provision of a code, to be cited alone: the act does not depend on it. */
  Optional<Citation> cite(String question, String field, String code) {
    return law.consult(question, Map.of())
        .flatMap(decision -> TenderLaw.row(decision, field, code))
        .map(Step::citation);
  }

  /** The provision of a code, to be cited alone, else the clause of a part of the tender. */
  Citation citeOr(String part, String question, String field, String code) {
    return cite(question, field, code).orElseGet(() -> tender.clause(part));
  }

  /** What a question comes to, with more facts; the caller says what follows. */
  Optional<Decision<Outputs>> look(String question, Map<String, ?> more) {
    return law.consult(question, more);
  }

  /** The answer of a question that is sure. What it lacks, and what it refers, bears on the act. */
  Optional<Outputs> answer(String question, Map<String, ?> more) {
    return bearing(question, more)
        .flatMap(
            decision ->
                decision.ruling() instanceof Ruling.Answer<Outputs> answer
                    ? Optional.of(answer.value())
                    : Optional.empty());
  }

  private Optional<Decision<Outputs>> bearing(String question, Map<String, ?> more) {
    Optional<Decision<Outputs>> decision = law.consult(question, more);
    decision.ifPresent(made -> bear(question, made.ruling()));
    return decision;
  }

  private void bear(String question, Ruling<?> ruling) {
    if (ruling instanceof Ruling.Undetermined<?> open) {
      missing.addAll(open.missing());
    } else if (ruling instanceof Ruling.Refer<?> refer) {
      refer(question, refer.question(), refer.citation());
    }
  }

  /** The first provision that a question was answered by or referred under. */
  Citation cited(Decision<Outputs> decision, String part) {
    if (decision.ruling() instanceof Ruling.Refer<Outputs> refer) {
      return refer.citation();
    }
    return decision.trace().steps().stream()
        .findFirst()
        .map(Step::citation)
        .orElseGet(() -> tender.clause(part));
  }

  /**
   * The decision.
   *
   * @param after the record with the act, where there is one
   * @param basis what it rests on; no price
   */
  Decision<Permission> decision(
      String question, Optional<TenderRecord> after, Map<String, @Nullable Object> basis) {
    boolean refused = isRefused();
    List<Finding> open = List.of();
    if (!refused && missing.isEmpty()) {
      open = settle();
    } else if (!refused) {
      missing.forEach(law::lacks);
    }
    List<Finding> all = findings();
    all.forEach(law::find);
    boolean settled = missing.isEmpty() && open.isEmpty();
    Permission permission =
        new Permission(all, open, refused || !settled ? Optional.empty() : after);
    return law.decision(
        question,
        law.isOpen() ? Optional.empty() : Optional.of(permission),
        new LinkedHashMap<>(basis));
  }

  /** Each decision for its own question; what stays open is asked. */
  private List<Finding> settle() {
    List<Finding> open = new ArrayList<>();
    questions.forEach(
        (code, each) -> {
          Optional<String> text = decided.on(code, questions.keySet());
          if (text.isPresent()) {
            Message told = Message.of("tender.decided").with("question", each.text());
            warn("OFFICER_DECIDED", code, told.with("text", text.get()), each.citation());
          } else {
            open.add(Finding.of(code, Weight.WARNING, each.text(), each.citation()));
            law.refer(each.text(), each.citation());
          }
        });
    decided
        .unused(questions.keySet())
        .forEach(
            code ->
                warn(
                    "DECISION_UNUSED",
                    code,
                    Message.of("tender.decided-nothing").with("question", code),
                    tender.clause("")));
    return open;
  }
}
