package org.govsm.portal.users;

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
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.access.Unauthorized;
import org.govsm.portal.store.Person;
import org.govsm.portal.web.FormGuard;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Second step of signing in: the code of the second factor, or its set-up. */
@Path("sign-in/second-factor")
@Produces(MediaType.TEXT_HTML)
public final class SecondFactorPages {

  /** Where it is. */
  static final String PATH = "/sign-in/second-factor";

  /** The field of a recovery code. */
  private static final String RECOVERY = "recovery";

  private static final String TEMPLATE = "users/secondfactor";

  private final SignInService signIn;
  private final Pages pages;

  /** Pages of the ways in. */
  public SecondFactorPages(SignInService signIn, Pages pages) {
    this.signIn = signIn;
    this.pages = pages;
  }

  /**
   * The form.
   *
   * @return HTML; a redirect to the first step for whoever did not take it
   */
  @GET
  public Response form(
      @QueryParam("back") @Nullable String back, @Context ContainerRequestContext request) {
    Optional<PendingKeeper.Open> open = signIn.pending().find(request);
    if (open.isEmpty()) {
      return begin(pages.page(request));
    }
    Optional<NewCookie> visit = signIn.cookies().ensureVisit(request);
    Response shown =
        pages.show(
            TEMPLATE, pages.page(request), view(open.get(), Unauthorized.local(back), Map.of()));
    return visit.map(one -> Response.fromResponse(shown).cookie(one).build()).orElse(shown);
  }

  private static Response begin(Page page) {
    return FormGuard.seeOther(page, "/sign-in");
  }

  private SecondFactorView view(
      PendingKeeper.Open open, String back, Map<String, InputFault> errors) {
    Optional<SecondFactorView.Key> key = signIn.pending().secret(open).map(one -> key(open, one));
    boolean unread = open.kept().setUp().isPresent() && key.isEmpty();
    boolean lost =
        key.isEmpty()
            && signIn.store().read(tx -> signIn.factors().state(tx, open.user().id()))
                != SecondFactorDesk.State.SET_UP;
    return new SecondFactorView(key, lost || unread, back, errors);
  }

  private SecondFactorView.Key key(PendingKeeper.Open open, String secret) {
    String issuer =
        signIn
            .accessMode()
            .publicHosts()
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
   * @param recovery a recovery code in its place
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
    String next = Unauthorized.local(back);
    Optional<PendingKeeper.Open> open = signIn.pending().find(request);
    if (open.isEmpty()) {
      return begin(page);
    }
    try {
      return open.get().kept().setUp().isPresent()
          ? confirm(page, request, open.get(), UserFormErrors.text(code), next)
          : enter(
              page,
              request,
              open.get(),
              UserFormErrors.text(code),
              UserFormErrors.text(recovery),
              next);
    } catch (ProblemException e) {
      SecondFactorView view = view(open.get(), next, UserFormErrors.faults(e, "code"));
      return UserFormErrors.wrong(pages.show(TEMPLATE, page, view), 422);
    }
  }

  private Response confirm(
      Page page,
      ContainerRequestContext request,
      PendingKeeper.Open open,
      String code,
      String back) {
    Optional<PendingKeeper.SetUp> done = signIn.pending().confirm(request, open, code);
    if (done.isEmpty()) {
      return wrong(page, open, back, "code");
    }
    RecoveryCodesView codes = new RecoveryCodesView(done.get().codes(), back);
    return Response.fromResponse(pages.show("users/recoverycodes", pages.page(request), codes))
        .cookie(done.get().cookies().toArray(NewCookie[]::new))
        .build();
  }

  private Response wrong(Page page, PendingKeeper.Open open, String back, String field) {
    Message why =
        Message.of(field.equals(RECOVERY) ? "second-factor.wrong-recovery" : "second-factor.wrong");
    SecondFactorView view = view(open, back, Map.of(field, FormGuard.fault(why)));
    return UserFormErrors.wrong(pages.show(TEMPLATE, page, view), 422);
  }

  private Response enter(
      Page page,
      ContainerRequestContext request,
      PendingKeeper.Open open,
      String code,
      String recovery,
      String back) {
    String field = code.isBlank() && !recovery.isBlank() ? RECOVERY : "code";
    SecondFactorDesk.Attempt<List<NewCookie>> attempt =
        signIn.pending().enter(request, open, field.equals("code") ? code : recovery);
    if (attempt.pause().isPresent()) {
      Message why = UserFormErrors.wait(attempt.pause().get());
      SecondFactorView view = view(open, back, Map.of(field, FormGuard.fault(why)));
      return UserFormErrors.mustWait(pages.show(TEMPLATE, page, view), attempt.pause().get());
    }
    return attempt
        .done()
        .map(cookies -> FormGuard.seeOther(page, back, cookies.toArray(NewCookie[]::new)))
        .orElseGet(() -> wrong(page, open, back, field));
  }
}
