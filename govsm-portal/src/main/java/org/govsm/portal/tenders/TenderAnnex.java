package org.govsm.portal.tenders;

import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.requirements.Requirements;
import org.govsm.portal.requirements.StoredRequirement;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.annex.Annex;
import org.govsm.procurement.annex.AnnexDocument;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.metric.MetricDictionary;

/** Annex of a tender: that of the version of the requirement which the tender names by its hash. */
final class TenderAnnex {

  private final TenderLaw law;

  TenderAnnex(TenderLaw law) {
    this.law = law;
  }

  /**
   * The annex in a language.
   *
   * @throws ProblemException with status 404 where the tender stands on no requirement
   */
  AnnexDocument of(Transaction tx, StoredTender one, Messages words) {
    String digest =
        one.tender().node().branch("requirement").map(part -> part.text("digest")).orElse("");
    StoredRequirement said =
        new Requirements(tx)
            .history(one.department(), one.requirement()).stream()
                .filter(version -> version.requirement().digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> none(one));
    return Annex.of(
            said.requirement(),
            ServiceCatalogue.shipped(),
            MetricDictionary.shipped(),
            law.questions(tx, Moments.day(one.publishes())),
            Moments.day(one.publishes()))
        .document(words);
  }

  private static ProblemException none(StoredTender one) {
    return ProblemException.notFound(
        Message.of("store.no-requirement").with("what", one.requirement()));
  }
}
