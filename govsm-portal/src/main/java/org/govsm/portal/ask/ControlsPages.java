package org.govsm.portal.ask;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.governance.framework.CheckCoverage;
import org.govsm.governance.framework.Profile;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** The controls: what each asks, where it comes from, and how far this version can judge it. */
@Path("controls")
@Produces(MediaType.TEXT_HTML)
public final class ControlsPages {

  private final Pages pages;

  public ControlsPages(Pages pages) {
    this.pages = pages;
  }

  /** The controls of a profile, all or those that are looked for. */
  @GET
  public Response controls(
      @QueryParam("profile") @DefaultValue(Controls.STANDARD) String profile,
      @Context ContainerRequestContext request) {
    Profile chosen = Controls.profile(profile);
    CheckCoverage coverage = Controls.coverage(chosen);
    ControlFilter filter = ControlFilter.of(request.getUriInfo().getQueryParameters(), coverage);
    Page page = pages.page(request);
    return pages.show("ask/controls", page, ControlsView.of(chosen, coverage, filter, page));
  }

  /** One control. */
  @GET
  @Path("{control}")
  public Response control(
      @PathParam("control") String control,
      @QueryParam("profile") @DefaultValue(Controls.STANDARD) String profile,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    ControlView view = ControlView.of(Controls.profile(profile), control, page);
    return pages.show("ask/control", page, view);
  }

  /** The coverage of a profile for a spreadsheet. */
  @GET
  @Path("coverage.csv")
  @Produces("text/csv")
  public Response coverage(
      @QueryParam("profile") @DefaultValue(Controls.STANDARD) String profile,
      @Context ContainerRequestContext request) {
    Profile chosen = Controls.profile(profile);
    ControlWords words = new ControlWords(pages.page(request), chosen.id());
    String file = "coverage." + chosen.id() + "." + chosen.version() + ".csv";
    return Response.ok(
            new CoverageFile(words).of(Controls.coverage(chosen)), "text/csv;charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .build();
  }
}
