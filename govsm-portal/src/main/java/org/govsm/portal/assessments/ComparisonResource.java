package org.govsm.portal.assessments;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** Comparison of departments by their last assessments. */
@Path("api/v1/assessments/comparison")
@Produces(MediaType.APPLICATION_JSON)
public record ComparisonResource() {

  /** How the departments stand that the caller may see. */
  @GET
  public Map<String, @Nullable Object> read(@Context Call call) {
    return ApiRequests.tree(call.read(tx -> compared(tx, call)).tree());
  }

  static ComparedDepartments compared(Transaction tx, Call call) {
    List<String> departments =
        given(call, "departments")
            .map(text -> Arrays.stream(text.split(",", -1)).map(String::strip).toList())
            .orElse(List.of());
    return ComparedDepartments.of(tx, given(call, "profile"), departments, call.by());
  }

  private static Optional<String> given(Call call, String name) {
    return Optional.ofNullable(call.request().getUriInfo().getQueryParameters().getFirst(name))
        .filter(text -> !text.isBlank());
  }
}
