package org.govsm.governance.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.place.PlatformAccess;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;

/** Check of a charter: one objective or topic, one or two platforms, devices, term and metrics. */
final class CharterCheck {

  private static final String STAGES = "pilot.stages";

  /** Metrics that a response desk knows. */
  private static final Set<String> DESK =
      Set.of("queries-in-time", "queries-answered", "first-reply-minutes");

  private final PilotCharter charter;
  private final Optional<UseTable> table;
  private final List<Finding> findings = new ArrayList<>();

  CharterCheck(PilotCharter charter, Optional<UseTable> table) {
    this.charter = charter;
    this.table = table;
  }

  List<Finding> findings() {
    against(PilotRules.FOCUSED, focused());
    against(PilotRules.SMALL, small());
    devices();
    term();
    charter.criteria().forEach(this::metric);
    charter.criteria().stream()
        .filter(one -> DESK.contains(one.metric()) && one.measuredBy().isEmpty())
        .forEach(
            one ->
                warn(
                    STAGES,
                    Message.of("pilot.by-desk").with("title", new CriterionName(one.name()))));
    charter.criteria().stream().filter(ExitCriterion::isBackwards).forEach(this::backwards);
    CriteriaCheck.told(charter.criteria()).forEach(text -> warn(STAGES, text));
    if (charter.criteria().isEmpty()) {
      warn(STAGES, Message.of("pilot.no-criterion"));
    }
    List<String> names =
        charter.platforms().stream().flatMap(one -> PlatformNames.all(one).stream()).toList();
    findings.addAll(PlatformAccess.shipped().findings(names, charter.starts()));
    return List.copyOf(findings);
  }

  private void warn(String rule, Message text) {
    findings.add(PilotRules.of(rule, Weight.WARNING, text));
  }

  private void against(String rule, GuardAnswer answer) {
    if (answer instanceof GuardAnswer.NotMet not) {
      warn(rule, not.why());
    } else if (answer instanceof GuardAnswer.Unknown) {
      warn(rule, Message.of("pilot.open." + rule));
    }
  }

  /** One objective, or one topic. */
  GuardAnswer focused() {
    long objectives = distinct(charter.objectives());
    long topics = distinct(charter.topics());
    if (objectives == 1 || topics == 1) {
      return GuardAnswer.met();
    } else if (objectives == 0 && topics == 0) {
      return GuardAnswer.unknown(List.of("pilot.objectives"));
    }
    return GuardAnswer.notMet(
        Message.of("pilot.not-focused").with("objectives", objectives).with("topics", topics));
  }

  private static long distinct(List<String> texts) {
    return texts.stream().map(text -> text.strip().toLowerCase(Locale.ROOT)).distinct().count();
  }

  /** One or two platforms. */
  GuardAnswer small() {
    int count = PlatformNames.keys(charter.platforms()).size();
    int most = PilotRules.limit(PilotRules.SMALL, "maxPilotPlatforms");
    if (count == 0) {
      return GuardAnswer.unknown(List.of("pilot.platforms"));
    }
    return count <= most
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("pilot.not-small").with("count", count).with("most", most));
  }

  private void devices() {
    if (!charter.isKnown("devices")) {
      warn(PilotRules.DEVICES, Message.of("pilot.open." + PilotRules.DEVICES));
    } else if (!charter.devices().containsAll(List.of("mobile", "desktop"))) {
      warn(PilotRules.DEVICES, Message.of("pilot.few-devices"));
    }
  }

  private void term() {
    if (charter.weeks() < PilotCharter.DEFAULT_WEEKS) {
      warn(
          STAGES,
          Message.of("pilot.short")
              .with("weeks", charter.weeks())
              .with("least", PilotCharter.DEFAULT_WEEKS));
    }
  }

  private void backwards(ExitCriterion criterion) {
    warn(STAGES, Message.of("pilot.backwards").with("title", new CriterionName(criterion.name())));
  }

  /** A metric that the department does not judge the use by is told, and stands. */
  private void metric(ExitCriterion criterion) {
    List<String> uses = charter.uses();
    boolean fits =
        uses.isEmpty()
            || uses.stream()
                .map(use -> table.flatMap(known -> known.metrics(use)))
                .anyMatch(one -> one.isEmpty() || one.get().contains(criterion.metric()));
    if (!fits) {
      warn(
          PilotRules.USES,
          Message.of("pilot.other-metric")
              .with("title", new CriterionName(criterion.name()))
              .with("metric", criterion.metric())
              .with("uses", uses.stream().map(FrameworkUses::term).toList()));
    }
  }
}
