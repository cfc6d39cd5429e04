package org.govsm.portal.users;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Set-up pages: a one-time token makes the first administrator, or sets a password. */
@Path("set-up")
@Produces(MediaType.TEXT_HTML)
public final class SetUpPages {

  private static final String TEMPLATE = "users/setup";

  private final SignInService signIn;
  private final Pages pages;

  public SetUpPages(SignInService signIn, Pages pages) {
    this.signIn = signIn;
    this.pages = pages;
  }

  /**
   * The form.
   *
   * @param closed why there is none, as a key: no first administrator is to be made any more
   * @param token as typed, if something else was refused: it was shown only once
   */
  public record View(
      boolean invited,
      String closed,
      String token,
      String fullName,
      String signInName,
      Map<String, InputFault> errors) {}

  /** The form. */
  @GET
  public Response form(
      @QueryParam("invited") @Nullable String invited, @Context ContainerRequestContext request) {
    Optional<NewCookie> visit = signIn.cookies().ensureVisit(request);
    View view = new View(invited != null, closed(invited), "", "", "", Map.of());
    Response shown = pages.show(TEMPLATE, pages.page(request), view);
    return visit.map(one -> Response.fromResponse(shown).cookie(one).build()).orElse(shown);
  }

  private String closed(@Nullable String invited) {
    if (signIn.accessMode().demonstration()) {
      return "access.demonstration";
    }
    return invited == null && !signIn.isUnused() ? "set-up.closed" : "";
  }

  /** Uses the token. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response use(
      MultivaluedMap<String, String> sent, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    SetUp.Typed typed =
        new SetUp.Typed(
            form.typed("token"),
            form.typed("fullName"),
            form.typed("signInName"),
            form.typed("password"));
    try {
      SetUp.Done done = signIn.setUp().use(typed);
      SignIns.Outcome in =
          signIn.signIns().tryPassword(request, done.signInName(), typed.password());
      return in.cookies().isEmpty()
          ? Form.seeOther(
              page, "/sign-in?done=" + (done.administrator() ? "administrator" : "password"))
          : signIn.goOn(page, in, done.administrator() ? "/" : "/work?only=1");
    } catch (ProblemException | StoreRefusal e) {
      Form again = UserFormErrors.in(form, e, "signInName");
      boolean invited = form.typed().containsKey("invited");
      String token = again.errors().containsKey("token") ? "" : typed.token();
      View view =
          new View(invited, "", token, typed.fullName(), typed.signInName(), again.errors());
      return again.shown(pages.show(TEMPLATE, page, view));
    }
  }
}
