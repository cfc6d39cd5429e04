package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardReport;

/** Page of a published award, for everybody: bidders, scores, prices and reasons. */
@Path("published-tenders/{department}/{tender}/award")
@Produces(MediaType.TEXT_HTML)
public record PublicAwardPages(TenderServices services, AwardService awards) {

  /**
   * A published award.
   *
   * @param said who gets the order, in words
   * @param setAside when it was set aside
   * @param cancelled when and why the tender was cancelled, in words
   * @param contractFrom the first day for the contract
   * @param purchase where the whole purchase stands, where it is published
   */
  public record View(
      StoredTender one,
      LocalDate awarded,
      String said,
      ComparisonSheet sheet,
      Optional<Instant> setAside,
      Optional<String> cancelled,
      Optional<LocalDate> contractFrom,
      Optional<String> purchase) {}

  /** The award, once it is published. */
  @GET
  public Response award(@Context Call call) {
    View view =
        call.read(
            tx ->
                view(
                    tx,
                    call.page(),
                    services.service().published(tx, call.department(), call.at("tender"))));
    return call.show("tenders/publicaward", view);
  }

  private View view(Transaction tx, Page page, StoredTender one) {
    Evaluated now = published(awards.told(tx, one), one);
    return new View(
        one,
        Moments.day(now.asOf()),
        new PublicBids(now).winners(page),
        ComparisonSheet.toPublic(now, page),
        TenderPublications.setAside(awards.record(tx, one)),
        TenderCancellation.said(now.record().tender(), page),
        now.plan().found().flatMap(AwardReport::contractFrom),
        services.purchaseAt(one));
  }

  /**
   * What everybody may see.
   *
   * @throws ProblemException with status 404 before the publication
   */
  static Evaluated published(Evaluated now, StoredTender one) {
    if (now.record().award().isEmpty() || now.record().publication().isEmpty()) {
      throw ProblemException.notFound("awards.not-published", one.id());
    }
    return now;
  }
}
