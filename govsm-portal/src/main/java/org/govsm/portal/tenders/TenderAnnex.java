package org.govsm.portal.tenders;

import java.util.Optional;
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
import org.govsm.procurement.requirement.Requirement;

/** Annex of a tender: that of the version of the requirement which the tender names by its hash. */
record TenderAnnex(TenderLaw law) {

  /**
   * The annex in a language.
   *
   * @throws ProblemException with status 404 where the tender stands on no requirement
   */
  AnnexDocument of(Transaction tx, StoredTender one, Messages words) {
    Requirement said = requirement(tx, one).orElseThrow(() -> none(one));
    return annex(tx, one, said).document(words);
  }

  /** The version of the requirement on which a tender stands. */
  Optional<Requirement> requirement(Transaction tx, StoredTender one) {
    String digest =
        one.tender().node().branch("requirement").map(part -> part.text("digest")).orElse("");
    return new Requirements(tx)
        .history(one.department(), one.requirement()).stream()
            .map(StoredRequirement::requirement)
            .filter(version -> version.digest().equals(digest))
            .findFirst();
  }

  /** The annex of a requirement by the law of the day of the publication. */
  Annex annex(Transaction tx, StoredTender one, Requirement requirement) {
    return Annex.of(
        requirement,
        ServiceCatalogue.shipped(),
        MetricDictionary.shipped(),
        law.questions(tx, Moments.day(one.publishes())),
        Moments.day(one.publishes()));
  }

  private static ProblemException none(StoredTender one) {
    return ProblemException.notFound("store.no-requirement", one.requirement());
  }
}
