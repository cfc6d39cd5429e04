package org.govsm.portal.ask;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;

/** The profiles: which controls are taken, and what is changed in them, and why. */
@Path("api/v1/profiles")
@Produces(MediaType.APPLICATION_JSON)
public final class ProfilesResource {

  /** The profiles. */
  @GET
  public Map<String, Object> profiles() {
    return Map.of("profiles", Tree.list(Profiles.shipped(), Profile::toPlain));
  }
}
