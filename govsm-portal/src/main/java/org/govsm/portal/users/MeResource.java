package org.govsm.portal.users;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;

/** Caller resource: says for whom the portal takes the caller. */
@Path("api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {

  /** The caller. */
  @GET
  public Map<String, Object> me(@Context Call call) {
    Caller caller = call.by();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", caller.kind().name().toLowerCase(Locale.ROOT));
    tree.put("actor", caller.actor());
    tree.put("roles", List.copyOf(caller.roles()));
    return tree;
  }
}
