package org.govsm.portal.requirements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** Common core of the requirements that a caller may see, with the report of differences. */
@Path("api/v1/common-core")
@Produces(MediaType.APPLICATION_JSON)
public record CommonCoreResource(RequirementServices services) {

  /** What at least so many agencies ask alike, and where they differ. */
  @GET
  public Map<String, @Nullable Object> commonCore(@Context Call call) {
    return ApiRequests.tree(
        CommonCorePages.core(services, call.request(), CommonCorePages.atLeast(call.request()))
            .toPlain());
  }
}
