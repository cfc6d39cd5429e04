package org.govsm.procurement.tender;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.question.Consistency;

/**
 * The procedure outside GeM against the value and the class of purchase. More competition than the
 * rules ask for breaks none; less is refused, but for a limited tender on a ground that the law
 * names, which an officer decides.
 */
final class ProcedureCheck {

  private static final String OUTSIDE = "procedure.outside";
  private static final String PERMITTED = "permitted";
  private static final String GROUNDS = "limited-tender.grounds";
  private static final String LEAVING = "channel.conditions";
  private static final String REPORT = "GEM_AVAILABILITY_REPORT";

  private final RuleBook book;
  private final Tender tender;
  private final ActFindings findings;

  ProcedureCheck(RuleBook book, Tender tender, ActFindings findings) {
    this.book = book;
    this.tender = tender;
    this.findings = findings;
  }

  void check() {
    if (tender.evaluation().channel().filter("OUTSIDE_GEM"::equals).isPresent()) {
      findings.rule(LEAVING, "conditions", REPORT).ifPresent(this::whyNotGem);
      book.question(OUTSIDE).ifPresent(this::outside);
    }
  }

  /** What is on GeM is bought there: who buys elsewhere has looked for it there before. */
  private void whyNotGem(Citation rule) {
    findings.stated("NOT_ON_GEM", "", Message.of("tender.check.not-on-gem"), rule);
  }

  private void outside(Question question) {
    Optional<Decision<Outputs>> law = findings.look(OUTSIDE, Map.of());
    Optional<Outputs> answer = findings.answer(OUTSIDE, Map.of());
    if (law.isEmpty() || answer.isEmpty()) {
      return;
    }
    List<String> permitted =
        answer.get().rows().stream()
            .filter(row -> row.get(PERMITTED) != null)
            .map(row -> String.valueOf(row.get(PERMITTED)))
            .toList();
    Citation rule = findings.cited(law.get(), "");
    if (isShort(question, law.get())) {
      tooLittle(said("tender.check.procedure", permitted), rule);
    } else if (!permitted.contains(tender.procedure()) && !isOrdered(question, permitted)) {
      String what = permitted.isEmpty() ? "unknown" : "other";
      findings.refer("procedure", said("tender.check.procedure-" + what, permitted), rule);
    }
  }

  private Message said(String key, List<String> permitted) {
    return Message.of(key)
        .with("procedure", new Term(tender.procedure()))
        .with("permitted", permitted.stream().<Object>map(Term::new).toList());
  }

  private void tooLittle(Message text, Citation rule) {
    Optional<Citation> ground =
        tender.procedure().equals("LIMITED_TENDER")
            ? findings.look(GROUNDS, Map.of()).map(made -> findings.cited(made, ""))
            : Optional.empty();
    ground.ifPresentOrElse(
        cited -> findings.refer("procedure", Message.of("tender.check.limited-ground"), cited),
        () -> findings.refuse("PROCEDURE_AGAINST_VALUE", text, rule));
  }

  /** As every question that asks for the procedure and the value holds them against each other. */
  private boolean isShort(Question question, Decision<Outputs> law) {
    return Consistency.checked(law, question, tender.facts(), book, id -> Optional.empty())
        .trace()
        .findings()
        .stream()
        .map(Finding::code)
        .anyMatch("PROCEDURE_AGAINST_VALUE"::equals);
  }

  /** Whether the book names all of them, so that the order of competition is known. */
  private boolean isOrdered(Question question, List<String> permitted) {
    List<String> codes =
        question.answer().stream()
            .filter(fact -> fact.name().equals(PERMITTED))
            .map(Fact::codes)
            .findFirst()
            .orElse(List.of());
    return !permitted.isEmpty()
        && codes.containsAll(permitted)
        && codes.contains(tender.procedure());
  }
}
