package org.govsm.portal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Style, icons and fonts. A browser keeps them and asks each time whether they still hold. */
@Path("assets")
public final class AssetsResource {

  private final Assets assets;

  public AssetsResource(Assets assets) {
    this.assets = assets;
  }

  /**
   * One file.
   *
   * @param name its name below {@code /assets/}
   * @return the file, or that it has not changed
   */
  @GET
  @Path("{name: .+}")
  public Response get(@PathParam("name") String name, @Context Request request) {
    Assets.Asset asset = assets.find(name).orElseThrow(NotFoundException::new);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(asset.tag);
    Response.ResponseBuilder answer =
        unchanged != null ? unchanged : Response.ok(asset.bytes, asset.type).tag(asset.tag);
    return answer.header(HttpHeaders.CACHE_CONTROL, "public, no-cache").build();
  }
}
