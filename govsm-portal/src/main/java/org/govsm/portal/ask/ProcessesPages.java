package org.govsm.portal.ask;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.portal.web.Call;

/** The processes: what may happen, who may do it, and what must be in order first. */
@Path("processes")
@Produces(MediaType.TEXT_HTML)
public final class ProcessesPages {

  public ProcessesPages() {}

  /** All machines. */
  @GET
  public Response processes(@Context Call call) {
    return call.show(
        "ask/processes",
        new Listed(
            Processes.all().stream()
                .map(machine -> ProcessView.of(machine, call.page()))
                .toList()));
  }

  /** One machine. */
  @GET
  @Path("{machine}")
  public Response process(@Context Call call) {
    return call.show(
        "ask/process", ProcessView.of(Processes.machine(call.at("machine")), call.page()));
  }

  /** The list of machines. */
  public record Listed(List<ProcessView> machines) {}
}
