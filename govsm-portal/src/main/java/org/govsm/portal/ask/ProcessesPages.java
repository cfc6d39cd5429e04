package org.govsm.portal.ask;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** The processes: what may happen, who may do it, and what must be in order first. */
@Path("processes")
@Produces(MediaType.TEXT_HTML)
public final class ProcessesPages {

  private final Pages pages;

  public ProcessesPages(Pages pages) {
    this.pages = pages;
  }

  /** All machines. */
  @GET
  public Response processes(@Context ContainerRequestContext request) {
    Page page = pages.page(request);
    return pages.show(
        "ask/processes",
        page,
        new Listed(
            Processes.all().stream().map(machine -> ProcessView.of(machine, page)).toList()));
  }

  /** One machine. */
  @GET
  @Path("{machine}")
  public Response process(
      @PathParam("machine") String machine, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    return pages.show("ask/process", page, ProcessView.of(Processes.machine(machine), page));
  }

  /** The list of machines. */
  public record Listed(List<ProcessView> machines) {}
}
