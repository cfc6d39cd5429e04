package org.govsm.portal.requirements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.portal.web.ApiRequests;
import org.jspecify.annotations.Nullable;

/** Common core of the requirements that a caller may see, with the report of differences. */
@Path("api/v1/common-core")
@Produces(MediaType.APPLICATION_JSON)
public final class CommonCoreResource {

  private final RequirementServices services;

  CommonCoreResource(RequirementServices services) {
    this.services = services;
  }

  /**
   * What at least so many agencies ask alike, and where they differ.
   *
   * @param request with the parameter atLeast
   */
  @GET
  public Map<String, @Nullable Object> commonCore(@Context ContainerRequestContext request) {
    return ApiRequests.tree(
        CommonCorePages.core(services, request, CommonCorePages.atLeast(request)).toPlain());
  }
}
