package org.govsm.portal.assessments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;

/** Finding task pages: who is to fix which finding, and by when. */
@Path("governance/{department}/assessments/{number:[0-9]+}/tasks")
@Produces(MediaType.TEXT_HTML)
public record FindingTaskPages(AssessmentService assessments, FindingTaskService tasks) {

  private static final String BETWEEN = " ";

  /** Task as the page shows it. */
  public record Row(FindingTask task, String title, String person) {}

  /**
   * What the page shows.
   *
   * @param findings what can be given to somebody, by control and subject
   * @param persons to whom, by their ids
   */
  public record View(
      String department,
      int number,
      List<Row> tasks,
      Map<String, String> findings,
      Map<String, String> persons,
      Form form,
      boolean maySend) {

    /** The address of the page. */
    public String action() {
      return "/governance/" + department + "/assessments/" + number + "/tasks";
    }
  }

  /** Who is to fix what, and the form that gives a finding to somebody. */
  @GET
  public Response show(
      @PathParam("number") int number,
      @QueryParam("finding") @DefaultValue("") String finding,
      @Context Call call) {
    return show(call, number, Form.of(Map.of("finding", finding)));
  }

  /** Gives a finding to somebody, or withdraws that. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(@PathParam("number") int number, @Context Call call) {
    Page page = call.page();
    Form form = call.form();
    FindingTaskService.Order order = order(form);
    String wanted = form.typed("do");
    try {
      call.write(
          tx ->
              switch (wanted) {
                case "assign" -> tasks.assign(tx, call.department(), number, order, page.caller());
                case "withdraw" -> tasks.withdraw(tx, call.department(), order, page.caller());
                default -> throw ProblemException.of(FindingTaskService.unknown());
              });
    } catch (ProblemException e) {
      Form.requireFound(e);
      return show(call, number, form.refused(e, FindingTaskPages::field, "finding"));
    }
    return Form.seeOther(
        page, "/governance/" + call.department() + "/assessments/" + number + "/tasks#tasks");
  }

  private static Optional<String> field(String pointer) {
    return switch (pointer) {
      case "/person", "/due" -> Optional.of(pointer.substring(1));
      default -> Optional.empty();
    };
  }

  private static FindingTaskService.Order order(Form form) {
    String[] parts = form.typed("finding").split(BETWEEN, 2);
    return new FindingTaskService.Order(
        parts[0],
        parts.length > 1 ? parts[1] : "",
        form.typed("person").strip(),
        form.text("due").flatMap(RequestContexts::day));
  }

  private Response show(Call call, int number, Form form) {
    View view = call.read(tx -> view(call, tx, number, form));
    return form.shown(call.show("assessments/tasks", view));
  }

  private View view(Call call, Transaction tx, int number, Form form) {
    String department = call.department();
    Page page = call.page();
    String language = page.context().language();
    AssessmentRun run = assessments.find(tx, department, number);
    Map<String, String> findings = new LinkedHashMap<>();
    for (ControlFinding one : FindingTaskService.open(assessments.report(tx, run))) {
      String subject = one.subject().orElse("");
      String key = (one.control().id() + BETWEEN + subject).strip();
      String about = subject.isEmpty() ? "" : ": " + page.about(subject);
      findings.put(key, one.control().id() + BETWEEN + one.control().title(language) + about);
    }
    Map<String, String> persons = new LinkedHashMap<>();
    tasks
        .persons(tx, department, page.caller())
        .forEach((id, name) -> persons.put(id, page.words().say(name)));
    List<Row> rows =
        new FindingTasks(tx)
            .of(department).stream()
                .map(
                    task ->
                        new Row(
                            task,
                            title(task.control(), language),
                            tasks.named(tx, task.person(), page.words())))
                .toList();
    return new View(
        department,
        number,
        rows,
        findings,
        persons,
        form,
        GovernanceServices.maySend(page, "assessments/{number}/tasks"));
  }

  private static String title(String control, String language) {
    return ControlCatalogue.known(control).map(one -> one.title(language)).orElse(control);
  }
}
