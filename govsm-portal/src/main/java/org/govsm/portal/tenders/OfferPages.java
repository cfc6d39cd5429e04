package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Pages of published tenders, which everybody sees; suppliers ask their questions here. */
@Path("published-tenders")
@Produces(MediaType.TEXT_HTML)
public final class OfferPages {

  private final TenderServices services;
  private final TenderViews views;

  OfferPages(TenderServices services) {
    this.services = services;
    this.views = new TenderViews(services);
  }

  /** Departments with published tenders. */
  public record Departments(List<String> departments) {}

  /** The departments that published a tender. */
  @GET
  public Response departments(@Context ContainerRequestContext request) {
    List<String> all = services.store().read(tx -> new Tenders(tx).publishers());
    return services
        .web()
        .pages()
        .show("tenders/publishers", services.page(request), new Departments(all));
  }

  /** The published tenders of a department. */
  @GET
  @Path("{department}")
  public Response list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    services.store().read(tx -> OffersResource.requirePublisher(tx, department));
    return TenderList.published(services).of(department, request);
  }

  /** A published tender. */
  @GET
  @Path("{department}/{tender}")
  public Response show(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return show(services.page(request), department, tender, Form.blank());
  }

  private Response show(Page page, String department, String tender, Form form) {
    TenderView view =
        services
            .store()
            .read(
                tx ->
                    views.publicly(
                        tx, page, services.service().published(tx, department, tender), form));
    return services.web().pages().show("tenders/offer", page, view);
  }

  /** The annex with its KPIs, as plain text. */
  @GET
  @Path("{department}/{tender}/annex.txt")
  @Produces(MediaType.TEXT_PLAIN)
  public Response annex(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    String text =
        services
            .store()
            .read(
                tx ->
                    new TenderAnnex(services.law())
                        .of(tx, services.service().published(tx, department, tender), page.words())
                        .toText());
    return Response.ok(text.getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8").build();
  }

  /** Asks a question about a tender. */
  @POST
  @Path("{department}/{tender}/questions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            StoredTender one = services.service().published(tx, department, tender);
            services.acts().ask(tx, one, form.typed("question"), page.caller());
            return TenderServices.publicAt(one) + "#questions";
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = form.refused(e, pointer -> Optional.of("question"), "question");
      return Response.fromResponse(show(page, department, tender, wrong))
          .status(TenderServices.status(e))
          .build();
    }
  }
}
