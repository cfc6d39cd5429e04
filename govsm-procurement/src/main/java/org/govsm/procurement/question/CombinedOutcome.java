package org.govsm.procurement.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;

/** What the parts come to together: missing facts, a question to an officer, or an answer. */
final class CombinedOutcome {

  /** Where the rules have nothing, no fact helps. */
  private static final Set<String> NOTHING = Set.of("rules.not-found", "rules.gap");

  private final CaseFacts facts;
  private final AskedTables tables;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<Ruling.Refer<?>> referral = Optional.empty();

  CombinedOutcome(CaseFacts facts, AskedTables tables) {
    this.facts = facts;
    this.tables = tables;
  }

  void find(Finding finding) {
    findings.add(finding);
  }

  /** The first reason to ask an officer is the one that is asked. */
  void refer(Ruling.Refer<?> refer) {
    referral = referral.or(() -> Optional.of(refer));
  }

  static boolean isNothingFound(Ruling<?> ruling) {
    return ruling instanceof Ruling.Refer<?> refer
        && refer.indication().isEmpty()
        && NOTHING.contains(refer.question().key());
  }

  <T> Decision<T> decision(String question, Optional<T> answer) {
    return Decision.of(
        question,
        ruling(answer),
        tables.all().stream().flatMap(part -> part.day().stream()).findFirst(),
        new CombinedTrace(tables.traces(), findings, facts.given().toPlain()));
  }

  /** What rests on a referral is not known yet. */
  <T> Decision<T> worked(String question, Optional<T> answer) {
    Decision<T> decision = decision(question, answer);
    return referral.isPresent() ? decision : answer.map(decision::withKnown).orElse(decision);
  }

  private <T> Ruling<T> ruling(Optional<T> answer) {
    List<String> missing = facts.missing();
    return missing.isEmpty() || isHopeless()
        ? referral
            .<Ruling<T>>map(r -> new Ruling.Refer<>(r.question(), r.citation(), answer))
            .orElseGet(() -> new Ruling.Answer<>(answer.orElseThrow()))
        : new Ruling.Undetermined<>(missing);
  }

  /** Nothing was found in any part: what is missing is not asked for, since it cannot help. */
  private boolean isHopeless() {
    return referral.filter(CombinedOutcome::isNothingFound).isPresent()
        && tables.all().stream().map(Decision::ruling).allMatch(CombinedOutcome::isNothingFound);
  }

  /** Facts that are right one by one can come to a sum that no currency has. */
  <T> Optional<Decision<T>> tooLarge(String question) {
    Message text =
        Message.of("question.too-large").with("question", Message.of("question." + question));
    return tables
        .nearest()
        .map(
            citation -> {
              refer(new Ruling.Refer<T>(text, citation, Optional.empty()));
              return decision(question, Optional.empty());
            });
  }
}
