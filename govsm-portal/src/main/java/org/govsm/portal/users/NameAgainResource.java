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

/** Name resource: an administrator names a user again whose name a backup did not bring back. */
@Path("users/{user}/name")
@Produces(MediaType.TEXT_HTML)
public final class NameAgainResource {

  private final SignInService signIn;
  private final Pages pages;
  private final UserPages users;

  public NameAgainResource(SignInService signIn, Pages pages, UserPages users) {
    this.signIn = signIn;
    this.pages = pages;
    this.users = users;
  }

  /** Names a user. */
  @POST
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
