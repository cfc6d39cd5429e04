package org.govsm.procurement.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.core.text.Skeleton;

/**
 * Order of the days of acts: none is before the last one on record. What the buyer does in place of
 * an act that was taken back may have the day of that act, though others stand on other deliveries.
 */
final class DayOrder {

  private final List<AcceptanceAct> acts = new ArrayList<>();
  private final List<AcceptanceCorrection> corrections;

  private DayOrder(List<AcceptanceCorrection> corrections) {
    this.corrections = corrections;
  }

  /** The order of a record that is read, before its first act. */
  static DayOrder of(Node record) {
    return new DayOrder(
        record.branches("corrections").stream().map(AcceptanceCorrection::new).toList());
  }

  /** The order of a record after its last act. */
  static DayOrder of(AcceptanceRecord record) {
    DayOrder order = new DayOrder(record.corrections());
    record.acts().forEach(order::add);
    return order;
  }

  void add(AcceptanceAct act) {
    acts.add(act);
  }

  /** The day before which an act is not done; nothing where nothing stands before it. */
  Optional<LocalDate> last(AcceptanceAct next) {
    Optional<LocalDate> first =
        next.role().equals(AcceptanceForm.SUPPLIER)
            ? Optional.empty()
            : ofDelivery(next, true).min(LocalDate::compareTo);
    return first
        .flatMap(
            day -> Stream.concat(Stream.of(day), ofDelivery(next, false)).max(LocalDate::compareTo))
        .or(() -> acts.stream().map(AcceptanceAct::on).max(LocalDate::compareTo));
  }

  /** The days of acts on the same delivery that are taken back, or of those that stand. */
  private Stream<LocalDate> ofDelivery(AcceptanceAct next, boolean takenBack) {
    Set<Integer> mistaken = mistaken();
    return Stream.iterate(1, number -> number <= acts.size(), number -> number + 1)
        .filter(number -> mistaken.contains(number) == takenBack)
        .map(number -> acts.get(number - 1))
        .filter(act -> Skeleton.same(act.delivery(), next.delivery()))
        .map(AcceptanceAct::on);
  }

  private Set<Integer> mistaken() {
    Set<Integer> all = new TreeSet<>();
    corrections.stream()
        .filter(one -> one.acts() <= acts.size())
        .forEach(one -> all.addAll(one.withdrawn()));
    return all;
  }
}
