package org.govsm.portal.operations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.web.SiteNotice;

/** Health resource: whether the portal answers, for whoever watches it. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

  /** The state. */
  @GET
  public Map<String, Object> health() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("status", "UP");
    tree.put("version", SiteNotice.VERSION);
    return tree;
  }
}
