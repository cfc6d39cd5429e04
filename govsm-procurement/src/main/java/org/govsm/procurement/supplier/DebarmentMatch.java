package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;

/**
 * Match of a supplier with an order of debarment, with the reason for it. A number that one party
 * alone has matches surely. A number that several can share, such as an IFSC or a DIN, and a name
 * never bar anybody: an officer decides, after the supplier could reply.
 */
public final class DebarmentMatch {

  /** The decision that the order is about this supplier. */
  static final String SAME = "SAME";

  /** The decision that it is about somebody else. */
  static final String OTHER = "OTHER";

  private final DebarmentOrder order;
  private final Message reason;
  private final boolean certain;
  private final Optional<Node> answer;

  private DebarmentMatch(
      DebarmentOrder order, Message reason, boolean certain, Optional<Node> answer) {
    this.order = order;
    this.reason = reason;
    this.certain = certain;
    this.answer = answer;
  }

  /** The match of a supplier with an order on a day, if there is any. */
  static Optional<DebarmentMatch> of(Supplier supplier, DebarmentOrder order, LocalDate day) {
    Optional<Node> answer =
        supplier.matches().stream().filter(one -> one.text("order").equals(order.id())).findFirst();
    ComparedNumbers numbers =
        new ComparedNumbers(
            supplier.identifiers(day), SupplierIdentifiers.read(order.identifiers(), order.from()));
    return numbers
        .own()
        .map(kind -> said("supplier.match-number", order).with("kind", kind))
        .map(said -> new DebarmentMatch(order, said, true, answer))
        .or(
            () ->
                unsure(supplier, order, numbers)
                    .map(said -> new DebarmentMatch(order, said, false, answer)));
  }

  private static Optional<Message> unsure(
      Supplier supplier, DebarmentOrder order, ComparedNumbers numbers) {
    return numbers
        .shared()
        .map(kind -> said("supplier.match-shared", order).with("kind", kind))
        .or(() -> name(supplier, order, numbers));
  }

  /** What cannot be read beside the other is told apart by a number, or by an officer. */
  private static Optional<Message> name(
      Supplier supplier, DebarmentOrder order, ComparedNumbers numbers) {
    String name = order.name();
    List<String> names = supplier.names();
    if (names.stream().anyMatch(one -> SupplierName.isNear(one, name))) {
      return Optional.of(said("supplier.match-name", order).with("name", name));
    }
    return names.stream().allMatch(one -> SupplierName.isOtherScript(one, name))
            && !numbers.differ()
        ? Optional.of(said("supplier.match-script", order).with("name", name))
        : Optional.empty();
  }

  private static Message said(String key, DebarmentOrder order) {
    return Message.of(key)
        .with("order", order.id())
        .with("authority", order.authority())
        .with("from", order.from())
        .with("last", order.until());
  }

  /** The order. */
  public DebarmentOrder order() {
    return order;
  }

  /** Why it is taken to be about the supplier, with the days of the order, as a sentence. */
  public Message reason() {
    return reason;
  }

  /** Whether a number matches that one party alone has. */
  public boolean isCertain() {
    return certain;
  }

  /**
   * What was decided of it up to a day, after the supplier replied or the time to reply passed.
   *
   * @return whether the order is about this supplier; nothing where it was not decided, or the
   *     supplier was not heard
   */
  public Optional<Boolean> decided(LocalDate day) {
    return answer
        .filter(this::isHeard)
        .filter(
            one ->
                one.find("decidedOn", LocalDate.class).filter(on -> !on.isAfter(day)).isPresent())
        .flatMap(one -> one.find("decision", String.class))
        .map(SAME::equals);
  }

  /** To clear somebody no hearing is needed. */
  private boolean isHeard(Node answer) {
    Optional<LocalDate> decidedOn = answer.find("decidedOn", LocalDate.class);
    return answer.find("decision", String.class).filter(OTHER::equals).isPresent()
        || decidedOn
            .filter(on -> Hearing.heard(answer.branch("hearing"), on) instanceof GuardAnswer.Met)
            .isPresent();
  }
}
