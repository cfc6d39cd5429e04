package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;

/**
 * Match of a supplier with an order of debarment, with the reason for it. A number matches surely;
 * a name alone never bars anybody: an officer decides, after the supplier could reply.
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
    return number(supplier.identifiers(day), order)
        .map(said -> new DebarmentMatch(order, said, true, answer))
        .or(
            () ->
                name(supplier, order).map(said -> new DebarmentMatch(order, said, false, answer)));
  }

  private static Optional<Message> number(List<Identifier> numbers, DebarmentOrder order) {
    List<Identifier> ordered = SupplierIdentifiers.read(order.identifiers(), order.from());
    return numbers.stream()
        .filter(number -> ordered.stream().anyMatch(other -> isSame(number, other)))
        .findFirst()
        .map(number -> said("supplier.match-number", order).with("kind", number.kindName()));
  }

  /** The same number, or the same PAN within it. */
  private static boolean isSame(Identifier one, Identifier other) {
    return one.equals(other) || pan(one).isPresent() && pan(one).equals(pan(other));
  }

  private static Optional<String> pan(Identifier number) {
    return number.kind().equals(Identifiers.PAN)
        ? Optional.of(number.number())
        : number.part("pan");
  }

  private static Optional<Message> name(Supplier supplier, DebarmentOrder order) {
    return SupplierName.isAlike(supplier.name(), order.name())
        ? Optional.of(said("supplier.match-name", order).with("name", order.name()))
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

  /** Whether a number matches, and not a name alone. */
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
