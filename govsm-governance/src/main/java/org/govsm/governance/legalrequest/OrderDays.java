package org.govsm.governance.legalrequest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.governance.law.IndianMoment;

/** Days that an order itself sets, as they were typed at entry and by each examination. */
final class OrderDays {

  /**
   * Move of the day to a later one, or to none.
   *
   * @param from a day that stood before
   * @param at from when the examination counts
   * @param by who examined
   */
  record Move(LocalDate from, IndianMoment at, String by) {}

  private OrderDays() {}

  /**
   * What is asked of a day that is entered: one more than a year on may be a slip of the year.
   *
   * @param order what the order says, as it is entered
   * @param from the day of the receipt, or of the examination
   */
  static Optional<InputFault> asked(Optional<Node> order, LocalDate from) {
    return order
        .filter(one -> !one.find(LegalRequest.ORDER_DUE_FAR, Boolean.class).orElse(false))
        .flatMap(one -> one.find(LegalRequest.ORDER_DUE, LocalDate.class))
        .filter(from.plusYears(1)::isBefore)
        .map(
            day ->
                new InputFault(
                    "/order/" + LegalRequest.ORDER_DUE,
                    "takedown.order-far",
                    Message.of("takedown.input.order-far").with("day", day)));
  }

  /** What an order says, with another day. */
  static Map<String, Object> with(LegalRequest request, LocalDate day) {
    Map<String, Object> order = new LinkedHashMap<>();
    request.orderNode().map(Node::toPlain).ifPresent(order::putAll);
    order.put(LegalRequest.ORDER_DUE, day.toString());
    return order;
  }

  /** Each move from a day that stood before to a later one, or to none. */
  static Stream<Move> moved(LegalRequest received, List<RequestAct> acts) {
    List<Move> moves = new ArrayList<>();
    List<LocalDate> stood = new ArrayList<>();
    received.orderDue().map(IndianMoment::day).ifPresent(stood::add);
    for (RequestAct act : acts) {
      Optional<LocalDate> day = act.orderDue();
      stood.stream()
          .filter(from -> day.map(from::isBefore).orElse(act.dropsDay()))
          .map(from -> new Move(from, act.time().counts(), act.by()))
          .forEach(moves::add);
      day.ifPresent(stood::add);
    }
    return moves.stream();
  }
}
