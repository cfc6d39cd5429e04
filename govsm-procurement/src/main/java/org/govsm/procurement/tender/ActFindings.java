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

  private record Question(Message text, Citation citation) {}

  private final Tender tender;
  private final TenderLaw law;
  private final Optional<String> decided;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> missing = new TreeSet<>();
  private final List<Question> questions = new ArrayList<>();

  ActFindings(RuleBook book, Tender tender, Optional<String> decided) {
    this.tender = tender;
    this.decided = decided;
    law = new TenderLaw(book, tender.facts());
  }

  void refuse(String code, Message text, Citation citation) {
    add(code, Weight.BLOCKING, text, citation);
  }

  void warn(String code, Message text, Citation citation) {
    add(code, Weight.WARNING, text, citation);
  }

  void note(String code, Message text, Citation citation) {
    add(code, Weight.NOTE, text, citation);
  }

  /** What contradicts a rule that binds stands in the way; one that advises asks for a reason. */
  void weigh(String code, Message text, Citation rule) {
    add(code, rule.force() == Force.BINDING ? Weight.BLOCKING : Weight.WARNING, text, rule);
  }

  private void add(String code, Weight weight, Message text, Citation citation) {
    findings.add(Finding.of(code, weight, text, citation));
  }

  void lacks(String fact) {
    missing.add(fact);
  }

  void refer(Message question, Citation citation) {
    questions.add(new Question(question, citation));
  }

  /** Another decision bears on this one: its findings, what it lacks, what it refers. */
  void carry(Decision<?> before) {
    law.tell(before);
    before.trace().findings().stream()
        .filter(found -> found.weight() != Weight.NOTE)
        .filter(found -> !found.code().equals(TenderLaw.READ_UP_TO))
        .forEach(findings::add);
    if (before.ruling() instanceof Ruling.Undetermined<?> open) {
      missing.addAll(open.missing());
    } else if (before.ruling() instanceof Ruling.Refer<?> refer) {
      refer(refer.question(), refer.citation());
    }
  }

  boolean isRefused() {
    return findings.stream().anyMatch(found -> found.weight() == Weight.BLOCKING);
  }

  /** What warns of the act itself; how sure the law is, is another matter. */
  List<Finding> warnings() {
    return findings.stream()
        .filter(found -> found.weight() == Weight.WARNING && !found.code().startsWith(LAW))
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

  /** The provision of a code; nothing where the law that was read does not name it. */
  Optional<Citation> rule(String question, String field, String code) {
    return law.consult(question, Map.of())
        .flatMap(decision -> TenderLaw.row(decision, field, code))
        .map(Step::citation);
  }

  /** The provision of a code, else the clause of a part of the tender. */
  Citation ruleOr(String part, String question, String field, String code) {
    return rule(question, field, code).orElseGet(() -> tender.clause(part));
  }

  /** What a question comes to, with more facts. */
  Optional<Decision<Outputs>> look(String question, Map<String, ?> more) {
    return law.consult(question, more);
  }

  /** The answer of a question that is sure. */
  Optional<Outputs> answer(String question, Map<String, ?> more) {
    return look(question, more)
        .flatMap(
            decision ->
                decision.ruling() instanceof Ruling.Answer<Outputs> answer
                    ? Optional.of(answer.value())
                    : Optional.empty());
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
    if (!refused && missing.isEmpty()) {
      settle();
    } else if (!refused) {
      missing.forEach(law::lacks);
    }
    findings.forEach(law::find);
    return law.decision(
        question,
        Optional.of(new Permission(findings, refused ? Optional.empty() : after)),
        new LinkedHashMap<>(basis));
  }

  private void settle() {
    for (Question each : questions) {
      if (decided.isPresent()) {
        Message told = Message.of("tender.decided").with("text", decided.get());
        warn("OFFICER_DECIDED", told, each.citation());
      } else {
        law.refer(each.text(), each.citation());
      }
    }
  }
}
