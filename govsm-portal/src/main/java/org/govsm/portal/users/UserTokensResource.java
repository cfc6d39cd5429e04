package org.govsm.portal.users;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** User tokens resource: an administrator gives and takes what users sign in with, and names. */
@Path("users")
@Produces(MediaType.TEXT_HTML)
public record UserTokensResource(SignInService signIn, UserPages users) {

  /** Makes a token with which the user sets another password. */
  @POST
  @Path("{user}/link")
  public Response link(@Context Call call) {
    String secret = signIn.users().invite(call.at("user"), call.by());
    return users.show(call.page(), call.at("user"), Optional.of(secret), Form.blank());
  }

  /** Takes the second factor of a user away. */
  @POST
  @Path("{user}/second-factor")
  public Response resetFactor(@Context Call call) {
    return users.attempt(
        call.page(), call.at("user"), () -> signIn.factors().reset(call.at("user"), call.by()));
  }

  /** Issues a token to a machine. */
  @POST
  @Path("{user}/tokens")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response issue(@Context Call call) {
    Page page = call.page();
    String days = call.form().typed("days");
    int asked = days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0;
    try {
      String secret = signIn.tokens().issue(call.at("user"), asked, page.caller());
      return users.show(page, call.at("user"), Optional.of(secret), Form.blank());
    } catch (ProblemException e) {
      return users.show(
          page, call.at("user"), Optional.empty(), UserFormErrors.in(call.form(), e, "days"));
    }
  }

  /** Takes a token back. */
  @POST
  @Path("{user}/tokens/{token}")
  public Response revoke(@Context Call call) {
    return users.attempt(
        call.page(),
        call.at("user"),
        () -> signIn.tokens().revoke(call.at("user"), call.at("token"), call.by()));
  }

  /** Names a user again whose name a backup did not bring back. */
  @POST
  @Path("{user}/name")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response name(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    try {
      Optional<String> token =
          signIn
              .users()
              .nameAgain(
                  call.at("user"), form.typed("fullName"), form.typed("signInName"), page.caller());
      return users.show(page, call.at("user"), token, Form.blank());
    } catch (ProblemException | StoreRefusal e) {
      Form again = UserFormErrors.in(form, e, "signInName");
      return users.show(page, call.at("user"), Optional.empty(), again);
    }
  }
}
