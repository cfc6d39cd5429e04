package org.govsm.portal.pages.security;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.pages.Page;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.contracts.Forms;
import org.govsm.portal.security.Challenge;
import org.govsm.portal.security.Doors;
import org.govsm.portal.security.PendingKeeper;
import org.govsm.portal.security.SecondFactorDesk;
import org.govsm.portal.store.Person;
import org.jspecify.annotations.Nullable;

/** Second step of signing in: the code of the second factor, or its set-up. */
@Path("sign-in/second-factor")
@Produces(MediaType.TEXT_HTML)
public final class SecondFactorPages {

  /** Where it is. */
  static final String PATH = "/sign-in/second-factor";

  private static final String TEMPLATE = "security/secondfactor";

  private final Doors doors;
  private final Pages pages;

  /** Pages of the ways in. */
  public SecondFactorPages(Doors doors, Pages pages) {
    this.doors = doors;
    this.pages = pages;
  }

  /**
   * The form.
   *
   * @param back where to go on
   * @return HTML; a redirect to the first step for whoever did not take it
   */
  @GET
  public Response form(
      @QueryParam("back") @Nullable String back, @Context ContainerRequestContext request) {
    Optional<PendingKeeper.Open> open = doors.pending().find(request);
    if (open.isEmpty()) {
      return begin(pages.page(request));
    }
    Optional<NewCookie> visit = doors.cookies().ensureVisit(request);
    Response shown =
        pages.show(
            TEMPLATE, pages.page(request), view(open.get(), Challenge.local(back), Map.of()));
    return visit.map(one -> Response.fromResponse(shown).cookie(one).build()).orElse(shown);
  }

  private static Response begin(Page page) {
    return Forms.seeOther(page, "/sign-in");
  }

  private SecondFactorView view(PendingKeeper.Open open, String back, Map<String, Fault> errors) {
    Optional<SecondFactorView.Key> key = doors.pending().secret(open).map(one -> key(open, one));
    boolean unread = open.kept().setUp().isPresent() && key.isEmpty();
    boolean lost =
        key.isEmpty()
            && doors.store().read(unit -> doors.factors().state(unit, open.user().id()))
                != SecondFactorDesk.State.SET_UP;
    return new SecondFactorView(key, lost || unread, back, errors);
  }

  private SecondFactorView.Key key(PendingKeeper.Open open, String secret) {
    String issuer =
        doors
            .entrance()
            .reach()
            .publicUrl()
            .map(URI::getHost)
            .map("govsm "::concat)
            .orElse("govsm");
    String name = open.user().person().flatMap(Person::signInName).orElse(open.user().id());
    return SecondFactorView.Key.of(secret, issuer, name);
  }

  /**
   * Takes the code.
   *
   * @param code of the app
   * @param recovery a recovery code in its place
   * @param back where to go on
   * @return a redirect with a session; after a set-up the recovery codes; else the form
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @FormParam("code") @Nullable String code,
      @FormParam("recovery") @Nullable String recovery,
      @FormParam("back") @Nullable String back,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    String next = Challenge.local(back);
    Optional<PendingKeeper.Open> open = doors.pending().find(request);
    if (open.isEmpty()) {
      return begin(page);
    }
    try {
      return open.get().kept().setUp().isPresent()
          ? confirm(page, request, open.get(), Go.text(code), next)
          : enter(page, request, open.get(), Go.text(code), Go.text(recovery), next);
    } catch (Refusal e) {
      SecondFactorView view = view(open.get(), next, Go.faults(e, "code"));
      return Go.wrong(pages.show(TEMPLATE, page, view), 422);
    }
  }

  private Response confirm(
      Page page,
      ContainerRequestContext request,
      PendingKeeper.Open open,
      String code,
      String back) {
    Optional<PendingKeeper.SetUp> done = doors.pending().confirm(request, open, code);
    if (done.isEmpty()) {
      return wrong(page, open, back, "code");
    }
    RecoveryCodesView codes = new RecoveryCodesView(done.get().codes(), back);
    return Response.fromResponse(pages.show("security/recoverycodes", pages.page(request), codes))
        .cookie(done.get().cookies().toArray(NewCookie[]::new))
        .build();
  }

  private Response wrong(Page page, PendingKeeper.Open open, String back, String field) {
    Message why = Message.of("second-factor.wrong");
    SecondFactorView view = view(open, back, Map.of(field, Forms.fault(why)));
    return Go.wrong(pages.show(TEMPLATE, page, view), 422);
  }

  private Response enter(
      Page page,
      ContainerRequestContext request,
      PendingKeeper.Open open,
      String code,
      String recovery,
      String back) {
    String field = code.isBlank() && !recovery.isBlank() ? "recovery" : "code";
    SecondFactorDesk.Attempt<List<NewCookie>> attempt =
        doors.pending().enter(request, open, field.equals("code") ? code : recovery);
    if (attempt.pause().isPresent()) {
      Message why = Go.wait(attempt.pause().get());
      SecondFactorView view = view(open, back, Map.of(field, Forms.fault(why)));
      return Go.mustWait(pages.show(TEMPLATE, page, view), attempt.pause().get());
    }
    return attempt
        .done()
        .map(cookies -> Forms.seeOther(page, back, cookies.toArray(NewCookie[]::new)))
        .orElseGet(() -> wrong(page, open, back, field));
  }
}
