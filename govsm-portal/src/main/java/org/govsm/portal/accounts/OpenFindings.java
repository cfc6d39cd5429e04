package org.govsm.portal.accounts;

import java.util.List;
import org.govsm.governance.custody.ExitChecklist.Kind;
import org.govsm.governance.custody.ExitChecklist.OpenItem;
import org.govsm.portal.assessments.FindingTask;
import org.govsm.portal.assessments.FindingTasks;
import org.govsm.portal.store.Transaction;

/** Open findings: those of assessments that a person is to fix. */
final class OpenFindings implements OpenWork {

  @Override
  public List<OpenItem> of(Transaction tx, String department, String person) {
    return new FindingTasks(tx)
        .ofPerson(person).stream()
            .filter(task -> task.department().equals(department))
            .map(task -> new OpenItem(Kind.FINDING, id(task)))
            .toList();
  }

  private static String id(FindingTask task) {
    return (task.control() + " " + task.subject()).strip();
  }
}
