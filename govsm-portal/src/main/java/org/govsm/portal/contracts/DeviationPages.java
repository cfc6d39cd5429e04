package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Call;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.requirement.CatalogueDeviation;
import org.govsm.procurement.requirement.DeviationReport;

/**
 * Deviation pages: what the terms of a contract lack beside the standard, and where they vary from
 * it.
 */
@Path("contracts")
@Produces(MediaType.TEXT_HTML)
public record DeviationPages(ContractServices services) {

  /** What the page shows; sentences with the names of the standard in them. */
  public record View(
      WrittenContract contract, List<CatalogueDeviation> deviations, Messages words) {}

  /** The deviations of a contract as it is now. */
  @GET
  @Path("{id}/deviations")
  public Response show(@Context Call call) {
    WrittenContract now = call.read(tx -> services.contracts().current(tx, call.at("id")));
    ServiceCatalogue catalogue = ServiceCatalogue.shipped();
    List<CatalogueDeviation> found =
        DeviationReport.of(now.terms(), catalogue, services.dictionary(), List.of()).all();
    Messages words = catalogue.words(call.page().words().language()).over(call.page().words());
    return call.show("contracts/deviations", new View(now, found, words));
  }
}
