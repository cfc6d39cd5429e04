package org.govsm.portal.ask;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.process.MachineTable;
import org.govsm.core.process.StateMachine;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.RequestContexts;

/** The processes: what may happen, who may do it, and what must be in order first. */
@Path("api/v1/processes")
@Produces(MediaType.APPLICATION_JSON)
public final class ProcessesResource {

  private final RequestContexts contexts;

  public ProcessesResource(RequestContexts contexts) {
    this.contexts = contexts;
  }

  /** The machines. */
  @GET
  public Map<String, Object> processes(@Context ContainerRequestContext request) {
    Messages words = contexts.of(request).words();
    return Map.of("processes", Tree.list(Processes.all(), machine -> heading(machine, words)));
  }

  private static Map<String, Object> heading(StateMachine machine, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", machine.id());
    tree.put("title", machine.words(words).term(machine.title().code()));
    tree.put("edition", machine.edition().toString());
    tree.put("digest", machine.digest());
    tree.put("roles", List.copyOf(machine.roles()));
    return tree;
  }

  /** One machine. */
  @GET
  @Path("{machine}")
  public Map<String, Object> process(
      @PathParam("machine") String machine, @Context ContainerRequestContext request) {
    StateMachine found = Processes.machine(machine);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("machine", found.toPlain());
    tree.put("digest", found.digest());
    tree.put("table", MachineTable.of(found, contexts.of(request).words()).toPlain());
    return tree;
  }
}
