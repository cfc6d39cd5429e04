package org.govsm.portal.ask;

import java.util.Map;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateRequest;
import org.govsm.procurement.payment.ProofSheet;
import org.jspecify.annotations.Nullable;

/** The question what is payable for a period, answered without storing anything. */
public final class CertificateAnswer {

  private static final String QUESTION = "certificate";

  private final MetricDictionary dictionary;
  private final CertificateRequest requests;

  public CertificateAnswer(MetricDictionary dictionary) {
    this.dictionary = dictionary;
    this.requests = CertificateRequest.over(dictionary, Shapes.shipped());
  }

  /**
   * Answers.
   *
   * @throws ProblemException with every fault of the request
   */
  public Map<String, Object> of(Map<String, @Nullable Object> asked, Messages words) {
    Certificate certificate = ProblemException.accepted(requests.ofPlain(asked));
    Map<String, Object> tree =
        reasons(certificate)
            .toPlain(certificate.toPlain(), certificate.asOf(), dictionary, asked, words);
    tree.put("explanation", ProofSheet.of(certificate, words).text());
    return tree;
  }

  private ContractDecision reasons(Certificate certificate) {
    ContractDecision reasons = new ContractDecision(QUESTION, certificate.terms());
    reasons.steps(certificate.steps());
    certificate
        .limits()
        .forEach(
            limit ->
                reasons.step(
                    "limit",
                    limit.cap(),
                    Message.of("certificate.limited")
                        .with("most", limit.most())
                        .with("spared", limit.spared()),
                    limit.clause()));
    certificate
        .adjustments()
        .forEach(
            one ->
                reasons.step(
                    "adjustment",
                    one.period(),
                    Message.of("certificate.adjusted")
                        .with("period", one.period())
                        .with("paid", one.paid())
                        .with("due", one.due()),
                    ""));
    reasons.findings(certificate.findings());
    certificate
        .questions()
        .forEach(one -> reasons.finding(Weight.WARNING, one.question(), one.about()));
    certificate.notes().forEach(note -> reasons.finding(Weight.NOTE, note, ""));
    reasons.findings(certificate.terms().notes(dictionary));
    return reasons;
  }
}
