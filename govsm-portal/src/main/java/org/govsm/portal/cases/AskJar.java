package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.procurement.award.AwardRequest;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.CertificateRequest;
import org.govsm.procurement.procedure.Splitting;
import org.jspecify.annotations.Nullable;

/** Asker of the jars themselves, without a server. */
final class AskJar implements Ask {

  private final CertificateRequest certificates =
      CertificateRequest.over(MetricDictionary.shipped(), Shapes.shipped());
  private final Messages words = ProcurementLaw.messages("en");

  @Override
  public Map<String, @Nullable Object> ask(String question, Map<String, @Nullable Object> body) {
    if (question.equals("assessment")) {
      return CaseValues.map(
          Assessment.ofPlain(body).orThrow().toPlain(GovernanceMessages.in(words.language())));
    }
    if (question.equals("certificate")) {
      return Map.of("answer", certificates.ofPlain(body).orThrow().toPlain());
    }
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(body);
    String book = CaseValues.text(facts.getOrDefault("book", "IN"));
    facts.remove("book");
    if (AwardRequest.questions().contains(question)) {
      return bids(question, book, facts);
    }
    return question.equals(Splitting.QUESTION)
        ? splitting(book, facts)
        : decided(ProcurementQuestions.of(ProcurementLaw.library(), book), question, facts);
  }

  private Map<String, @Nullable Object> splitting(
      String book, Map<String, @Nullable Object> request) {
    RuleBook law = ProcurementLaw.library().book(book).orElseThrow();
    PurchaseLaw purchases = PurchaseLaw.of(ProcurementLaw.library());
    return CaseValues.map(
        purchases.splittingRequests(law).ofPlain(request).orThrow().toPlain(words));
  }

  private Map<String, @Nullable Object> bids(
      String question, String book, Map<String, @Nullable Object> request) {
    AwardRequest asked = AwardRequest.over(ProcurementLaw.library().book(book).orElseThrow());
    return CaseValues.map(asked.ask(question, request).orThrow().toPlain(words));
  }

  private Map<String, @Nullable Object> decided(
      ProcurementQuestions law, String question, Map<String, @Nullable Object> facts) {
    Question asked =
        law.question(question)
            .orElseThrow(() -> new IllegalArgumentException("no question " + question));
    return CaseValues.map(law.decide(question, asked.read(facts).orThrow()).toPlain(words));
  }
}
