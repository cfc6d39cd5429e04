package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardReport;

/** Page of a published award, for everybody: bidders, scores, prices and reasons. */
@Path("published-tenders/{department}/{tender}/award")
@Produces(MediaType.TEXT_HTML)
public final class PublicAwardPages {

  private final TenderServices services;
  private final AwardService awards;

  PublicAwardPages(TenderServices services, AwardService awards) {
    this.services = services;
    this.awards = awards;
  }

  /**
   * A published award.
   *
   * @param said who gets the order, in words
   * @param contractFrom the first day for the contract
   */
  public record View(
      StoredTender one,
      LocalDate awarded,
      String said,
      ComparisonSheet sheet,
      Optional<LocalDate> contractFrom) {}

  /** The award, once it is published. */
  @GET
  public Response award(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    View view =
        services
            .store()
            .read(tx -> view(tx, page, services.service().published(tx, department, tender)));
    return services.web().pages().show("tenders/publicaward", page, view);
  }

  private View view(Transaction tx, Page page, StoredTender one) {
    Evaluated now = published(awards.evaluated(tx, one), one);
    return new View(
        one,
        Moments.day(now.asOf()),
        new PublicBids(now).winners(page),
        ComparisonSheet.toPublic(now, page),
        now.plan().found().flatMap(AwardReport::contractFrom));
  }

  /**
   * What everybody may see.
   *
   * @throws ProblemException with status 404 before the publication
   */
  static Evaluated published(Evaluated now, StoredTender one) {
    if (now.record().award().isEmpty() || now.record().publication().isEmpty()) {
      throw ProblemException.notFound(Message.of("awards.not-published").with("what", one.id()));
    }
    return now;
  }
}
