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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardAct.Kind;
import org.jspecify.annotations.Nullable;

/** Pages of a bidder on the award: it answers a request to match, and questions a decision. */
@Path("bids")
@Produces(MediaType.TEXT_HTML)
public final class OwnAwardPages {

  private static final String REASON = "reason";

  private final TenderServices services;
  private final OwnAwards own;

  OwnAwardPages(TenderServices services, OwnAwards own) {
    this.services = services;
    this.own = own;
  }

  /** What became of the caller's bid. */
  @GET
  @Path("{department}/{tender}/award")
  public Response award(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return show(services.page(request), department, tender, Form.blank());
  }

  private Response show(Page page, String department, String tender, Form form) {
    OwnAward view =
        services
            .store()
            .read(
                tx -> own.of(tx, services.service().published(tx, department, tender), page, form));
    return form.shown(services.web().pages().show("tenders/ownaward", page, view));
  }

  /** The caller's letter as a document (PDF). */
  @GET
  @Path("{department}/{tender}/award.pdf")
  @Produces(Pages.PDF)
  public Response letter(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    AwardLetter letter =
        services
            .store()
            .read(
                tx ->
                    own.of(
                        tx,
                        services.service().published(tx, department, tender),
                        page,
                        Form.blank()))
            .letter()
            .orElseThrow(
                () -> ProblemException.notFound(Message.of("awards.no-letter").with("bid", "")));
    String name = "letter-" + tender + "-" + letter.bid();
    return services.web().pages().print("tenders/letter", page, letter, name, letter.day());
  }

  /** Answers a request to match. */
  @POST
  @Path("{department}/{tender}/award/match")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response match(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return take(request, department, tender, sent, Kind.MATCH_ANSWER, List.of("answer"));
  }

  /** Questions a decision. */
  @POST
  @Path("{department}/{tender}/award/representations")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response represent(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return take(request, department, tender, sent, Kind.REPRESENTATION, List.of("text", "clause"));
  }

  /** Withdraws a representation, or appeals against what was decided on it. */
  @POST
  @Path("{department}/{tender}/award/representation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response step(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return take(
        request,
        department,
        tender,
        sent,
        Kind.REPRESENTATION_STEP,
        List.of("id", "event", REASON, OfficerDecisions.ALONE));
  }

  private Response take(
      ContainerRequestContext request,
      String department,
      String tender,
      MultivaluedMap<String, String> sent,
      Kind kind,
      List<String> fields) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    Map<String, @Nullable Object> typed = new LinkedHashMap<>();
    fields.forEach(name -> form.text(name).ifPresent(said -> typed.put(name, said)));
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            StoredTender one = services.service().published(tx, department, tender);
            own.take(tx, one, kind, typed, page.caller());
            return BidPages.at(one) + "/award";
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      String first = kind == Kind.REPRESENTATION_STEP ? REASON : fields.get(0);
      Form wrong =
          form.refused(
              e,
              pointer -> Optional.of(pointer.replaceFirst("^.*/", "")).filter(fields::contains),
              first);
      return show(page, department, tender, wrong);
    }
  }
}
