package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.oscal.OscalResults;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Assessments of a department: run, read and made again. */
@Path("api/v1/departments/{department}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public record AssessmentsResource(Store store, AssessmentService service) {

  private static final String ENGLISH = "en";

  private static final Schema REQUEST =
      Schema.of(
          Field.of("profile", Field.Kind.CODE).required().says("The id of a profile."),
          Field.of("asOf", Field.Kind.INSTANT)
              .says("The time of the assessment; now if left out."));

  /**
   * Assessments that were run.
   *
   * @return the oldest first, without their reports
   */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overNumbers(call.request());
    List<AssessmentRun> page =
        call.read(tx -> service.page(tx, call.department(), cursor.number(), cursor.limit()));
    return ApiRequests.tree(
        cursor.listed("assessments", page, GovernanceJson::heading, AssessmentRun::number));
  }

  /** Assesses the department by what is recorded. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response run(@Context Call call) {
    Node asked = ProblemException.accepted(REQUEST.read(call.body()));
    Optional<Instant> asOf =
        asked.find("asOf", OffsetDateTime.class).map(OffsetDateTime::toInstant);
    return call.respond(
        tx -> {
          AssessmentRun run =
              service.run(tx, call.department(), asked.text("profile"), asOf, call.by());
          String place =
              "/api/v1/departments/" + call.department() + "/assessments/" + run.number();
          return ApiRequests.answer(
              201,
              Map.of(HttpHeaders.LOCATION, place),
              json(tx, run, service.kept(tx, run), call.context().words()));
        });
  }

  /**
   * How the department came along.
   *
   * @return the newest assessments, the oldest first, each with what changed since the one before
   *     by the same profile
   */
  @GET
  @Path("trend")
  public Map<String, @Nullable Object> trend(@Context Call call) {
    return call.read(
        tx -> {
          List<Object> runs = new ArrayList<>();
          for (AssessmentRun run : service.trend(tx, call.department())) {
            Map<String, Object> tree = GovernanceJson.heading(run);
            tree.put("maturity", GovernanceJson.maturity(service.kept(tx, run)));
            service
                .change(tx, run)
                .ifPresent(change -> tree.put("change", GovernanceJson.change(change)));
            runs.add(tree);
          }
          return ApiRequests.tree(Map.of("assessments", runs));
        });
  }

  /**
   * An assessment.
   *
   * @return the assessment; in English its report is the one that was kept
   */
  @GET
  @Path("{number:[0-9]+}")
  public Map<String, @Nullable Object> read(@PathParam("number") int number, @Context Call call) {
    Messages words = call.context().words();
    return call.read(
        tx -> {
          AssessmentRun run = service.find(tx, call.department(), number);
          Map<String, ?> report =
              words.language().equals(ENGLISH)
                  ? service.kept(tx, run)
                  : service.report(tx, run).toPlain(words);
          return ApiRequests.tree(json(tx, run, report, words));
        });
  }

  private Map<String, Object> json(
      Transaction tx, AssessmentRun run, Map<String, ?> report, Messages words) {
    return GovernanceJson.assessment(
        run, report, service.madeAgain(tx, run), service.records(), words);
  }

  /** An assessment for printing. */
  @GET
  @Path("{number:[0-9]+}")
  @Produces("text/markdown;charset=utf-8;qs=0.5")
  public String markdown(@PathParam("number") int number, @Context Call call) {
    return report(call.department(), number).markdown(call.context().words());
  }

  /** An assessment for a file noting. */
  @GET
  @Path("{number:[0-9]+}")
  @Produces("text/plain;charset=utf-8;qs=0.4")
  public String text(@PathParam("number") int number, @Context Call call) {
    return report(call.department(), number).explain(call.context().words());
  }

  /**
   * An assessment for other tools.
   *
   * @return OSCAL 1.1.2 assessment results
   */
  @GET
  @Path("{number:[0-9]+}/oscal")
  public Map<String, @Nullable Object> oscal(@PathParam("number") int number, @Context Call call) {
    return ApiRequests.tree(
        OscalResults.of(report(call.department(), number), call.context().words()));
  }

  private AssessmentReport report(String department, int number) {
    return store.read(tx -> service.report(tx, department, number));
  }

  /**
   * Makes an assessment again.
   *
   * @return whether the bytes are the same
   */
  @GET
  @Path("{number:[0-9]+}/verification")
  public Map<String, @Nullable Object> verify(@PathParam("number") int number, @Context Call call) {
    return ApiRequests.tree(
        GovernanceJson.remade(
            call.read(tx -> service.verify(tx, service.find(tx, call.department(), number)))));
  }
}
