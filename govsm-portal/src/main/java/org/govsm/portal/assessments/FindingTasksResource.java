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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Findings of an assessment that somebody is to fix. */
@Path("api/v1/departments/{department}/assessments/{number:[0-9]+}/tasks")
@Produces(MediaType.APPLICATION_JSON)
public record FindingTasksResource(AssessmentService assessments, FindingTaskService tasks) {

  private static final String WITHDRAW = "withdraw";

  private static final Schema REQUEST =
      Schema.of(
          Field.oneOf("step", Field.Kind.CODE, "assign", WITHDRAW)
              .required()
              .says("What is to be done."),
          Field.of("control", Field.Kind.TEXT).required().says("The control of the finding."),
          Field.of("subject", Field.Kind.TEXT).says("What the finding is about, if it is one."),
          Field.of("person", Field.Kind.TEXT).says("The id of the user who is to fix it."),
          Field.of("due", Field.Kind.DAY).says("By when."));

  /** The tasks of the department, what is due first before the rest. */
  @GET
  public Map<String, @Nullable Object> list(@PathParam("number") int number, @Context Call call) {
    List<FindingTask> all =
        call.read(
            tx -> {
              assessments.find(tx, call.department(), number);
              return new FindingTasks(tx).of(call.department());
            });
    return ApiRequests.tree(Map.of("tasks", Tree.list(all, FindingTasksResource::plain)));
  }

  /** Gives a finding to a person, or withdraws that. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response send(@PathParam("number") int number, @Context Call call) {
    Node asked = ProblemException.accepted(REQUEST.read(call.body()));
    FindingTaskService.Order order =
        new FindingTaskService.Order(
            asked.text("control"),
            asked.find("subject", String.class).orElse(""),
            asked.find("person", String.class).orElse(""),
            asked.find("due", LocalDate.class));
    boolean withdraws = asked.text("step").equals(WITHDRAW);
    return call.respond(
        tx -> {
          FindingTask task =
              withdraws
                  ? tasks.withdraw(tx, call.department(), order, call.by())
                  : tasks.assign(tx, call.department(), number, order, call.by());
          return ApiRequests.answer(200, Map.of(), plain(task));
        });
  }

  private static Map<String, Object> plain(FindingTask task) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("control", task.control());
    if (!task.subject().isEmpty()) {
      tree.put("subject", task.subject());
    }
    tree.put("person", task.person());
    tree.put("due", task.due().toString());
    tree.put("assessment", task.assessment());
    tree.put("assignedAt", task.assignedAt().toString());
    return tree;
  }
}
