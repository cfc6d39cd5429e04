package org.govsm.procurement.award;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.tender.TenderAct;

/**
 * Objections to what was decided in a tender: what each representation is filed against, who may
 * not decide it, and who acts on it next.
 */
record Objections(AwardRecord record) {

  private static final Set<AwardAct.Kind> DECISIVE =
      Set.of(AwardAct.Kind.AWARD, AwardAct.Kind.REOPENING);

  /**
   * When it was awarded, evaluated again or cancelled last: what is filed since objects to that.
   */
  Optional<Instant> decidedLast() {
    return Stream.concat(
            record.acts().stream().filter(act -> DECISIVE.contains(act.kind())).map(AwardAct::at),
            record.tender().acts().stream()
                .filter(act -> act.kind() == TenderAct.Kind.CANCELLATION)
                .map(TenderAct::at))
        .max(Comparator.naturalOrder());
  }

  Optional<Message> next(FiledRepresentation one, Instant asOf) {
    String next =
        switch (one.state()) {
          case "RECEIVED" -> "admit";
          case "UNDER_EXAMINATION" -> record.isCancelled() ? "decide-cancelled" : "decide";
          case "APPEALED" -> "appeal";
          case "UPHELD" -> afterUpholding(one, asOf);
          default -> "";
        };
    return next.isEmpty() ? Optional.empty() : Optional.of(Message.of("award.next." + next));
  }

  private String afterUpholding(FiledRepresentation one, Instant asOf) {
    if (record.isCancelled()) {
      return "close-cancelled";
    }
    return one.evaluatedAgain() ? afterReopening(asOf) : "reopen";
  }

  private String afterReopening(Instant asOf) {
    if (record.state().award.isPresent()) {
      return "close";
    }
    if (record.isLapsed(asOf)) {
      return "cancel";
    }
    if (!record.passedAgain().isEmpty()) {
      return "passed-again";
    }
    return record.isAssessed() ? "award" : "evaluate";
  }

  boolean hasMade(FiledRepresentation one, String person) {
    return hasCancelled(one, person) || hasAwarded(one, person);
  }

  private boolean hasCancelled(FiledRepresentation one, String person) {
    return record.tender().acts().stream()
        .filter(act -> act.kind() == TenderAct.Kind.CANCELLATION && !act.at().isAfter(one.at()))
        .anyMatch(act -> Skeleton.same(act.by(), person));
  }

  private boolean hasAwarded(FiledRepresentation one, String person) {
    List<AwardAct> before =
        record.acts().stream()
            .takeWhile(act -> act.kind() != AwardAct.Kind.REPRESENTATION || !files(act, one))
            .toList();
    return Stream.of(new AwardState(before, record.committee()), record.state())
        .flatMap(then -> Stream.concat(then.proposal.stream(), then.award.stream()))
        .anyMatch(act -> Skeleton.same(act.by(), person));
  }

  private static boolean files(AwardAct act, FiledRepresentation one) {
    return act.text("id").equals(one.id());
  }
}
