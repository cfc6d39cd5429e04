package org.govsm.portal.suppliers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.FacilitationLog;
import org.jspecify.annotations.Nullable;

/** Facilitation service: trainings, and whom a partner helped to register, with its consent. */
public record FacilitationService(Clock clock) {

  static final String REGISTER = "facilitation";
  static final String RECORDED = "facilitation.recorded";
  static final String TRAININGS = "trainings";
  static final String ONBOARDINGS = "onboardings";

  private static final String ID = "log";

  /** The log of a department; nothing where nothing is in it. */
  Optional<StoredRecord> find(Transaction tx, String department) {
    return new SupplierRecords(tx).find(DepartmentIds.require(department), REGISTER, ID);
  }

  static FacilitationLog read(Optional<StoredRecord> one) {
    return FacilitationLog.fromPlain(one.<Object>map(StoredRecord::content).orElse(Map.of()))
        .orThrow();
  }

  /** The entries of a list of the log, in the order in which they were made. */
  static List<Map<String, @Nullable Object>> entries(Optional<StoredRecord> one, String list) {
    List<Map<String, @Nullable Object>> entries = new ArrayList<>();
    if (one.map(StoredRecord::content).orElse(Map.of()).get(list) instanceof List<?> all) {
      for (Object each : all) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        ((Map<?, ?>) each).forEach((name, value) -> entry.put(String.valueOf(name), value));
        entries.add(entry);
      }
    }
    return entries;
  }

  /**
   * Adds an entry to a list of the log.
   *
   * @param list {@link #TRAININGS} or {@link #ONBOARDINGS}
   */
  StoredRecord add(
      Transaction tx,
      String department,
      String list,
      Map<String, ? extends @Nullable Object> entry,
      Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    ProblemException.unlessNone(Secrets.in(entry));
    ProblemException.unlessNone(AadhaarNumbers.in(entry));
    if (list.equals(ONBOARDINGS)
        && entry.get("supplier") instanceof String id
        && new SupplierRecords(tx).find(department, SupplierRecords.SUPPLIER, id).isEmpty()) {
      throw ProblemException.of(Faults.at("/supplier", "debarments.no-supplier"));
    }
    Optional<StoredRecord> before = find(tx, department);
    List<Map<String, @Nullable Object>> entries = entries(before, list);
    entries.add(new LinkedHashMap<>(entry));
    return write(tx, department, before, list, entries, by);
  }

  /** Records that a supplier withdrew its consent today; its number counts from 1. */
  StoredRecord withdraw(Transaction tx, String department, int number, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    Optional<StoredRecord> before = find(tx, department);
    List<Map<String, @Nullable Object>> entries = entries(before, ONBOARDINGS);
    if (number < 1
        || number > entries.size()
        || entries.get(number - 1).containsKey("withdrawnOn")) {
      throw ProblemException.notFound("facilitation.no-consent", number);
    }
    entries.get(number - 1).put("withdrawnOn", Moments.day(clock.instant()).toString());
    return write(tx, department, before, ONBOARDINGS, entries, by);
  }

  private StoredRecord write(
      Transaction tx,
      String department,
      Optional<StoredRecord> before,
      String list,
      List<Map<String, @Nullable Object>> entries,
      Caller by) {
    Map<String, @Nullable Object> tree =
        new LinkedHashMap<>(before.map(StoredRecord::content).orElse(Map.of()));
    tree.put(list, entries);
    Map<String, Object> log = ProblemException.accepted(FacilitationLog.fromPlain(tree)).toPlain();
    SupplierRecords records = new SupplierRecords(tx);
    return before
        .map(
            one ->
                records.write(
                    RECORDED, one, log, Optional.empty(), Sql.cut(clock.instant()), by.actor()))
        .orElseGet(
            () ->
                records.record(
                    RECORDED, department, ID, log, Sql.cut(clock.instant()), by.actor()));
  }
}
