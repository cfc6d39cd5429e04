package org.govsm.portal.users;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.govsm.portal.access.Person;
import org.govsm.portal.access.Unauthorized;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Second step of signing in: the code of the second factor, or its set-up. */
@Path("sign-in/second-factor")
@Produces(MediaType.TEXT_HTML)
public record SecondFactorPages(SignInService signIn, Pages pages) {

  /** Where it is. */
  static final String PATH = "/sign-in/second-factor";

  /** The field of a recovery code. */
  private static final String RECOVERY = "recovery";

  private static final String TEMPLATE = "users/secondfactor";

  /**
   * The form.
   *
   * @return HTML; a redirect to the first step for whoever did not take it
   */
  @GET
  public Response form(@QueryParam("back") @Nullable String back, @Context Call call) {
    Optional<PendingKeeper.Open> open = signIn.pending().find(call.request());
    if (open.isEmpty()) {
      return begin(call.page());
    }
    Optional<NewCookie> visit = signIn.cookies().ensureVisit(call.request());
    Response shown =
        pages.show(TEMPLATE, call.page(), view(open.get(), Unauthorized.local(back), Map.of()));
    return visit.map(one -> Response.fromResponse(shown).cookie(one).build()).orElse(shown);
  }

  private static Response begin(Page page) {
    return Form.seeOther(page, "/sign-in");
  }

  private SecondFactorView view(
      PendingKeeper.Open open, String back, Map<String, InputFault> errors) {
    Optional<SecondFactorView.Key> key = signIn.pending().secret(open).map(one -> key(open, one));
    boolean unread = open.kept().setUp().isPresent() && key.isEmpty();
    boolean lost =
        key.isEmpty()
            && signIn.store().read(tx -> signIn.factors().state(tx, open.user().id()))
                != SecondFactorService.State.SET_UP;
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
   * @return a redirect with a session; after a set-up the recovery codes; else the form
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(@Context Call call) {
    Form form = call.form();
    String next = Unauthorized.local(form.typed("back"));
    Optional<PendingKeeper.Open> open = signIn.pending().find(call.request());
    if (open.isEmpty()) {
      return begin(call.page());
    } else if ((form.typed("code") + form.typed(RECOVERY)).isBlank()) {
      Form blank = form.wrong("code", Message.of("second-factor.blank"));
      return show(call.page(), open.get(), next, blank);
    }
    try {
      return open.get().kept().setUp().isPresent()
          ? confirm(call, open.get(), form.typed("code"), next)
          : enter(call, open.get(), next);
    } catch (ProblemException e) {
      return show(call.page(), open.get(), next, UserFormErrors.in(form, e, "code"));
    }
  }

  private Response confirm(Call call, PendingKeeper.Open open, String code, String back) {
    Optional<PendingKeeper.SetUp> done = signIn.pending().confirm(call.request(), open, code);
    if (done.isEmpty()) {
      return wrong(call.page(), open, back, "code");
    }
    RecoveryCodes codes =
        new RecoveryCodes(
            done.get().codes(), open.user().person().flatMap(Person::signInName).orElse(""), back);
    return Response.fromResponse(call.show("users/recoverycodes", codes))
        .cookie(done.get().cookies().toArray(NewCookie[]::new))
        .build();
  }

  private Response wrong(Page page, PendingKeeper.Open open, String back, String field) {
    Message why =
        Message.of(field.equals(RECOVERY) ? "second-factor.wrong-recovery" : "second-factor.wrong");
    return show(page, open, back, Form.blank().wrong(field, why));
  }

  private Response show(Page page, PendingKeeper.Open open, String back, Form form) {
    return form.shown(pages.show(TEMPLATE, page, view(open, back, form.errors())));
  }

  private Response enter(Call call, PendingKeeper.Open open, String back) {
    Form form = call.form();
    Page page = call.page();
    String field =
        form.typed("code").isBlank() && form.text(RECOVERY).isPresent() ? RECOVERY : "code";
    SecondFactorService.Attempt<List<NewCookie>> attempt =
        signIn.pending().enter(call.request(), open, form.typed(field));
    if (attempt.pause().isPresent()) {
      Message why = UserFormErrors.wait(attempt.pause().get());
      Response shown = show(page, open, back, form.wrong(field, why));
      return UserFormErrors.mustWait(shown, attempt.pause().get());
    }
    return attempt
        .done()
        .map(cookies -> Form.seeOther(page, back, cookies.toArray(NewCookie[]::new)))
        .orElseGet(() -> wrong(page, open, back, field));
  }

  /**
   * Recovery codes, shown once.
   *
   * @param signInName the name that goes with the password; empty for none
   */
  public record RecoveryCodes(List<String> codes, String signInName, String back) {}
}
