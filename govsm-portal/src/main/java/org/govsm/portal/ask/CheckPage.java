package org.govsm.portal.ask;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.Outcome;
import org.govsm.portal.web.Call;

/** Check page: whether every account is alive. */
@Path("check")
@Produces(MediaType.TEXT_HTML)
public final class CheckPage {

  public CheckPage() {}

  /** The form and, for what was typed, the findings. */
  @GET
  public Response check(@Context Call call) {
    AccountForm form = AccountForm.of(call.request().getUriInfo().getQueryParameters());
    if (form.isEmpty()) {
      return call.show("ask/check", new View(form.rows(), Map.of(), Optional.empty()));
    }
    View view =
        Assessment.ofPlain(form.question(call.page().context().day()))
            .fold(report -> found(form, report), faults -> wrong(form, faults));
    return call.show("ask/check", view);
  }

  private static View found(AccountForm form, AssessmentReport report) {
    return new View(form.rows(), Map.of(), Optional.of(report));
  }

  private static View wrong(AccountForm form, List<InputFault> faults) {
    Map<String, InputFault> errors = new LinkedHashMap<>();
    faults.forEach(fault -> errors.putIfAbsent(form.fieldOf(fault), fault));
    return new View(form.rows(), errors, Optional.empty());
  }

  /** Check view: the accounts as typed, and what is found of each. */
  public record View(
      List<AccountForm.Row> rows,
      Map<String, InputFault> errors,
      Optional<AssessmentReport> report) {

    private static final String CONTROL = "GSM-COM-11";

    private static final List<String> STATES =
        List.of("ACTIVE", "CREATED", "DORMANT", "SUSPENDED", "HANDOVER", "CLOSING", "CLOSED");

    /** The states that can be chosen. */
    public List<String> states() {
      return STATES;
    }

    /** The findings of the one control that the page is about. */
    public List<ControlFinding> findings() {
      return report.map(AssessmentReport::findings).orElse(List.of()).stream()
          .filter(finding -> finding.control().id().equals(CONTROL))
          .toList();
    }

    /** How often each outcome came out. */
    public Map<Outcome, Integer> tally() {
      Map<Outcome, Integer> tally = new LinkedHashMap<>();
      findings().forEach(f -> tally.merge(f.outcome(), 1, Integer::sum));
      return tally;
    }

    /** The word of style sheet and icons for an outcome. */
    public static String look(Outcome outcome) {
      return outcome.code().toLowerCase(Locale.ROOT);
    }
  }
}
