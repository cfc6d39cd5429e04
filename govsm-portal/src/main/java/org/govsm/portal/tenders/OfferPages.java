package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;

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
  public Response departments(@Context Call call) {
    List<String> all = call.read(tx -> new Tenders(tx).publishers());
    return call.show("tenders/publishers", new Departments(all));
  }

  /** The published tenders of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    call.read(tx -> OffersResource.requirePublisher(tx, call.department()));
    return TenderList.published(services).of(call);
  }

  /** A published tender. */
  @GET
  @Path("{department}/{tender}")
  public Response show(@Context Call call) {
    return show(call, Form.blank());
  }

  private Response show(Call call, Form form) {
    TenderView view =
        call.read(
            tx ->
                views.publicly(
                    tx,
                    call.page(),
                    services.service().published(tx, call.department(), call.at("tender")),
                    form));
    return call.show("tenders/offer", view);
  }

  /** The annex with its KPIs, as plain text. */
  @GET
  @Path("{department}/{tender}/annex.txt")
  @Produces(MediaType.TEXT_PLAIN)
  public Response annex(@Context Call call) {
    String text =
        call.read(
            tx ->
                new TenderAnnex(services.law())
                    .of(
                        tx,
                        services.service().published(tx, call.department(), call.at("tender")),
                        call.page().words())
                    .toText());
    return Response.ok(text.getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8").build();
  }

  private static Optional<String> field(String pointer) {
    String name = OfficerDecisions.field(pointer);
    return Optional.of(
        List.of("received", OfficerDecisions.ALONE).contains(name) ? name : "question");
  }

  /** Asks a question about a tender. */
  @POST
  @Path("{department}/{tender}/questions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(@Context Call call) {
    return call.once(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          String text = call.form().typed("question");
          services.requireUnnamed(tx, one, text, call.by());
          String received = call.form().typed("received");
          OfficerDecisions decided = OfficerDecisions.of(call.form());
          services.acts().questions().ask(tx, one, text, received, decided, call.by());
          return TenderServices.publicAt(one) + "#questions";
        },
        e -> {
          Form wrong = call.form().refused(e, OfferPages::field, "question");
          return Call.refused(show(call, wrong), e);
        });
  }
}
