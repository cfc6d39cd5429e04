package org.govsm.portal.users;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/** User tokens resource: an administrator gives and takes what users sign in with, and names. */
@Path("users")
@Produces(MediaType.TEXT_HTML)
public final class UserTokensResource {

  private final SignInService signIn;
  private final Pages pages;
  private final UserPages users;

  public UserTokensResource(SignInService signIn, Pages pages, UserPages users) {
    this.signIn = signIn;
    this.pages = pages;
    this.users = users;
  }

  /** Makes a token with which the user sets another password. */
  @POST
  @Path("{user}/link")
  public Response link(@PathParam("user") String user, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    String secret = signIn.users().invite(user, page.caller());
    return users.show(page, user, Optional.of(secret), Form.blank());
  }

  /** Takes the second factor of a user away. */
  @POST
  @Path("{user}/second-factor")
  public Response resetFactor(
      @PathParam("user") String user, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    return users.attempt(page, user, () -> signIn.factors().reset(user, page.caller()));
  }

  /** Issues a token to a machine. */
  @POST
  @Path("{user}/tokens")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response issue(
      @PathParam("user") String user,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    String days = form.typed("days");
    int asked = days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0;
    try {
      String secret = signIn.tokens().issue(user, asked, page.caller());
      return users.show(page, user, Optional.of(secret), Form.blank());
    } catch (ProblemException e) {
      return users.show(page, user, Optional.empty(), UserFormErrors.in(form, e, "days"));
    }
  }

  /** Takes a token back. */
  @POST
  @Path("{user}/tokens/{token}")
  public Response revoke(
      @PathParam("user") String user,
      @PathParam("token") String token,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    return users.attempt(page, user, () -> signIn.tokens().revoke(user, token, page.caller()));
  }

  /** Names a user again whose name a backup did not bring back. */
  @POST
  @Path("{user}/name")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response name(
      @PathParam("user") String user,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    try {
      Optional<String> token =
          signIn
              .users()
              .nameAgain(user, form.typed("fullName"), form.typed("signInName"), page.caller());
      return users.show(page, user, token, Form.blank());
    } catch (ProblemException | StoreRefusal e) {
      Form again = UserFormErrors.in(form, e, "signInName");
      return users.show(page, user, Optional.empty(), again);
    }
  }
}
