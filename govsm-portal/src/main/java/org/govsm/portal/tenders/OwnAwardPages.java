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
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardAct.Kind;
import org.jspecify.annotations.Nullable;

/** Pages of a bidder on the award: it answers a request to match, and questions a decision. */
@Path("bids")
@Produces(MediaType.TEXT_HTML)
public record OwnAwardPages(TenderServices services, OwnAwards own) {

  private static final String REASON = "reason";

  /** What became of the caller's bid. */
  @GET
  @Path("{department}/{tender}/award")
  public Response award(@Context Call call) {
    return show(call.page(), call.department(), call.at("tender"), Form.blank());
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
  public Response letter(@Context Call call) {
    AwardLetter letter =
        call.read(
                tx ->
                    own.of(
                        tx,
                        services.service().published(tx, call.department(), call.at("tender")),
                        call.page(),
                        Form.blank()))
            .letter()
            .orElseThrow(
                () -> ProblemException.notFound(Message.of("awards.no-letter").with("bid", "")));
    String name = "letter-" + call.at("tender") + "-" + letter.bid();
    return services.web().pages().print("tenders/letter", call.page(), letter, name, letter.day());
  }

  /** The letter on the caller's bid security, once it was returned or forfeited (PDF). */
  @GET
  @Path("{department}/{tender}/security.pdf")
  @Produces(Pages.PDF)
  public Response security(@Context Call call) {
    SecurityLetter view =
        call.read(
            tx ->
                own.securityLetter(
                    tx,
                    services.service().published(tx, call.department(), call.at("tender")),
                    call.by()));
    return services
        .web()
        .pages()
        .print("tenders/securityletter", call.page(), view, view.name(), view.day());
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

  /** Answers a request to extend the validity of the bid. */
  @POST
  @Path("{department}/{tender}/award/validity")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response extend(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return take(
        request,
        department,
        tender,
        sent,
        Kind.VALIDITY_ANSWER,
        List.of("answer", "securityUntil"));
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
            Confirmation.require(kind != Kind.REPRESENTATION_STEP || Confirmation.isGiven(form));
            return BidPages.at(one) + "/award";
          });
    } catch (Confirmation.Missing e) {
      return ask(page, form, department, tender);
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

  /** What becomes of a representation that is withdrawn, or appealed. */
  private Response ask(Page page, Form form, String department, String tender) {
    StoredTender one =
        services.store().read(tx -> services.service().published(tx, department, tender));
    boolean appeals = form.typed("event").equals("appeal");
    return Confirmation.ask(
        services.web().pages(),
        page,
        form,
        appeals ? "awards.own-appeal" : "awards.own-withdrawal",
        Map.of("tender", one.title(page.context().language()), "id", form.typed("id")),
        BidPages.at(one) + "/award");
  }
}
