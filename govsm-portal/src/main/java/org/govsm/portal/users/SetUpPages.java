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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Set-up pages: a one-time token makes the first administrator, or sets a password. */
@Path("set-up")
@Produces(MediaType.TEXT_HTML)
public record SetUpPages(SignInService signIn, Pages pages) {

  private static final String TEMPLATE = "users/setup";
  private static final String PATH = "/set-up";
  private static final String INVITED = PATH + "?invited=1";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** Link with which a user whom an administrator invited sets a password; the secret is in it. */
  static String link(SignInService signIn, String token) {
    String path = INVITED + "&token=" + token;
    return signIn.accessMode().publicHosts().publicUrl().map(one -> one + path).orElse(path);
  }

  /**
   * The form.
   *
   * @param closed why there is none, as a key
   * @param linked whether the token came with the link, so that nobody types it
   * @param token as typed, if something else was refused: it was shown only once
   */
  public record View(
      boolean invited,
      String closed,
      boolean linked,
      String token,
      String fullName,
      String signInName,
      Map<String, InputFault> errors) {}

  /**
   * The form. Nothing is changed by asking for it, so that a program that looks at links uses none
   * up.
   *
   * @param token of a link: it is taken out of the address, and into a cookie
   * @param linked whether the token is in the cookie
   */
  @GET
  public Response form(
      @QueryParam("invited") @Nullable String invited,
      @QueryParam("token") @Nullable String token,
      @QueryParam("linked") @Nullable String linked,
      @Context Call call) {
    if (token != null && TOKEN.matcher(token).matches()) {
      String next = PATH + "?" + (invited == null ? "" : "invited=1&") + "linked=1";
      Response moved = Form.seeOther(call.page(), next, signIn.cookies().setInvitation(token));
      // Comes after the policy of all answers; browsers follow the last.
      return Response.fromResponse(moved).header("Referrer-Policy", "no-referrer").build();
    }
    Optional<NewCookie> visit = signIn.cookies().ensureVisit(call.request());
    Optional<String> held =
        linked == null || signIn.accessMode().demonstration()
            ? Optional.empty()
            : signIn.cookies().invitation(call.request());
    View view = held.map(one -> offered(one, invited != null)).orElseGet(() -> typed(invited));
    Response shown = pages.show(TEMPLATE, call.page(), view);
    return visit.map(one -> Response.fromResponse(shown).cookie(one).build()).orElse(shown);
  }

  /** Where a new administrator goes on: to the first department, where none is registered. */
  private String begin() {
    boolean none = signIn.store().<Boolean>read(tx -> new Departments(tx).all().isEmpty());
    return none ? "/departments/new" : "/";
  }

  private View typed(@Nullable String invited) {
    return new View(invited != null, closed(invited), false, "", "", "", Map.of());
  }

  private View offered(String token, boolean invited) {
    Optional<SetUp.Done> offer = signIn.setUp().offer(token);
    String closed = offer.isEmpty() ? "set-up.no-token" : "";
    String name = offer.map(SetUp.Done::signInName).orElse("");
    return new View(invited, closed, true, token, "", name, Map.of());
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
  public Response use(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    SetUp.Typed typed =
        new SetUp.Typed(
            form.typed("token"),
            form.typed("fullName"),
            form.typed("signInName"),
            form.typed("password"));
    try {
      SetUp.Done done = signIn.setUp().use(typed);
      NewCookie ended = signIn.sessions().close(call.request()); // somebody else's, in this browser
      Caller.unknown().attachTo(call.request());
      SignIns.Outcome in =
          signIn.signIns().tryPassword(call.request(), done.signInName(), typed.password());
      Response next =
          in.cookies().isEmpty()
              ? Form.seeOther(
                  page, "/sign-in?done=" + (done.administrator() ? "administrator" : "password"))
              : signIn.goOn(page, in, done.administrator() ? begin() : "/work?only=1");
      Response.ResponseBuilder answer =
          Response.fromResponse(next).cookie(signIn.cookies().forgetInvitation());
      boolean anew = in.cookies().stream().anyMatch(one -> one.getName().equals(ended.getName()));
      return (anew ? answer : answer.cookie(ended)).build();
    } catch (ProblemException | StoreRefusal e) {
      Form again = UserFormErrors.in(form, e, "signInName");
      boolean invited = form.typed().containsKey("invited");
      String token = again.errors().containsKey("token") ? "" : typed.token();
      boolean linked = !token.isEmpty() && form.typed().containsKey("linked");
      View view =
          new View(
              invited, "", linked, token, typed.fullName(), typed.signInName(), again.errors());
      return again.shown(pages.show(TEMPLATE, page, view));
    }
  }
}
