package org.govsm.procurement.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Message;

/** The days for which a purchase was decided, held against those of the steps. */
final class PlannedDays {

  private PlannedDays() {}

  static List<Finding> of(ProcedureKind kind, ProcessStart start, OnFile file, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Map.Entry<String, String> one : ProcedureRules.shipped().days().entrySet()) {
      String event = kind.has(one.getValue()) ? one.getValue() : kind.fixes();
      Optional<LocalDate> planned = start.facts().day(one.getKey());
      if (planned.isPresent() && seen.add(event)) {
        said(kind, event, planned.get(), file, today)
            .map(text -> Finding.of(text.key(), Finding.Weight.WARNING, text, rule(kind)))
            .ifPresent(findings::add);
      }
    }
    return List.copyOf(findings);
  }

  private static Optional<Message> said(
      ProcedureKind kind, String event, LocalDate planned, OnFile file, LocalDate today) {
    Optional<LocalDate> taken = file.step(event);
    String key = taken.isPresent() ? "procedure.other-day" : "procedure.planned-past";
    boolean differs = taken.map(day -> !day.equals(planned)).orElse(planned.isBefore(today));
    return differs
        ? kind.machine().of(event).stream()
            .findFirst()
            .map(Transition::name)
            .map(
                step ->
                    Message.of(key)
                        .with("planned", planned)
                        .with("step", step)
                        .with("day", taken.orElse(today)))
        : Optional.empty();
  }

  /** That the day of the step decides is a choice of the process. */
  private static Citation rule(ProcedureKind kind) {
    return kind.machine().citation();
  }
}
