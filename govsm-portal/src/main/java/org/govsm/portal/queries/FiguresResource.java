package org.govsm.portal.queries;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.governance.response.TwoWayRatio;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Figures of the queries of a department, counted from what is kept. */
@Path("api/v1/departments/{department}/query-figures")
@Produces(MediaType.APPLICATION_JSON)
public record FiguresResource(QueryService queries) {

  /** Of the queries of the last twelve months that are owed an answer, how many have one. */
  @GET
  public Map<String, @Nullable Object> figures(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    LocalDate last = Moments.day(queries.now());
    LocalDate first = last.minusYears(1).plusDays(1);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.put("from", first.toString());
    tree.put("until", last.toString());
    TwoWayRatio ratio =
        call.read(
            tx ->
                TwoWayRatio.of(
                    new Queries(tx).records(department, begin(first), begin(last.plusDays(1)))));
    tree.putAll(ratio.toPlain());
    return ApiRequests.tree(tree);
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay().atOffset(Moments.inIndia(Instant.EPOCH).getOffset()).toInstant();
  }
}
