package org.govsm.portal.users;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Event;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Pages;

/** Sign-in log page: what happened about signing in and users. */
@Path("users")
@Produces(MediaType.TEXT_HTML)
public final class SignInLogPage {

  private final SignInService signIn;
  private final Pages pages;

  public SignInLogPage(SignInService signIn, Pages pages) {
    this.signIn = signIn;
    this.pages = pages;
  }

  /** View of what happened about signing in. */
  public record SignInsView(Cursor.Rows<Event> events) {}

  /** What happened about signing in and users. */
  @GET
  @Path("sign-ins")
  public Response signIns(@Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overNumbers(request);
    List<Event> read =
        signIn
            .store()
            .read(tx -> tx.events().page(Users.CHAIN, cursor.number(), cursor.oneMore()));
    return pages.show(
        "users/signins", pages.page(request), new SignInsView(cursor.rows(read, Event::seq)));
  }
}
