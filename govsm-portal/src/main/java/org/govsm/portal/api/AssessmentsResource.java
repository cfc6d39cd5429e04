package org.govsm.portal.api;

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
import org.govsm.core.text.Messages;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.oscal.OscalResults;
import org.govsm.portal.contracts.Once;
import org.govsm.portal.governance.AssessmentDesk;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.store.AssessmentRun;
import org.govsm.portal.store.Store;
import org.jspecify.annotations.Nullable;

/** Assessments of a department: run, read and made again. */
@Path("api/v1/departments/{department}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public final class AssessmentsResource {

  private static final String ENGLISH = "en";

  private static final Form REQUEST =
      Form.of(
          Part.of("profile", Part.Kind.CODE).required().says("The id of a profile."),
          Part.of("asOf", Part.Kind.INSTANT).says("The time of the assessment; now if left out."));

  private final Store store;
  private final AssessmentDesk desk;
  private final Once once;
  private final Visitors visitors;

  /**
   * Wires it.
   *
   * @param store the store
   * @param desk assesses and looks up
   * @param once does what comes twice once
   * @param visitors who asks
   */
  public AssessmentsResource(Store store, AssessmentDesk desk, Once once, Visitors visitors) {
    this.store = store;
    this.desk = desk;
    this.once = once;
    this.visitors = visitors;
  }

  /**
   * Assessments that were run.
   *
   * @param department the id of the department
   * @param request with the parameters after and limit
   * @return the oldest first, without their reports
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overNumbers(request);
    List<AssessmentRun> page =
        store.read(unit -> desk.page(unit, department, cursor.number(), cursor.limit()));
    return Asking.tree(
        cursor.listed("assessments", page, GovernanceTrees::heading, AssessmentRun::number));
  }

  /**
   * Assesses the department by what is recorded.
   *
   * @param department the id of the department
   * @param body the profile and, if it is not now, the moment
   * @param request who asks
   * @return 201 with the assessment
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response run(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Branch asked = Refusal.accepted(REQUEST.read(body));
    Optional<Instant> asOf =
        asked.find("asOf", OffsetDateTime.class).map(OffsetDateTime::toInstant);
    return Asking.response(
        once.answer(
            Asking.key(request),
            Asking.scope(request),
            Asking.digest(body),
            unit -> {
              AssessmentRun run =
                  desk.run(unit, department, asked.text("profile"), asOf, Caller.of(request));
              String place = "/api/v1/departments/" + department + "/assessments/" + run.number();
              return Asking.answer(
                  201,
                  Map.of(HttpHeaders.LOCATION, place),
                  GovernanceTrees.assessment(run, desk.kept(unit, run)));
            }));
  }

  /**
   * How the department came along.
   *
   * @param department the id of the department
   * @return the newest assessments, the oldest first, each with what changed since the one before
   *     by the same profile
   */
  @GET
  @Path("trend")
  public Map<String, @Nullable Object> trend(@PathParam("department") String department) {
    return store.read(
        unit -> {
          List<Object> runs = new ArrayList<>();
          for (AssessmentRun run : desk.newest(unit, department, AssessmentDesk.TREND)) {
            Map<String, Object> tree = GovernanceTrees.heading(run);
            desk.change(unit, run)
                .ifPresent(change -> tree.put("change", GovernanceTrees.change(change)));
            runs.add(0, tree);
          }
          return Asking.tree(Map.of("assessments", runs));
        });
  }

  /**
   * An assessment.
   *
   * @param department the id of the department
   * @param number its number
   * @param request in which language
   * @return the assessment; in English its report is the one that was kept
   */
  @GET
  @Path("{number:[0-9]+}")
  public Map<String, @Nullable Object> read(
      @PathParam("department") String department,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    Messages words = visitors.of(request).words();
    return store.read(
        unit -> {
          AssessmentRun run = desk.find(unit, department, number);
          Map<String, ?> report =
              words.language().equals(ENGLISH)
                  ? desk.kept(unit, run)
                  : desk.report(unit, run).toPlain(words);
          return Asking.tree(GovernanceTrees.assessment(run, report));
        });
  }

  /**
   * An assessment for printing.
   *
   * @param department the id of the department
   * @param number its number
   * @param request in which language
   * @return Markdown
   */
  @GET
  @Path("{number:[0-9]+}")
  @Produces("text/markdown;charset=utf-8;qs=0.5")
  public String markdown(
      @PathParam("department") String department,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    return report(department, number).markdown(visitors.of(request).words());
  }

  /**
   * An assessment for a file noting.
   *
   * @param department the id of the department
   * @param number its number
   * @param request in which language
   * @return lines of text
   */
  @GET
  @Path("{number:[0-9]+}")
  @Produces("text/plain;charset=utf-8;qs=0.4")
  public String text(
      @PathParam("department") String department,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    return report(department, number).explain(visitors.of(request).words());
  }

  /**
   * An assessment for other tools.
   *
   * @param department the id of the department
   * @param number its number
   * @param request in which language
   * @return OSCAL 1.1.2 assessment results
   */
  @GET
  @Path("{number:[0-9]+}/oscal")
  public Map<String, @Nullable Object> oscal(
      @PathParam("department") String department,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    return Asking.tree(OscalResults.of(report(department, number), visitors.of(request).words()));
  }

  private AssessmentReport report(String department, int number) {
    return store.read(unit -> desk.report(unit, department, number));
  }

  /**
   * Makes an assessment again.
   *
   * @param department the id of the department
   * @param number its number
   * @return whether the bytes are the same
   */
  @GET
  @Path("{number:[0-9]+}/verification")
  public Map<String, @Nullable Object> verify(
      @PathParam("department") String department, @PathParam("number") int number) {
    return Asking.tree(
        GovernanceTrees.remade(
            store.read(unit -> desk.verify(unit, desk.find(unit, department, number)))));
  }
}
