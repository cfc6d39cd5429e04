package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
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
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Assessments of a department: run, read and made again. */
@Path("api/v1/departments/{department}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public final class AssessmentsResource {

  private static final String ENGLISH = "en";

  private static final Schema REQUEST =
      Schema.of(
          Field.of("profile", Field.Kind.CODE).required().says("The id of a profile."),
          Field.of("asOf", Field.Kind.INSTANT)
              .says("The time of the assessment; now if left out."));

  private final Store store;
  private final AssessmentService service;
  private final Idempotency idempotency;
  private final RequestContexts contexts;

  public AssessmentsResource(
      Store store, AssessmentService service, Idempotency idempotency, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.idempotency = idempotency;
    this.contexts = contexts;
  }

  /**
   * Assessments that were run.
   *
   * @param request with the parameters after and limit
   * @return the oldest first, without their reports
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overNumbers(request);
    List<AssessmentRun> page =
        store.read(tx -> service.page(tx, department, cursor.number(), cursor.limit()));
    return ApiRequests.tree(
        cursor.listed("assessments", page, GovernanceJson::heading, AssessmentRun::number));
  }

  /**
   * Assesses the department by what is recorded.
   *
   * @param body the profile and, if it is not now, the moment
   * @return 201 with the assessment
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response run(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Node asked = ProblemException.accepted(REQUEST.read(body));
    Optional<Instant> asOf =
        asked.find("asOf", OffsetDateTime.class).map(OffsetDateTime::toInstant);
    return idempotency.respond(
        request,
        body,
        tx -> {
          AssessmentRun run =
              service.run(tx, department, asked.text("profile"), asOf, Caller.of(request));
          String place = "/api/v1/departments/" + department + "/assessments/" + run.number();
          return ApiRequests.answer(
              201,
              Map.of(HttpHeaders.LOCATION, place),
              GovernanceJson.assessment(run, service.kept(tx, run)));
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
  public Map<String, @Nullable Object> trend(@PathParam("department") String department) {
    return store.read(
        tx -> {
          List<Object> runs = new ArrayList<>();
          for (AssessmentRun run : service.newest(tx, department, AssessmentService.TREND)) {
            Map<String, Object> tree = GovernanceJson.heading(run);
            service
                .change(tx, run)
                .ifPresent(change -> tree.put("change", GovernanceJson.change(change)));
            runs.add(0, tree);
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
  public Map<String, @Nullable Object> read(
      @PathParam("department") String department,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    Messages words = contexts.of(request).words();
    return store.read(
        tx -> {
          AssessmentRun run = service.find(tx, department, number);
          Map<String, ?> report =
              words.language().equals(ENGLISH)
                  ? service.kept(tx, run)
                  : service.report(tx, run).toPlain(words);
          return ApiRequests.tree(GovernanceJson.assessment(run, report));
        });
  }

  /** An assessment for printing. */
  @GET
  @Path("{number:[0-9]+}")
  @Produces("text/markdown;charset=utf-8;qs=0.5")
  public String markdown(
      @PathParam("department") String department,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    return report(department, number).markdown(contexts.of(request).words());
  }

  /** An assessment for a file noting. */
  @GET
  @Path("{number:[0-9]+}")
  @Produces("text/plain;charset=utf-8;qs=0.4")
  public String text(
      @PathParam("department") String department,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    return report(department, number).explain(contexts.of(request).words());
  }

  /**
   * An assessment for other tools.
   *
   * @return OSCAL 1.1.2 assessment results
   */
  @GET
  @Path("{number:[0-9]+}/oscal")
  public Map<String, @Nullable Object> oscal(
      @PathParam("department") String department,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    return ApiRequests.tree(
        OscalResults.of(report(department, number), contexts.of(request).words()));
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
  public Map<String, @Nullable Object> verify(
      @PathParam("department") String department, @PathParam("number") int number) {
    return ApiRequests.tree(
        GovernanceJson.remade(
            store.read(tx -> service.verify(tx, service.find(tx, department, number)))));
  }
}
