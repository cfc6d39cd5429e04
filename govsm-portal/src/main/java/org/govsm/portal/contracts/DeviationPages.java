package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.requirement.CatalogueDeviation;
import org.govsm.procurement.requirement.DeviationReport;

/**
 * Deviation pages: what the terms of a contract lack beside the standard, and where they vary from
 * it.
 */
@Path("contracts")
@Produces(MediaType.TEXT_HTML)
public final class DeviationPages {

  private final ContractServices services;
  private final Pages pages;

  DeviationPages(ContractServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /** What the page shows; sentences with the names of the standard in them. */
  public record View(
      WrittenContract contract, List<CatalogueDeviation> deviations, Messages words) {}

  /** The deviations of a contract as it is now. */
  @GET
  @Path("{id}/deviations")
  public Response show(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    WrittenContract now = services.store().read(tx -> services.contracts().current(tx, id));
    ServiceCatalogue catalogue = ServiceCatalogue.shipped();
    List<CatalogueDeviation> found =
        DeviationReport.of(now.terms(), catalogue, services.dictionary(), List.of()).all();
    Messages words = catalogue.words(page.words().language()).over(page.words());
    return pages.show("contracts/deviations", page, new View(now, found, words));
  }
}
