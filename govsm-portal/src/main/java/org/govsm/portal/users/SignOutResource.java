package org.govsm.portal.users;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** Sign-out resource: signs out, here and on request at the provider. */
@Path("sign-out")
@Produces(MediaType.TEXT_HTML)
public final class SignOutResource {

  private final SignInService signIn;
  private final Pages pages;

  public SignOutResource(SignInService signIn, Pages pages) {
    this.signIn = signIn;
    this.pages = pages;
  }

  /** What is shown afterwards. */
  public record View(Optional<URI> provider) {}

  /** Ends the session of the request. */
  @POST
  public Response signOut(@Context ContainerRequestContext request) {
    NewCookie forgotten = signIn.sessions().close(request);
    Caller.unknown().attachTo(request);
    Page page = pages.page(request);
    Optional<URI> provider = signIn.oidc().flatMap(oidc -> oidc.signOut(request));
    return Response.fromResponse(pages.show("users/signedout", page, new View(provider)))
        .cookie(forgotten)
        .build();
  }
}
