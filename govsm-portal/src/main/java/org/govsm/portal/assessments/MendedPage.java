package org.govsm.portal.assessments;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.NextStep;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/**
 * Mended page: how a finding stands after a form was saved for its sake, judged anew by the profile
 * of its assessment, and which comes next.
 */
@Path("governance/{department}/assessments/{number:[0-9]+}/mended")
@Produces(MediaType.TEXT_HTML)
public final class MendedPage {

  private final GovernanceServices services;
  private final Pages pages;

  public MendedPage(GovernanceServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /**
   * How it stands.
   *
   * @param open what is still open of the finding; none where it is in order
   * @param next what comes next for the caller; nothing where no form of theirs does
   * @param left how many things are to be done of the whole assessment
   */
  public record View(
      AssessmentRun run,
      Mending point,
      List<FindingRow> open,
      Optional<Next> next,
      int left,
      boolean mayRun) {}

  /** A thing to be done, and the form in which it is. */
  public record Next(NextStep step, FindingRow.Cure cure) {}

  /** The page. */
  @GET
  public Response show(
      @PathParam("department") String department,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Mending point =
        Mending.of(page).orElseThrow(() -> ProblemException.notFound(Message.of("mending.none")));
    return services
        .store()
        .read(
            tx -> {
              AssessmentRun run = services.assessments().find(tx, department, number);
              AssessedNow now = services.assessments().now(tx, run);
              FindingCures cures =
                  new FindingCures(
                      department,
                      number,
                      now.facts(),
                      services.facts().current(tx, department).document(),
                      now.report(),
                      RecordPart.shown(services.assessments().records(), page));
              List<FindingRow> open =
                  now.report().findings().stream()
                      .filter(one -> isAbout(one, point))
                      .filter(one -> NextStep.kindOf(one).isPresent())
                      .map(one -> cures.cured(cures.row(one), page))
                      .toList();
              View view =
                  new View(
                      run,
                      point,
                      open,
                      next(now.report(), point, cures, page),
                      now.report().next().size(),
                      GovernanceServices.maySend(page, "assessments"));
              return pages.show("assessments/mended", page, view);
            });
  }

  private static boolean isAbout(ControlFinding finding, Mending point) {
    return finding.control().id().equals(point.control())
        && (point.subject().isEmpty()
            || finding.subject().filter(point.subject()::equals).isPresent());
  }

  /** The first of which a form is the caller's. */
  private static Optional<Next> next(
      AssessmentReport report, Mending point, FindingCures cures, Page page) {
    return report.next().stream()
        .flatMap(
            step ->
                cures.next(step, report, page).stream()
                    .filter(cure -> !cure.href().contains(Mending.mark(point)))
                    .map(cure -> new Next(step, cure)))
        .findFirst();
  }
}
