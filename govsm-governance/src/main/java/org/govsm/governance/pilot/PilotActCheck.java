package org.govsm.governance.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Guard;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.pilot.PilotAct.Kind;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/** Check of an act on a pilot: its time, its person, and what the machine asks of its event. */
final class PilotActCheck {

  private final PilotRecord record;
  private final PilotAct act;
  private final List<InputFault> faults = new ArrayList<>();

  PilotActCheck(PilotRecord record, PilotAct act) {
    this.record = record;
    this.act = act;
  }

  List<InputFault> faults() {
    if (!record.isNow(act.kind())) {
      return List.of(new InputFault("/kind", "pilot.not-now", notNow()));
    }
    if (!record.acts().isEmpty()) {
      PilotAct last = record.acts().get(record.acts().size() - 1);
      if (act.moment().isBefore(last.moment())) {
        fault("at", "early", Message.of("pilot.input.before").with("at", last.moment()));
      }
    }
    if (!PilotAct.roles(act.kind()).contains(act.role())) {
      fault(
          "role",
          "role",
          Message.of("pilot.input.role")
              .with(
                  "roles",
                  PilotAct.roles(act.kind()).stream()
                      .map(one -> new Term("role." + one))
                      .toList()));
    }
    statements();
    switch (act.kind()) {
      case CHARTER -> charter();
      case APPROVE -> approval();
      case START -> start();
      case MEASURE -> measures();
      case EXTEND, TAKE_BACK, REVIEW -> faults.addAll(new TermCheck(record, act).faults());
      case SCALE, STOP, RESUME -> faults.addAll(new ClosingCheck(record, act).faults());
      default -> {}
    }
    act.kind().event().filter(event -> faults.isEmpty()).ifPresent(this::event);
    return List.copyOf(faults);
  }

  private Message notNow() {
    return Message.of("pilot.input.not-now")
        .with("stage", PilotStages.machine().state(record.stage()).orElseThrow().name());
  }

  private void fault(String member, String code, Message text) {
    faults.add(new InputFault("/" + member, "pilot." + code, text));
  }

  private void statements() {
    List<String> asked = PilotRecord.stated(act.kind()).stream().map(Guard::code).toList();
    for (int i = 0; i < act.statements().size(); i++) {
      if (!asked.contains(act.statements().get(i))) {
        fault("stated/" + i + "/guard", "no-condition", Message.of("pilot.input.no-condition"));
      }
    }
  }

  private void charter() {
    List<ExitCriterion> criteria = act.charter().map(PilotCharter::criteria).orElse(List.of());
    for (int i = 0; i < criteria.size(); i++) {
      String criterion = "charter/criteria/" + i + "/";
      criteria.get(i).impossible().forEach((member, why) -> impossible(criterion + member, why));
    }
  }

  /** The term begins on the day of the charter, or later. */
  private void start() {
    record
        .charter()
        .map(PilotCharter::starts)
        .filter(act.day()::isBefore)
        .ifPresent(
            day ->
                fault("kind", "before-charter", Message.of("pilot.input.starts").with("day", day)));
  }

  /** Who wrote a version of a charter does not approve it, and none is without a criterion. */
  private void approval() {
    if (record.acts().stream()
        .anyMatch(one -> one.kind() == Kind.CHARTER && PersonKey.same(one.by(), act.by()))) {
      fault("by", "own", Message.of("pilot.input.own-charter"));
    }
    if (record.charter().filter(one -> one.criteria().isEmpty()).isPresent()) {
      fault("kind", "no-criterion", Message.of("pilot.no-criterion"));
    }
    record.charter().stream()
        .flatMap(one -> CriteriaCheck.contradictions(one.criteria()).stream())
        .forEach(text -> fault("kind", "excluded", text));
    record
        .charter()
        .map(PilotCharter::starts)
        .filter(day -> day.isBefore(act.day()))
        .ifPresent(
            day -> fault("kind", "past-start", Message.of("pilot.input.past").with("day", day)));
  }

  private void measures() {
    Map<String, ExitCriterion> known = new HashMap<>();
    record.charter().orElseThrow().criteria().forEach(one -> known.put(one.id(), one));
    List<String> measured = act.measured();
    if (measured.isEmpty()) {
      fault("measures", "needed", Message.of("pilot.input.needed"));
    }
    for (int i = 0; i < measured.size(); i++) {
      @Nullable ExitCriterion criterion = known.get(measured.get(i));
      if (criterion == null) {
        fault(
            "measures/" + i + "/criterion",
            "no-such-criterion",
            Message.of("pilot.input.no-such-criterion"));
      } else {
        result("measures/" + i + "/result", criterion);
      }
    }
    LocalDate on = act.on().orElseThrow();
    if (act.said("text").isEmpty() && measured.stream().anyMatch(id -> isReplaced(id, on))) {
      fault("text", "again", Message.of("pilot.input.again").with("day", on));
    }
    LocalDate from = record.startedOn().orElseThrow();
    if (on.isBefore(from)) {
      fault("on", "before-start", Message.of("pilot.input.before-start").with("day", from));
    } else if (on.isAfter(act.day())) {
      fault("on", "ahead", Message.of("pilot.input.ahead"));
    } else if (record.lastDay().filter(on::isAfter).isPresent()) {
      fault(
          "on",
          "after-term",
          Message.of("pilot.input.after-term").with("day", record.lastDay().get()));
    }
  }

  /** Whether another result of the day is on record, which an officer typed. */
  private boolean isReplaced(String criterion, LocalDate on) {
    return act.counted(criterion).isEmpty()
        && record.acts().stream()
            .filter(before -> before.on().filter(on::equals).isPresent())
            .flatMap(before -> before.result(criterion).stream())
            .reduce((earlier, later) -> later)
            .filter(before -> before.compareTo(act.result(criterion).orElseThrow()) != 0)
            .isPresent();
  }

  /** What is worked out is not stated, nor the other way round, and a share is one. */
  private void result(String member, ExitCriterion criterion) {
    boolean counted = act.counted(criterion.id()).isPresent();
    if (criterion.measuredBy().isPresent() != counted) {
      String key = counted ? "pilot.input.not-measured" : "pilot.input.measured";
      fault(member, "measured", Message.of(key));
    }
    BigDecimal result = act.result(criterion.id()).orElseThrow();
    criterion.impossible(result).ifPresent(why -> impossible(member, why));
  }

  private void impossible(String member, String why) {
    fault(member, why, Message.of("pilot.input." + why));
  }

  private void event(String event) {
    PilotGuards guards = new PilotGuards(record, act);
    PilotStages.machine()
        .fire(
            record.stage(), event, List.of(new Actor(act.by(), Set.of(act.role()))), guards::answer)
        .findings()
        .stream()
        .filter(one -> one.weight() == Weight.BLOCKING)
        .forEach(this::blocked);
  }

  private void blocked(Finding finding) {
    faults.add(new InputFault("/kind", finding.code(), finding.text()));
  }
}
