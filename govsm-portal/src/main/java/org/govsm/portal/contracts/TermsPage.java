package org.govsm.portal.contracts;

import java.util.List;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Terms as the page of a contract shows them, whatever was measured.
 *
 * @param open what they leave open, in their order
 * @param notes what is to be known before signing or paying
 */
record TermsPage(TermsWords words, List<OpenPoint> open, List<Finding> notes) {

  static TermsPage of(Terms terms, MetricDictionary dictionary, Messages words) {
    return new TermsPage(
        TermsWords.of(terms, dictionary, words), terms.open(dictionary), terms.notes(dictionary));
  }
}
