package org.govsm.portal.users;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.access.Unauthorized;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Signing in: with a password, or at the provider. */
@Path("sign-in")
@Produces(MediaType.TEXT_HTML)
public record SignInPages(SignInService signIn, Pages pages) {

  private static final String TEMPLATE = "users/signin";

  /** The form. */
  @GET
  public Response form(@QueryParam("back") @Nullable String back, @Context Call call) {
    Optional<NewCookie> visit = signIn.cookies().ensureVisit(call.request());
    Response shown = pages.show(TEMPLATE, call.page(), view("", onward(back), Map.of()));
    return visit.map(one -> Response.fromResponse(shown).cookie(one).build()).orElse(shown);
  }

  /**
   * Who was sent here from no page, or from one where everybody begins, goes on to what waits, and
   * to the task where it is only one.
   */
  private static String onward(@Nullable String back) {
    String page = back == null ? "/" : Unauthorized.local(back);
    return List.of("/", "/work").contains(page.replaceFirst("\\?lang=..$", ""))
        ? "/work?only=1"
        : page;
  }

  private View view(String name, String back, Map<String, InputFault> errors) {
    return new View(
        name,
        back,
        errors,
        signIn.oidc().isPresent(),
        signIn.accessMode().demonstration(),
        signIn.isUnused());
  }

  /** Signs in. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signIn(@Context Call call) {
    signIn.requireUsers();
    Form form = call.form();
    String next = Unauthorized.local(form.typed("back"));
    SignIns.Outcome outcome =
        signIn.signIns().tryPassword(call.request(), form.typed("name"), form.typed("password"));
    if (!outcome.cookies().isEmpty()) {
      return signIn.goOn(call.page(), outcome, next);
    }
    Message why = outcome.pause().map(UserFormErrors::wait).orElse(Message.of("sign-in.refused"));
    Form again = form.wrong("name", why);
    View view = view(form.typed("name"), next, again.errors());
    Response shown = again.shown(pages.show(TEMPLATE, call.page(), view));
    return outcome.pause().map(pause -> UserFormErrors.mustWait(shown, pause)).orElse(shown);
  }

  /** Goes to the provider. */
  @GET
  @Path("oidc")
  public Response provider(@QueryParam("back") @Nullable String back, @Context Call call) {
    OidcSignIns.Step step = oidc().start(call.request(), Unauthorized.local(back));
    return Response.seeOther(step.address()).cookie(step.cookie()).build();
  }

  /** Comes back from the provider. */
  @GET
  @Path("oidc/done")
  public Response done(@Context Call call) {
    OidcSignIns.Step step = oidc().finish(call.request());
    return Response.status(303)
        .header(HttpHeaders.LOCATION, step.address())
        .cookie(step.cookie(), signIn.cookies().forgetVisit())
        .build();
  }

  private OidcSignIns oidc() {
    return signIn.oidc().orElseThrow(() -> ProblemException.notFound(Message.of("oidc.none")));
  }

  /**
   * The form to sign in.
   *
   * @param demonstration whether nobody needs to sign in
   * @param unused whether there is no administrator yet
   */
  public record View(
      String name,
      String back,
      Map<String, InputFault> errors,
      boolean provider,
      boolean demonstration,
      boolean unused) {

    /** What was done just before, as the end of the key of its sentence. */
    public Optional<String> done(Page page) {
      return page.given("done").filter(List.of("administrator", "password")::contains);
    }
  }
}
