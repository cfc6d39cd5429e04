package org.govsm.portal.users;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Event;
import org.govsm.portal.web.Pages;

/** Sign-in log page: what happened about signing in and users. */
@Path("users")
@Produces(MediaType.TEXT_HTML)
public final class SignInLogPage {

  private static final int EVENTS = 50;

  private final SignInService signIn;
  private final Pages pages;

  public SignInLogPage(SignInService signIn, Pages pages) {
    this.signIn = signIn;
    this.pages = pages;
  }

  /**
   * What happened about signing in.
   *
   * @param next the number of the last, if there are more
   */
  public record SignInsView(List<Event> events, Optional<Long> next) {}

  /**
   * What happened about signing in and users.
   *
   * @param after the number of the last event of the page before
   */
  @GET
  @Path("sign-ins")
  public Response signIns(
      @QueryParam("after") @DefaultValue("0") long after,
      @Context ContainerRequestContext request) {
    List<Event> events =
        signIn.store().read(tx -> tx.events().page(Users.CHAIN, Math.max(0, after), EVENTS + 1));
    List<Event> shown = events.stream().limit(EVENTS).toList();
    Optional<Long> next =
        events.size() > EVENTS ? Optional.of(shown.get(EVENTS - 1).seq()) : Optional.empty();
    return pages.show("users/signins", pages.page(request), new SignInsView(shown, next));
  }
}
