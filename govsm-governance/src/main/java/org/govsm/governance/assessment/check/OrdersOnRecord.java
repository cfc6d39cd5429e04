package org.govsm.governance.assessment.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.law.IndianMoment;

/** Orders on record, by their ids: those that allow nothing any more, and when each came. */
final class OrdersOnRecord {

  private final Map<String, String> fallen = new HashMap<>();
  private final Map<String, Moment> received = new HashMap<>();

  OrdersOnRecord(CheckInput input) {
    for (FactNode order : input.facts().each("orders")) {
      order.at("id").text().ifPresent(id -> put(id, order));
    }
  }

  private void put(String id, FactNode order) {
    Stream.of("declined", "fallen", "otherKind")
        .filter(name -> order.at(name).is(true))
        .findFirst()
        .map(name -> name.equals("declined") ? name : "fallen")
        .ifPresent(how -> fallen.putIfAbsent(id, how));
    order.at("receivedAt").moment().ifPresent(at -> received.putIfAbsent(id, at));
  }

  /** Why an order allows no decision: it fell by its record, or came after the decision. */
  Optional<Message> against(String order, FactNode decision) {
    return Optional.ofNullable(fallen.get(order))
        .map(how -> Message.of("GSM-CON-10." + how).with("order", order))
        .or(() -> later(order, decision));
  }

  private Optional<Message> later(String order, FactNode decision) {
    Optional<Moment> came = Optional.ofNullable(received.get(order)).map(OrdersOnRecord::minute);
    Optional<Moment> done = decision.at("at").moment();
    return came.filter(at -> done.filter(one -> one.isBefore(at)).isPresent())
        .map(
            at ->
                Message.of("GSM-CON-10.later")
                    .with("order", order)
                    .with("done", said(done.orElseThrow()))
                    .with("received", said(at)));
  }

  /** A decision may be typed to the minute. */
  private static Moment minute(Moment at) {
    Instant start = at.start().truncatedTo(ChronoUnit.MINUTES);
    return new Moment(start, at.wholeDay());
  }

  private static Object said(Moment moment) {
    return moment.wholeDay()
        ? moment.day()
        : new IndianMoment(moment.start().atOffset(ZoneOffset.UTC));
  }
}
