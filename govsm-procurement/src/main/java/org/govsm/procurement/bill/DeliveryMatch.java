package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.acceptance.AcceptedCount;

/**
 * Match of lines with deliveries: a line that names a delivery takes up what was accepted of it,
 * and so do earlier lines; one that names none takes up the first that is not billed yet, and where
 * it may as well be another, that is told.
 */
final class DeliveryMatch {

  private static final String DELIVERY = "delivery";

  private final List<Node> earlier;
  private final List<Node> here;
  private final AcceptedCount count;

  DeliveryMatch(Node request, AcceptedCount count) {
    this.count = count;
    here = request.branch("invoice").orElseThrow().branches("lines");
    earlier =
        request.branches("earlier").stream()
            .flatMap(bill -> bill.branches("lines").stream())
            .toList();
  }

  private Stream<Node> all(String item) {
    return Stream.concat(earlier.stream(), here.stream())
        .filter(line -> line.text("item").equals(item));
  }

  /** How many of an item lines bill that name a delivery, by its id as people read it. */
  private Map<String, BigDecimal> named(String item) {
    Map<String, BigDecimal> named = new LinkedHashMap<>();
    all(item)
        .filter(line -> line.has(DELIVERY))
        .forEach(
            line -> named.merge(Skeleton.of(line.text(DELIVERY)), quantity(line), BigDecimal::add));
    return named;
  }

  private static BigDecimal quantity(Node line) {
    return line.get("quantity", BigDecimal.class);
  }

  /** Pieces of which a part is billed are billed: a count has whole ones. */
  static long whole(BigDecimal sum) {
    return sum.setScale(0, RoundingMode.CEILING).min(ThreeWayMatch.MOST).longValue();
  }

  /** What is wrong with a line that names a delivery: less of it is accepted and not billed yet. */
  Optional<Finding> check(Node line, Citation clause) {
    if (!line.has(DELIVERY)) {
      return Optional.empty();
    }
    String item = line.text("item");
    String id = line.text(DELIVERY);
    BigDecimal before =
        Stream.concat(earlier.stream(), here.subList(0, here.indexOf(line)).stream())
            .filter(one -> one.text("item").equals(item))
            .filter(one -> one.find(DELIVERY, String.class).filter(of -> same(of, id)).isPresent())
            .map(DeliveryMatch::quantity)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rest =
        BigDecimal.valueOf(count.ofDelivery(id).of(item)).subtract(before).max(BigDecimal.ZERO);
    if (quantity(line).compareTo(rest) <= 0) {
      return Optional.empty();
    }
    Message text =
        Message.of("bill.more-of-delivery")
            .with("line", line.text("id"))
            .with(DELIVERY, id)
            .with("item", item)
            .with("count", quantity(line))
            .with("left", rest);
    return Optional.of(Finding.of("MORE_THAN_DELIVERED", Weight.BLOCKING, text, clause));
  }

  private static boolean same(String one, String other) {
    return Skeleton.same(one, other);
  }

  /**
   * The days from which what is billed of an item is accepted.
   *
   * @param billed how many of it are billed by now
   */
  List<LocalDate> days(String item, long billed) {
    Map<String, BigDecimal> named = named(item);
    List<LocalDate> days = new ArrayList<>();
    here.stream()
        .filter(line -> line.text("item").equals(item) && line.has(DELIVERY))
        .map(line -> Skeleton.of(line.text(DELIVERY)))
        .distinct()
        .forEach(
            id ->
                count
                    .ofDelivery(id)
                    .reached(item, whole(named.getOrDefault(id, BigDecimal.ZERO)))
                    .ifPresent(days::add));
    if (isUnnamed(item)) {
      pool(named).reached(item, unnamed(named, billed)).ifPresent(days::add);
    }
    return days;
  }

  /**
   * What this invoice takes up of an item.
   *
   * @param billed how many of it are billed by now
   */
  List<AcceptedCount.Part> taken(String item, long billed) {
    Map<String, BigDecimal> named = named(item);
    List<AcceptedCount.Part> taken = new ArrayList<>();
    here.stream()
        .filter(line -> line.text("item").equals(item) && line.has(DELIVERY))
        .map(line -> Skeleton.of(line.text(DELIVERY)))
        .distinct()
        .forEach(
            id ->
                taken.addAll(
                    count
                        .ofDelivery(id)
                        .taken(
                            item,
                            whole(sum(earlier, item, Optional.of(id))),
                            whole(named.getOrDefault(id, BigDecimal.ZERO)))));
    if (isUnnamed(item)) {
      long before = whole(sum(earlier, item, Optional.empty()));
      taken.addAll(pool(named).taken(item, before, unnamed(named, billed)));
    }
    return taken;
  }

  /** How many of an item lines bill of a delivery, or of none that they name. */
  private static BigDecimal sum(List<Node> lines, String item, Optional<String> delivery) {
    return lines.stream()
        .filter(line -> line.text("item").equals(item))
        .filter(line -> line.find(DELIVERY, String.class).map(Skeleton::of).equals(delivery))
        .map(DeliveryMatch::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean isUnnamed(String item) {
    return here.stream().anyMatch(line -> line.text("item").equals(item) && !line.has(DELIVERY));
  }

  private static long unnamed(Map<String, BigDecimal> named, long billed) {
    return billed - named.values().stream().mapToLong(DeliveryMatch::whole).sum();
  }

  /** What no line names. */
  private AcceptedCount pool(Map<String, BigDecimal> named) {
    AcceptedCount rest = count;
    for (Map.Entry<String, BigDecimal> one : named.entrySet()) {
      rest = rest.without(one.getKey(), whole(one.getValue()));
    }
    return rest;
  }

  /**
   * That a line which names no delivery is taken for the first that is not billed yet, though one
   * that was accepted on a later day is not billed either.
   *
   * @param billed how many of the item are billed by now
   */
  Optional<Finding> assumed(String item, long billed) {
    if (!isUnnamed(item)) {
      return Optional.empty();
    }
    Map<String, BigDecimal> named = named(item);
    AcceptedCount pool = pool(named);
    Optional<LocalDate> taken = pool.reached(item, unnamed(named, billed));
    Optional<LocalDate> last = pool.reached(item, pool.of(item));
    return taken
        .filter(day -> last.filter(day::isBefore).isPresent())
        .map(
            day ->
                Finding.of(
                    "DELIVERY_ASSUMED",
                    Weight.WARNING,
                    Message.of("bill.delivery-assumed")
                        .with("item", item)
                        .with("day", day)
                        .with("last", last.orElseThrow()),
                    BillLaw.OWN));
  }
}
