package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.OpenPoint;
import org.jspecify.annotations.Nullable;

/** Draft progress: of each page of a draft, whether it is done, and what it lacks. */
final class DraftProgress {

  private final Map<String, @Nullable Object> terms;
  private final List<DraftFault> faults;
  private final ProvisionalTerms made;

  /** Where the terms leave something open. */
  private final List<String> open;

  private DraftProgress(
      Map<String, @Nullable Object> terms,
      List<DraftFault> faults,
      ProvisionalTerms made,
      List<String> open) {
    this.terms = terms;
    this.faults = faults;
    this.made = made;
    this.open = open;
  }

  static DraftProgress of(
      Transaction tx, BuilderServices services, ContractDraft draft, ProvisionalTerms made) {
    return new DraftProgress(
        draft.terms(),
        draft.isOpen() ? faults(tx, services, draft, made) : List.of(),
        made,
        made.terms().stream()
            .flatMap(one -> one.open(services.contracts().dictionary()).stream())
            .map(OpenPoint::pointer)
            .toList());
  }

  /** Where something is missing elsewhere, whole periods of KPIs are looked at all the same. */
  private static List<DraftFault> faults(
      Transaction tx, BuilderServices services, ContractDraft draft, ProvisionalTerms made) {
    List<DraftFault> faults =
        new ArrayList<>(DraftFault.of(tx, services.contracts().contracts(), draft));
    made.dropped().stream()
        .filter(one -> one.code().equals("terms.kpi-period"))
        .map(one -> DraftFault.of(one))
        .filter(one -> !faults.contains(one))
        .forEach(faults::add);
    return faults;
  }

  /** What stands in the way of a signature and has no page. */
  List<DraftFault> placeless() {
    return faults.stream().filter(one -> one.part().isEmpty()).toList();
  }

  /**
   * How far a page is. Of a row all its pages count.
   *
   * @return done, missing, wrong, open or blank
   */
  String of(BuilderPart part, Optional<Integer> row) {
    List<DraftFault> own = own(part, row);
    boolean wrong = own.stream().anyMatch(one -> !one.fault().code().equals("tree.required"));
    if (wrong) {
      return "wrong";
    } else if (!own.isEmpty()) {
      return "missing";
    }
    boolean blank = row.isEmpty() && !part.isStated(terms);
    return blank ? "blank" : leavesOpen(part, row) || saysNoSum(part) ? "open" : "done";
  }

  /** A contract can go without a value, but that is to be seen. */
  private boolean saysNoSum(BuilderPart part) {
    return part.code().equals(BuilderPart.DAYS_AND_VALUE)
        && !terms.containsKey("value")
        && !terms.containsKey("ceiling");
  }

  /** The first that it lacks. */
  Optional<DraftFault> gap(BuilderPart part, Optional<Integer> row) {
    return own(part, row).stream().findFirst();
  }

  private List<DraftFault> own(BuilderPart part, Optional<Integer> row) {
    return faults.stream()
        .filter(one -> one.row().equals(row))
        .filter(one -> one.part().filter(other -> isOf(part, other)).isPresent())
        .toList();
  }

  private static boolean isOf(BuilderPart part, BuilderPart other) {
    return part.isRow() ? part.list().equals(other.list()) : part.equals(other);
  }

  private boolean leavesOpen(BuilderPart part, Optional<Integer> row) {
    return open.stream()
        .anyMatch(at -> places(part, row).stream().anyMatch(place -> at.startsWith(place + "/")));
  }

  private List<String> places(BuilderPart part, Optional<Integer> row) {
    if (part.isRow()) {
      return row.flatMap(number -> made.pointer(part.list(), number)).stream().toList();
    }
    return part.code().equals(BuilderPart.ACCOUNTS)
        ? List.of()
        : part.members().stream().map(name -> "/" + name).toList();
  }
}
