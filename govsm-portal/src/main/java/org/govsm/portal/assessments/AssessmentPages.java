package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.framework.Profiles;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;

/** Assessment pages: how a department is assessed. */
@Path("governance/{department}/assessments")
@Produces(MediaType.TEXT_HTML)
public record AssessmentPages(GovernanceServices services) {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  /** The assessments that were run, and the form. */
  @GET
  public Response list(@Context Call call) {
    return list(call, Map.of(), Map.of());
  }

  private Response list(Call call, Map<String, InputFault> errors, Map<String, String> typed) {
    List<AssessmentRun> runs =
        call.read(
            tx ->
                services.assessments().newest(tx, call.department(), AssessmentService.TREND + 1));
    return call.show(
        "assessments/runs",
        new RunsView(
            call.department(),
            runs.stream().limit(AssessmentService.TREND).toList(),
            runs.size() > AssessmentService.TREND,
            Profiles.shipped(),
            errors,
            typed,
            GovernanceServices.maySend(call.page(), "assessments")));
  }

  /** Runs an assessment. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response run(@Context Call call) {
    Form form = call.form();
    Map<String, InputFault> errors = new LinkedHashMap<>();
    Optional<Instant> asOf = asOf(form.text("asOf").orElse(""), errors);
    if (errors.isEmpty()) {
      try {
        AssessmentRun run =
            call.write(
                tx ->
                    services
                        .assessments()
                        .run(
                            tx,
                            call.department(),
                            form.text("profile").orElse(""),
                            asOf,
                            call.by()));
        return Form.seeOther(
            call.page(), "/governance/" + call.department() + "/assessments/" + run.number());
      } catch (ProblemException e) {
        if (e.problem().status() != 422) {
          throw e;
        }
        Form.faults(e).forEach(f -> errors.putIfAbsent(field(f), placed(f)));
      }
    }
    return form.wrong(errors).shown(list(call, errors, form.typed()));
  }

  /** What is wrong with a fact is no use without the place of the fact. */
  private static InputFault placed(InputFault fault) {
    return fault.pointer().startsWith("/facts/")
        ? new InputFault(
            fault.pointer(),
            fault.code(),
            Message.of("runs-page.fact").with("place", fault.pointer()).with("text", fault.text()))
        : fault;
  }

  private static String field(InputFault fault) {
    return fault.pointer().equals("/profile") ? "profile" : "asOf";
  }

  /** The end of a day that is over; of today, now. */
  private Optional<Instant> asOf(String typed, Map<String, InputFault> errors) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = RequestContexts.day(typed);
    if (day.isEmpty()) {
      errors.put("asOf", Faults.at("/asOf", "runs-page.day"));
    }
    return day.filter(one -> !one.equals(LocalDate.now(services.clock().withZone(INDIA))))
        .map(one -> one.plusDays(1).atStartOfDay(INDIA).toInstant().minusMillis(1));
  }

  /** An assessment. */
  @GET
  @Path("{number:[0-9]+}")
  public Response show(@PathParam("number") int number, @Context Call call) {
    Page page = call.page();
    return call.read(
        tx -> {
          AssessmentService service = services.assessments();
          AssessmentRun run = service.find(tx, call.department(), number);
          AssessmentReport report = service.report(tx, run);
          Listing listing = FindingList.asked(call.request(), report, page);
          FindingCures cures =
              new FindingCures(
                  call.department(),
                  number,
                  service.facts(tx, run),
                  services.facts().current(tx, call.department()).document(),
                  service.now(tx, run).report(),
                  RecordPart.shown(service.records(), page));
          ListSource<FindingRow> rows = FindingList.of(report, cures, listing, page);
          if (listing.format().isPresent()) {
            String name = "findings-" + call.department() + "-" + number;
            return new ListFile<>(name, FindingList.columns(page), rows::rows)
                .in(listing.format().get());
          }
          RunView view =
              new RunView(
                  run,
                  report,
                  service.change(tx, run),
                  page.given("again").map(again -> service.verify(tx, run)),
                  service.elements(tx, run),
                  Listed.of(listing, page.path(), rows),
                  cures);
          return call.show("assessments/run", view);
        });
  }

  /** An assessment for printing elsewhere. */
  @GET
  @Path("{number:[0-9]+}/report.md")
  @Produces("text/markdown;charset=utf-8")
  public String markdown(@PathParam("number") int number, @Context Call call) {
    return report(call.department(), number).markdown(call.page().words());
  }

  /** An assessment for a file noting. */
  @GET
  @Path("{number:[0-9]+}/report.txt")
  @Produces("text/plain;charset=utf-8")
  public String text(@PathParam("number") int number, @Context Call call) {
    return report(call.department(), number).explain(call.page().words());
  }

  private AssessmentReport report(String department, int number) {
    return services.store().read(tx -> services.assessments().report(tx, department, number));
  }
}
