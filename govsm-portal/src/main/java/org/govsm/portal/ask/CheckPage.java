package org.govsm.portal.ask;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** Check page: whether every account is alive. */
@Path("check")
@Produces(MediaType.TEXT_HTML)
public final class CheckPage {

  private final Pages pages;

  public CheckPage(Pages pages) {
    this.pages = pages;
  }

  /** The form and, for what was typed, the findings. */
  @GET
  public Response check(@Context ContainerRequestContext request) {
    Page page = pages.page(request);
    AccountForm form = AccountForm.of(request.getUriInfo().getQueryParameters());
    if (form.isEmpty()) {
      return pages.show("ask/check", page, new CheckView(form.rows(), Map.of(), Optional.empty()));
    }
    CheckView view =
        Assessment.ofPlain(form.question(page.context().day()))
            .fold(report -> found(form, report), faults -> wrong(form, faults));
    return pages.show("ask/check", page, view);
  }

  private static CheckView found(AccountForm form, AssessmentReport report) {
    return new CheckView(form.rows(), Map.of(), Optional.of(report));
  }

  private static CheckView wrong(AccountForm form, List<InputFault> faults) {
    Map<String, InputFault> errors = new LinkedHashMap<>();
    faults.forEach(fault -> errors.putIfAbsent(form.fieldOf(fault), fault));
    return new CheckView(form.rows(), errors, Optional.empty());
  }
}
