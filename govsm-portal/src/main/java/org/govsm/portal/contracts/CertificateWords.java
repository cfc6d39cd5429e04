package org.govsm.portal.contracts;

import static java.util.stream.Collectors.joining;

import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.Certificate;

/** Certificate words: names of the parts of a certificate, issued or not, in one language. */
record CertificateWords(Certificate certificate, MeasureWords names) {

  /** The name of a period of the contract. */
  String period(String id, Messages words) {
    return certificate.terms().period(id).map(period -> PeriodWords.name(period, words)).orElse(id);
  }

  /** What a held question is about. */
  String about(String about) {
    Terms terms = certificate.terms();
    return names.subject(about, terms, terms.kpis(certificate.period().from()));
  }

  /** The amounts that wait though no sum can be named; empty where there are none. */
  String waiting() {
    return certificate.questions().stream()
        .filter(question -> question.atStake().isEmpty())
        .map(question -> about(question.about()))
        .distinct()
        .collect(joining(", "));
  }
}
