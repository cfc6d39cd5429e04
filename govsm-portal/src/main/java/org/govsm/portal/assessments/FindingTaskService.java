package org.govsm.portal.assessments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.Outcome;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.UserIds;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;

/**
 * Finding task service: gives the findings of the newest assessment to persons of the department,
 * and ends what a later assessment finds fixed.
 */
record FindingTaskService(AssessmentService assessments, Authorisation table, Clock clock) {

  /** In a demonstration nobody is a user: tasks go to roles. */
  static final String DEMO = "demo.";

  /** What is asked for. */
  record Order(String control, String subject, String person, Optional<LocalDate> due) {}

  /**
   * Gives a finding to a person, in the place of the person who had it.
   *
   * @throws ProblemException with a fault for each member that cannot be; with status 409 for an
   *     assessment that is not the newest by its profile
   */
  FindingTask assign(Transaction tx, String department, int number, Order order, Caller by) {
    by.requireDepartment(department);
    AssessmentRun run = newest(tx, department, number);
    LocalDate today = LocalDate.now(clock);
    List<InputFault> faults = new ArrayList<>();
    if (open(assessments.report(tx, run)).stream().noneMatch(one -> isOf(one, order))) {
      faults.add(fault("control", Message.of("finding-task.no-finding")));
    }
    if (!persons(tx, department, by).containsKey(order.person())) {
      faults.add(fault("person", Message.of("finding-task.no-person")));
    }
    if (order.due().filter(day -> !day.isBefore(today)).isEmpty()) {
      faults.add(fault("due", Message.of("finding-task.no-day").with("today", today)));
    }
    ProblemException.unlessNone(faults);
    FindingTask task =
        new FindingTask(
            department,
            order.control(),
            order.subject(),
            order.person(),
            order.due().orElseThrow(),
            number,
            clock.instant());
    new FindingTasks(tx).assign(task, by.actor());
    return task;
  }

  /**
   * Withdraws a task.
   *
   * @throws ProblemException with a fault where nobody has it
   */
  FindingTask withdraw(Transaction tx, String department, Order order, Caller by) {
    by.requireDepartment(department);
    FindingTask task =
        new FindingTasks(tx)
            .find(department, order.control(), order.subject())
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemDetail.refused(
                            List.of(fault("control", Message.of("finding-task.none"))))));
    new FindingTasks(tx).settle(task, FindingTasks.End.WITHDRAWN, clock.instant(), by.actor());
    return task;
  }

  /**
   * Ends the tasks whose findings an assessment finds fixed, or no longer applicable. One of a
   * moment before the finding, or before the task, says nothing of it.
   */
  static void settle(
      Transaction tx, String department, AssessmentReport report, Instant at, String actor) {
    FindingTasks tasks = new FindingTasks(tx);
    for (FindingTask task : tasks.of(department)) {
      Order order = new Order(task.control(), task.subject(), "", Optional.empty());
      boolean over =
          report.findings().stream()
              .filter(one -> isOf(one, order))
              .anyMatch(
                  one -> one.outcome() == Outcome.PASS || one.outcome() == Outcome.NOT_APPLICABLE);
      if (over && !isBefore(tx, report.asOf().toInstant(), task)) {
        tasks.settle(task, FindingTasks.End.FIXED, at, actor);
      }
    }
  }

  private static boolean isBefore(Transaction tx, Instant asOf, FindingTask task) {
    return asOf.isBefore(task.assignedAt())
        || new AssessmentRuns(tx)
            .find(task.department(), task.assessment())
            .filter(of -> asOf.isBefore(of.asOf()))
            .isPresent();
  }

  private AssessmentRun newest(Transaction tx, String department, int number) {
    AssessmentRun run = assessments.find(tx, department, number);
    boolean newest =
        new AssessmentRuns(tx).last(department, run.profile()).filter(run::equals).isPresent();
    if (!newest) {
      throw ProblemException.of(409, "finding-task.old");
    }
    return run;
  }

  private static boolean isOf(ControlFinding finding, Order order) {
    return finding.control().id().equals(order.control())
        && finding.subject().orElse("").equals(order.subject());
  }

  /** The findings that ask for something. */
  static List<ControlFinding> open(AssessmentReport report) {
    return report.findings().stream().filter(FindingList::asks).toList();
  }

  /** The active users of a department by their ids; in a demonstration its roles. */
  Map<String, Message> persons(Transaction tx, String department, Caller by) {
    Map<String, Message> persons = new LinkedHashMap<>();
    if (by.kind() == Caller.Kind.DEMONSTRATION) {
      table.roles().stream()
          .filter(role -> !role.equals(Caller.SUPPLIER))
          .forEach(role -> persons.put(DEMO + role, Message.of("role." + role)));
      return persons;
    }
    new Users(tx)
        .each(new UserIds(tx).page(Set.of(department), "", Integer.MAX_VALUE))
        .filter(FindingTaskService::isOfficer)
        .forEach(user -> persons.put(user.id(), said(user.name())));
    return persons;
  }

  private static Message said(String name) {
    return Message.of("finding-task.person").with("name", name);
  }

  private static boolean isOfficer(User user) {
    UserFacts facts = user.facts();
    return facts.kind().equals(UserFacts.PERSON)
        && facts.state().equals(UserFacts.ACTIVE)
        && !facts.roles().contains(Caller.SUPPLIER);
  }

  /** What a person is called; of one who left, the id. */
  String named(Transaction tx, String person, Messages words) {
    return person.startsWith(DEMO)
        ? words.say("role." + person.substring(DEMO.length()))
        : new Users(tx).find(person).map(User::name).orElse(person);
  }

  /** Neither assigned nor withdrawn. */
  static InputFault unknown() {
    return fault("do", Message.of("finding-task.no-step"));
  }

  private static InputFault fault(String member, Message why) {
    return Faults.at("/" + member, why);
  }
}
