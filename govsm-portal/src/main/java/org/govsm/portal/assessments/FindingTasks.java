package org.govsm.portal.assessments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jspecify.annotations.Nullable;

/** Findings of assessments that somebody is to fix, one task a finding. */
public final class FindingTasks {

  /** The kind of event that gives a finding to a person, in the place of one before. */
  public static final String ASSIGNED = "finding.assigned";

  /** The kind of event that ends a task. */
  public static final String SETTLED = "finding.settled";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "finding_task",
          3,
          "department text, control text, subject text, person text, due day, assessment_no number,"
              + " assigned_at instant");

  private final Transaction tx;
  private final Versions<FindingTask> rows;

  /** Over what is kept, within one transaction. */
  public FindingTasks(Transaction tx) {
    this.tx = tx;
    this.rows =
        new Versions<>(
            tx,
            "select department, control, subject, person, due, assessment_no, assigned_at"
                + " from finding_task ",
            RecordMapper.of(FindingTask.class));
  }

  /** Why a task ends. */
  enum End {
    FIXED,
    WITHDRAWN;

    String code() {
      return this == FIXED ? "fixed" : "withdrawn";
    }
  }

  /** Gives a finding to a person. */
  public void assign(FindingTask task, String actor) {
    Map<String, Object> body =
        Map.<String, Object>of(
            "control", task.control(),
            "subject", task.subject(),
            "person", task.person(),
            "due", task.due().toString(),
            "assessment", BigDecimal.valueOf(task.assessment()));
    tx.record(task.department(), ASSIGNED, task.assignedAt(), actor, body);
  }

  /** Ends a task. */
  void settle(FindingTask task, End end, Instant at, String actor) {
    Map<String, Object> body =
        Map.<String, Object>of(
            "control", task.control(), "subject", task.subject(), "why", end.code());
    tx.record(task.department(), SETTLED, at, actor, body);
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String control = StoredTree.text(body, "control");
    String subject = StoredTree.text(body, "subject");
    return List.of(
        event.kind().equals(SETTLED)
            ? RowEffect.drop(TABLE, event.department(), control, subject)
            : RowEffect.set(
                TABLE,
                event.department(),
                control,
                subject,
                StoredTree.text(body, "person"),
                LocalDate.parse(StoredTree.text(body, "due")),
                StoredTree.number(body, "assessment"),
                event.at()));
  }

  /** The task of a finding; nothing where nobody has one. */
  Optional<FindingTask> find(String department, String control, String subject) {
    return rows.find(
        "where department = ? and control = ? and subject = ?", department, control, subject);
  }

  /** The tasks of a department, what is due first before the rest. */
  List<FindingTask> of(String department) {
    return rows.list("where department = ? order by due, control, subject", department);
  }

  /** The tasks of a person. */
  public List<FindingTask> ofPerson(String person) {
    return rows.list("where person = ? order by due, department, control, subject", person);
  }
}
