package org.govsm.portal.purchases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.editions.PackImpact;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.impact.CaseImpact;
import org.govsm.procurement.impact.ImpactReport;
import org.govsm.procurement.impact.PurchaseLaw;

/** Impact page: what another day does to the open purchases of a department. */
@Path("purchases/{department}/impact")
@Produces(MediaType.TEXT_HTML)
public final class ImpactPage {

  private final PurchaseServices services;
  private final Pages pages;

  public ImpactPage(PurchaseServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /**
   * What was chosen, and what comes of it.
   *
   * @param day the day; nothing where none was chosen
   */
  public record View(
      String department,
      String typed,
      Optional<LocalDate> day,
      Optional<ImpactReport> report,
      Map<String, String> titles,
      Map<String, InputFault> errors) {

    /** The first purchases of a kind: a page is to be read, and each stands with its reasons. */
    public List<CaseImpact> told(CaseImpact.Kind kind) {
      List<CaseImpact> all = report.orElseThrow().of(kind);
      return all.subList(0, Math.min(all.size(), PackImpact.TOLD));
    }

    /** How many purchases of a kind are not told. */
    public int untold(CaseImpact.Kind kind) {
      return report.orElseThrow().of(kind).size() - told(kind).size();
    }

    /** The kinds that occur, what asks for most first. */
    public List<CaseImpact.Kind> kinds() {
      return Stream.of(
              CaseImpact.Kind.CHANGED,
              CaseImpact.Kind.OTHER_REASONS,
              CaseImpact.Kind.NOT_COMPARABLE,
              CaseImpact.Kind.UNCHANGED)
          .filter(kind -> report.filter(found -> !found.of(kind).isEmpty()).isPresent())
          .toList();
    }
  }

  /** The form, and the report where a day is chosen. */
  @GET
  public Response impact(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Optional<String> given =
        Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("publication"))
            .map(String::strip)
            .filter(text -> !text.isEmpty());
    Optional<LocalDate> day = given.flatMap(RequestContexts::day);
    Optional<ImpactReport> report =
        day.map(
            chosen ->
                services
                    .store()
                    .read(
                        tx ->
                            PurchaseReports.impact(
                                tx,
                                services.service().law(tx, page.context().day()),
                                department,
                                PurchaseLaw.DAY,
                                chosen)));
    View view =
        new View(
            department,
            given.orElse(page.context().day().toString()),
            day,
            report,
            services.store().read(tx -> services.titles(tx, department)),
            given.isPresent() && day.isEmpty() ? wrong(given.get()) : Map.of());
    return pages.show("purchases/impact", page, view);
  }

  private static Map<String, InputFault> wrong(String typed) {
    Message text = Message.of("day.unknown").with("day", typed);
    return Map.of("publication", new InputFault("/publication", "day.unknown", text));
  }
}
