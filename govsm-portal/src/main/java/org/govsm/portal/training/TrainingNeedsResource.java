package org.govsm.portal.training;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** The needs of training of a department. */
@Path("api/v1/departments/{department}/training-needs")
@Produces(MediaType.APPLICATION_JSON)
public record TrainingNeedsResource(TrainingService trainings) {

  /** What people need by their roles, and how that stands today. */
  @GET
  public Map<String, @Nullable Object> needs(@Context Call call) {
    return ApiRequests.tree(
        call.read(
            tx ->
                TrainingJson.needs(
                    call.department(),
                    trainings.standings(tx, call.department(), call.by()),
                    trainings.metByNobody(tx, call.department(), call.by()),
                    trainings.today(),
                    call.page().words())));
  }
}
