package org.govsm.portal.operations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.portal.access.EventVisibility;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;

/** Readiness: whether requests should be sent to this portal, for the balancer in front of it. */
@Path("ready")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadyResource {

  private static final String EVENTS = "/events/{department}";

  private final Optional<Store> store;
  private final Authorisation table;

  /**
   * Readiness of a portal.
   *
   * @param store empty where nothing is kept
   * @param table who may know which chains are broken
   */
  public ReadyResource(Optional<Store> store, Authorisation table) {
    this.store = store;
    this.table = table;
  }

  /**
   * The state, within two seconds. A portal with departments that can only be read is ready: all
   * the rest works.
   *
   * @return the status, how many departments can only be read, which of them the caller sees, and
   *     whether checkpoints are broken
   */
  @GET
  public Map<String, Object> ready(@Context ContainerRequestContext request) {
    if (store.filter(one -> !one.isReady()).isPresent()) {
      throw new ProblemException(ProblemDetail.of(503, Message.of("ready.not")));
    }
    Set<String> broken = store.map(Store::readOnly).orElse(Set.of());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("status", "READY");
    tree.put("readOnly", broken.size());
    List<String> seen = seen(Caller.of(request), broken);
    if (!seen.isEmpty()) {
      tree.put("readOnlyDepartments", seen);
    }
    if (store.filter(Store::areCheckpointsBroken).isPresent()) {
      tree.put("checkpoints", "broken");
    }
    return tree;
  }

  private List<String> seen(Caller caller, Set<String> broken) {
    return broken.stream()
        .filter(chain -> table.mayLook(caller, EVENTS) && EventVisibility.department(caller, chain))
        .sorted()
        .toList();
  }
}
