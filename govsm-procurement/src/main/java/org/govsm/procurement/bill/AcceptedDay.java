package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.document.Node;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.govsm.procurement.acceptance.Delivery;

/**
 * Day from which the last of what an invoice bills is accepted: of the deliveries of the period of
 * the certificate that a line bills; without one, the first accepted is the first billed.
 */
final class AcceptedDay {

  private final Node request;
  private final List<Node> lines;
  private final AcceptedCount count;

  AcceptedDay(Node request, AcceptedCount count) {
    this.request = request;
    this.count = count;
    lines = request.branch("invoice").orElseThrow().branches("lines");
  }

  /**
   * The day, of the items that are billed by acceptance.
   *
   * @param billed how many of each are billed by now
   * @return nothing where the deliveries of a period do not show it: somebody must say it
   */
  Optional<LocalDate> of(Map<String, Long> billed) {
    List<LocalDate> days = new ArrayList<>();
    for (Map.Entry<String, Long> each : billed.entrySet()) {
      String item = each.getKey();
      List<Node> periods = periodsThatMatter(item);
      if (periods.isEmpty()) {
        days.addAll(new DeliveryMatch(request, count).days(item, each.getValue()));
      }
      for (Node certificate : periods) {
        Optional<LocalDate> day = in(certificate, item);
        if (day.isEmpty()) {
          return Optional.empty();
        }
        days.add(day.get());
      }
    }
    return days.stream().max(LocalDate::compareTo);
  }

  /**
   * What the invoice takes up of the items that are billed by acceptance, where no period says it.
   *
   * @param billed how many of each are billed by now
   */
  List<AcceptedCount.Part> taken(Map<String, Long> billed) {
    List<AcceptedCount.Part> taken = new ArrayList<>();
    billed.forEach(
        (item, sum) -> {
          if (periodsThatMatter(item).isEmpty()) {
            taken.addAll(new DeliveryMatch(request, count).taken(item, sum));
          }
        });
    return taken;
  }

  /**
   * The day by which all that was delivered in the certified periods was accepted, of an invoice
   * whose lines are billed by certificates alone.
   *
   * @return nothing where a period has no delivery on record, or one that is neither accepted nor
   *     rejected: somebody must say it
   */
  Optional<LocalDate> ofPeriods(AcceptanceRecord record) {
    List<LocalDate> days = new ArrayList<>();
    for (Node line : lines) {
      Optional<Node> one = certificate(line);
      Optional<LocalDate> last = one.flatMap(period -> last(period, record));
      if (last.isEmpty()) {
        return Optional.empty();
      }
      days.add(last.get());
    }
    return days.stream().max(LocalDate::compareTo);
  }

  private Optional<LocalDate> last(Node certificate, AcceptanceRecord record) {
    LocalDate from = certificate.get("from", LocalDate.class);
    LocalDate until = certificate.get("until", LocalDate.class);
    List<AcceptedCount.Part> parts = count.deliveredIn(from, until).parts();
    boolean settled =
        record.deliveries().stream()
            .filter(one -> !one.deliveredOn().isBefore(from) && one.deliveredOn().isBefore(until))
            .allMatch(one -> isSettled(parts, one));
    return settled
        ? parts.stream().map(AcceptedCount.Part::on).max(LocalDate::compareTo)
        : Optional.empty();
  }

  /** What silence accepted is in no act. */
  private static boolean isSettled(List<AcceptedCount.Part> parts, Delivery one) {
    long accepted =
        parts.stream()
            .filter(part -> part.delivery().equals(one.id()))
            .mapToLong(AcceptedCount.Part::quantity)
            .sum();
    return accepted + one.rejected() + one.redelivered() == one.quantity();
  }

  /** What is told of the items whose lines say neither their period nor their delivery. */
  List<Finding> assumed(Map<String, Long> billed) {
    List<Finding> found = new ArrayList<>();
    billed.forEach(
        (item, sum) -> {
          if (periodsThatMatter(item).isEmpty()) {
            new DeliveryMatch(request, count).assumed(item, sum).ifPresent(found::add);
          }
        });
    return found;
  }

  /** A line that names its delivery needs no period. */
  private List<Node> periodsThatMatter(String item) {
    boolean named =
        lines.stream().anyMatch(line -> line.text("item").equals(item) && line.has("delivery"));
    return named || isAll(item) ? List.of() : periods(item);
  }

  /** Whether the invoice bills all that is accepted of an item: then no period matters. */
  private boolean isAll(String item) {
    BigDecimal here =
        lines.stream()
            .filter(line -> line.text("item").equals(item))
            .map(line -> line.get("quantity", BigDecimal.class))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return here.compareTo(BigDecimal.valueOf(count.of(item))) >= 0;
  }

  /** The certificates of the lines of an item; none unless each has one whose days are known. */
  private List<Node> periods(String item) {
    List<Node> found = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    for (Node line : lines) {
      if (line.text("item").equals(item)) {
        Optional<Node> one = certificate(line);
        if (one.isEmpty()) {
          return List.of();
        }
        one.filter(each -> seen.add(each.text("id"))).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Node> certificate(Node line) {
    return CertifiedSum.named(request, line).filter(one -> one.has("from") && one.has("until"));
  }

  /** Counts what earlier bills billed of the same period as well, whatever its certificate. */
  private Optional<LocalDate> in(Node certificate, String item) {
    String period = certificate.text("period");
    BigDecimal sum =
        Stream.concat(
                request.branches("earlier").stream()
                    .flatMap(bill -> bill.branches("lines").stream()),
                lines.stream())
            .filter(line -> line.text("item").equals(item))
            .filter(
                line ->
                    line.find("certificate", String.class)
                        .filter(id -> CertificateMatch.periodOf(request, id).equals(period))
                        .isPresent())
            .map(line -> line.get("quantity", BigDecimal.class))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return count
        .deliveredIn(
            certificate.get("from", LocalDate.class), certificate.get("until", LocalDate.class))
        .reached(item, sum.setScale(0, RoundingMode.CEILING).min(ThreeWayMatch.MOST).longValue());
  }
}
