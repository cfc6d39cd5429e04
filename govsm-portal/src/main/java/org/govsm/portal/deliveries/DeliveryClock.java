package org.govsm.portal.deliveries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Step;
import org.govsm.core.text.Message;
import org.govsm.procurement.acceptance.AcceptanceProcess;
import org.govsm.procurement.acceptance.DeemedAcceptance;
import org.govsm.procurement.acceptance.Delivery;

/**
 * Clock of a delivery: until when the buyer may accept, object or reject, and whether silence has
 * accepted it.
 *
 * @param last the last day in time; nothing where no law that was read has one
 * @param deemedOn the day from which it counts as accepted; nothing where it does not
 * @param question what an officer must decide
 * @param told how the days are counted
 */
public record DeliveryClock(
    Optional<LocalDate> last,
    Optional<LocalDate> deemedOn,
    Optional<Message> question,
    List<Message> told) {

  private static final String DAYS = "acceptance.term-days";

  /** What is told of a delivery beside its clock. */
  private static final Set<String> TOLD =
      Set.of("ENTERED_LATE", "MORE_THAN_ORDERED", "MORE_THAN_DUE");

  static DeliveryClock of(Standing standing, Delivery delivery, LocalDate today) {
    Decision<DeemedAcceptance> decision =
        AcceptanceProcess.of(standing.book()).deemed(standing.record(), delivery.id(), today);
    return decision
        .ruling()
        .<DeliveryClock>fold(
            answer -> of(answer.value(), Optional.empty()),
            refer ->
                refer
                    .indication()
                    .map(found -> of(found, Optional.of(refer.question())))
                    .orElseGet(() -> open(refer.question())),
            open -> open(Message.of("deliveries.class-missing")))
        .saying(told(decision));
  }

  /** How the days are counted, and both ends of them where the delivery was entered late. */
  private static List<Message> told(Decision<DeemedAcceptance> decision) {
    List<Message> told = new ArrayList<>();
    decision.trace().steps().stream()
        .filter(step -> step.rule().equals(DAYS))
        .map(Step::text)
        .forEach(told::add);
    decision.trace().findings().stream()
        .filter(one -> TOLD.contains(one.code()))
        .map(Finding::text)
        .forEach(told::add);
    return told;
  }

  private DeliveryClock saying(List<Message> more) {
    return new DeliveryClock(last, deemedOn, question, List.copyOf(more));
  }

  private static DeliveryClock of(DeemedAcceptance found, Optional<Message> question) {
    return new DeliveryClock(
        found.acceptBy(),
        question.isPresent() ? Optional.empty() : found.deemedOn(),
        question,
        List.of());
  }

  private static DeliveryClock open(Message question) {
    return new DeliveryClock(Optional.empty(), Optional.empty(), Optional.of(question), List.of());
  }
}
