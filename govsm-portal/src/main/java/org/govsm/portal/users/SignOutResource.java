package org.govsm.portal.users;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;

/** Sign-out resource: signs out, here and on request at the provider. */
@Path("sign-out")
@Produces(MediaType.TEXT_HTML)
public record SignOutResource(SignInService signIn) {

  /** View after signing out. */
  public record View(Optional<URI> provider) {}

  /** Ends the session of the request. */
  @POST
  public Response signOut(@Context Call call) {
    NewCookie forgotten = signIn.sessions().close(call.request());
    Caller.unknown().attachTo(call.request());
    Optional<URI> provider = signIn.oidc().flatMap(oidc -> oidc.signOut(call.request()));
    return Response.fromResponse(call.show("users/signedout", new View(provider)))
        .cookie(forgotten)
        .build();
  }
}
