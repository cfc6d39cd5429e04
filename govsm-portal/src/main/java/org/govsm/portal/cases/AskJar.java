package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.CertificateRequest;
import org.jspecify.annotations.Nullable;

/** Asks the jars themselves, without a server. */
final class AskJar implements Ask {

  private final ProcurementQuestions procurement =
      ProcurementQuestions.of(ProcurementLaw.library(), "IN");
  private final CertificateRequest certificates =
      CertificateRequest.over(MetricDictionary.shipped(), Shapes.shipped());
  private final Messages words = ProcurementLaw.messages("en");

  @Override
  public Map<String, @Nullable Object> ask(String question, Map<String, @Nullable Object> body) {
    if (question.equals("assessment")) {
      return Trees.map(
          Assessment.ofPlain(body).orThrow().toPlain(GovernanceMessages.in(words.language())));
    }
    if (question.equals("certificate")) {
      return Map.of("answer", certificates.ofPlain(body).orThrow().toPlain());
    }
    Question asked =
        procurement
            .question(question)
            .orElseThrow(() -> new IllegalArgumentException("no question " + question));
    Checked<Case> facts = asked.read(new LinkedHashMap<>(body));
    return Trees.map(procurement.decide(question, facts.orThrow()).toPlain(words));
  }
}
