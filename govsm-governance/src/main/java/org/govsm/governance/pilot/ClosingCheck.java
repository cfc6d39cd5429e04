package org.govsm.governance.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.pilot.PilotAct.Kind;
import org.govsm.governance.tree.PersonKey;

/**
 * Check of an act that closes a pilot, or takes its stop back: by another officer than who
 * evaluated or stopped it, on results that the evaluation saw, and with words that say why.
 */
record ClosingCheck(PilotRecord record, PilotAct act) {

  List<InputFault> faults() {
    List<InputFault> faults = new ArrayList<>();
    switch (act.kind()) {
      case RESUME -> own(Kind.STOP, "own-stop").ifPresent(faults::add);
      case STOP -> {
        own(Kind.REVIEW, "own-review").ifPresent(faults::add);
        faults.addAll(StopWords.faults(act));
      }
      default -> {
        own(Kind.REVIEW, "own-review").ifPresent(faults::add);
        scaled(faults);
      }
    }
    return faults;
  }

  private static InputFault fault(String member, String code, Message text) {
    return new InputFault("/" + member, "pilot." + code, text);
  }

  private Optional<InputFault> own(Kind done, String key) {
    return record
        .last(done)
        .filter(one -> PersonKey.same(one.by(), act.by()))
        .map(one -> fault("by", "own", Message.of("pilot.input." + key)));
  }

  private void scaled(List<InputFault> faults) {
    if (record.weeks() < PilotCharter.DEFAULT_WEEKS) {
      onFile(
          "short-term",
          Message.of("pilot.input.short-term")
              .with("weeks", record.weeks())
              .with("least", PilotCharter.DEFAULT_WEEKS),
          faults);
    }
    PilotStanding standing = record.standing(act.day());
    standing.criteria().stream()
        .filter(one -> one.outcome() != CriterionStanding.Outcome.MET)
        .forEach(one -> faults.add(fault("kind", "criterion", one.said())));
    List<CriterionName> later = unseen(standing);
    if (!later.isEmpty()) {
      onFile(
          "after-review", Message.of("pilot.input.after-review").with("criteria", later), faults);
    }
  }

  /** What a paper must accept. */
  private void onFile(String code, Message text, List<InputFault> faults) {
    if (act.said("reference").isEmpty()) {
      faults.add(fault("reference", code, text));
    }
  }

  /** The criteria whose result an officer typed after the evaluation, which did not see it. */
  private List<CriterionName> unseen(PilotStanding standing) {
    Optional<PilotAct> review = record.last(Kind.REVIEW);
    return standing.criteria().stream()
        .filter(CriterionStanding::isTyped)
        .map(CriterionStanding::criterion)
        .filter(
            one ->
                standing
                    .report(one)
                    .filter(
                        report ->
                            review
                                .filter(seen -> report.moment().isAfter(seen.moment()))
                                .isPresent())
                    .isPresent())
        .map(one -> new CriterionName(one.name()))
        .toList();
  }
}
