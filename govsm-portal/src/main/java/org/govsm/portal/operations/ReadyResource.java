package org.govsm.portal.operations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.access.EventVisibility;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;

/** Readiness: whether requests should be sent to this portal, for the balancer in front of it. */
@Path("ready")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadyResource {

  private static final String EVENTS = "/events/{department}";

  private final Optional<Store> store;
  private final Authorisation table;
  private final Optional<DailyBackups> backups;

  /**
   * The resource.
   *
   * @param store empty where nothing is kept
   * @param table who may know which chains are broken
   * @param backups empty where none are written
   */
  ReadyResource(Optional<Store> store, Authorisation table, Optional<DailyBackups> backups) {
    this.store = store;
    this.table = table;
    this.backups = backups;
  }

  /**
   * The state, within two seconds. A portal with departments that can only be read is ready: all
   * the rest works.
   *
   * @return the status, how many departments can only be read, which of them the caller sees,
   *     whether the disk takes nothing, whether checkpoints are broken, and whether the last backup
   *     failed
   */
  @GET
  public Map<String, Object> ready(@Context Call call) {
    if (store.filter(one -> !one.isReady()).isPresent()) {
      throw ProblemException.of(503, "ready.not");
    }
    Set<String> broken = store.map(Store::readOnly).orElse(Set.of());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("status", "READY");
    tree.put("readOnly", broken.size());
    List<String> seen = seen(call.by(), broken);
    if (!seen.isEmpty()) {
      tree.put("readOnlyDepartments", seen);
    }
    if (store.filter(Store::isDiskRefusing).isPresent()) {
      tree.put("disk", "full");
    }
    if (store.filter(Store::areCheckpointsBroken).isPresent()) {
      tree.put("checkpoints", "broken");
    }
    if (backups.filter(DailyBackups::isBad).isPresent()) {
      tree.put("backup", "failed");
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
