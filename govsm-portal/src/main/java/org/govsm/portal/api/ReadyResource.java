package org.govsm.portal.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.store.Store;

/** Readiness: whether requests should be sent to this portal, for the balancer in front of it. */
@Path("ready")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadyResource {

  private final Store store;

  /**
   * Wires it.
   *
   * @param store must answer
   */
  public ReadyResource(Store store) {
    this.store = store;
  }

  /**
   * The state, within two seconds.
   *
   * @return the status
   */
  @GET
  public Map<String, Object> ready() {
    if (!store.isReady()) {
      throw new Refusal(Problem.of(503, Message.of("ready.not")));
    }
    return Map.of("status", "READY");
  }
}
