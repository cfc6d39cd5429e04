package org.govsm.portal.moderation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** The audit of the removals of a department. */
@Path("api/v1/departments/{department}/moderation-audit")
@Produces(MediaType.APPLICATION_JSON)
public record RemovalAuditResource(ModerationServices services) {

  /** The figures of a period, and whether a person must look. */
  @GET
  public Map<String, @Nullable Object> read(@Context Call call) {
    RemovalAuditPeriod one = RemovalAuditPeriod.of(call, services);
    return ApiRequests.tree(
        ModerationJson.audit(
            one.department(),
            one.from(),
            one.until(),
            one.figures(),
            one.decided(),
            call.page().words()));
  }
}
