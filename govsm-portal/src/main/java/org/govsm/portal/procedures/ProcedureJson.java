package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.process.ProcurementProcess;
import org.jspecify.annotations.Nullable;

/** Procedures as trees of the API. */
final class ProcedureJson {

  private ProcedureJson() {}

  /** What a list tells of a procedure. */
  static Map<String, @Nullable Object> heading(StoredProcedure one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("purchase", one.purchase());
    tree.put("title", one.title());
    tree.put("procedure", one.kind());
    tree.put("stage", one.stage());
    tree.put("state", one.state());
    tree.put("steps", one.steps());
    tree.put("begun", one.begun().toString());
    tree.put("moved", one.moved().toString());
    one.due().ifPresent(day -> tree.put("due", day.toString()));
    tree.put("requirement", one.requirement());
    tree.put("tender", one.tender());
    return tree;
  }

  /** A procedure with its start and the steps that were taken. */
  static Map<String, @Nullable Object> whole(
      StoredProcedure one, List<StoredStep> steps, ProcurementProcess process) {
    Map<String, @Nullable Object> tree = heading(one);
    tree.put("start", one.start());
    one.order().ifPresent(order -> tree.put("order", order.toPlain()));
    one.orderReason().ifPresent(reason -> tree.put(SharedOrder.REASON, reason));
    tree.put("log", steps.stream().map(ProcedureJson::step).toList());
    if (!one.waiting().isEmpty()) {
      tree.put("waiting", waiting(one.waiting()));
    }
    tree.put("digest", process.digest());
    return tree;
  }

  private static Map<String, Object> step(StoredStep step) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", step.stepNo());
    tree.put("actor", step.actor());
    tree.put("at", step.madeAt().toString());
    tree.put("step", step.request().toPlain());
    tree.put("papers", step.papers().stream().map(GivenPaper::toPlain).toList());
    step.remark().ifPresent(text -> tree.put("remark", text));
    return tree;
  }

  private static Map<String, Object> waiting(Map<String, @Nullable Object> content) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("step", StoredTree.tree(content, "step"));
    tree.put("papers", GivenPaper.all(content).stream().map(GivenPaper::toPlain).toList());
    tree.put("actors", StoredTree.trees(content, "actors"));
    return tree;
  }

  /**
   * The steps that are open: who may, from and until when, and what is missing.
   *
   * @param notes contradictions with the record of the tender
   * @param today the day on which this is asked
   */
  static Map<String, Object> open(
      StoredProcedure one,
      ProcurementProcess process,
      List<RecordNotes.Note> notes,
      LocalDate today,
      Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("procedure", one.id());
    tree.put("state", one.state());
    tree.put("open", process.open().stream().map(step -> step.toPlain(words)).toList());
    List<Map<String, Object>> contradictions = new ArrayList<>();
    notes.forEach(note -> contradictions.add(Map.of("event", note.event(), "said", note.said())));
    Messages said = one.procedure().machine().words(words);
    process
        .otherDays(today)
        .forEach(
            found ->
                contradictions.add(
                    Map.of("event", one.procedure().fixes(), "said", said.say(found.text()))));
    tree.put("contradictions", contradictions);
    return tree;
  }
}
