package org.govsm.portal.assessments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Messages;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Assigned findings: what a caller is to fix, until an assessment finds it fixed. */
final class AssignedFindings implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    for (String person : persons(caller)) {
      new FindingTasks(tx)
          .ofPerson(person).stream()
              .filter(task -> caller.seesDepartment(task.department()))
              .map(task -> item(task, words))
              .forEach(items::add);
    }
    return items;
  }

  /** In a demonstration those of the roles that the visitor acts in. */
  private static Set<String> persons(Caller caller) {
    Set<String> persons = new LinkedHashSet<>(List.of(caller.actor()));
    if (caller.kind() == Caller.Kind.DEMONSTRATION) {
      caller.roles().forEach(role -> persons.add(FindingTaskService.DEMO + role));
    }
    return persons;
  }

  private static WorkItem item(FindingTask task, Messages words) {
    Optional<Control> control = ControlCatalogue.known(task.control());
    String title = control.map(one -> one.title(words.language())).orElse("");
    Object about = task.subject().isEmpty() ? task.department() : new PlatformName(task.subject());
    return WorkItem.of(
            "finding",
            task.department(),
            Map.<String, Object>of("control", task.control(), "title", title, "about", about),
            "/governance/"
                + task.department()
                + "/assessments/"
                + task.assessment()
                + "?q="
                + task.control()
                + "#findings",
            Moments.day(task.assignedAt()))
        .dueOn(task.due());
  }
}
