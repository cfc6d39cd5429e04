package org.govsm.portal.suppliers;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.AssessorList;
import org.govsm.procurement.supplier.CheckEvidence;
import org.govsm.procurement.supplier.DebarmentList;
import org.govsm.procurement.supplier.RegistrationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Policy service: which checks a department requires, and when it last read the published lists of
 * debarment orders. Both stand in one record.
 */
public record PolicyService(Clock clock) {

  static final String REGISTER = "supplier-policy";
  static final String SET = "supplier-policy.set";

  /** The register of this portal is not the published list: alone it clears nobody, on no day. */
  private static final String NEVER = "1970-01-01";

  private static final String SOURCE = "govsm";
  private static final String ASSESSORS = "assessors";
  static final String ID = "policy";
  private static final List<String> MEMBERS =
      List.of("checks", "debarmentList", "orders", ASSESSORS);

  /** What a department set; nothing where it set nothing yet. */
  Optional<StoredRecord> find(Transaction tx, String department) {
    return new SupplierRecords(tx).find(DepartmentIds.require(department), REGISTER, ID);
  }

  /** The checks that a department requires; none where it set nothing yet. */
  RegistrationPolicy policy(Transaction tx, String department) {
    return find(tx, department).map(PolicyService::policy).orElseGet(RegistrationPolicy::none);
  }

  /** The list of those who may assess suppliers; nothing where the department entered none. */
  Optional<AssessorList> assessors(Transaction tx, String department) {
    return find(tx, department)
        .flatMap(one -> Optional.ofNullable(one.content().get(ASSESSORS)))
        .flatMap(
            list ->
                AssessorList.fromPlain(list)
                    .<Optional<AssessorList>>fold(Optional::of, faults -> Optional.empty()));
  }

  static RegistrationPolicy policy(StoredRecord one) {
    return RegistrationPolicy.fromPlain(only(one.content(), "checks")).orThrow();
  }

  /**
   * The orders of debarment that a department knows: those of the published list that it read, and
   * those of the departments of this portal. It is of the day on which that list was read.
   */
  DebarmentList debarments(Transaction tx, String department) {
    List<Object> orders = new ArrayList<>(ownOrders(tx));
    Optional<StoredRecord> set = find(tx, department);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.put("source", SOURCE);
    tree.put("on", NEVER);
    set.ifPresent(
        one -> {
          if (one.content().get("debarmentList") instanceof Map<?, ?> read) {
            tree.put("source", String.valueOf(read.get("source")));
            tree.put("on", String.valueOf(read.get("on")));
          }
          if (one.content().get("orders") instanceof List<?> given) {
            orders.addAll(given);
          }
        });
    tree.put("orders", orders);
    return DebarmentList.fromPlain(tree).orThrow();
  }

  private static List<Map<String, Object>> ownOrders(Transaction tx) {
    SupplierRecords records = new SupplierRecords(tx);
    return DebarmentService.ORDERED.stream()
        .flatMap(state -> records.inState(DebarmentService.REGISTER, state).stream())
        .flatMap(one -> DebarmentService.read(one).entry(SOURCE).stream())
        .toList();
  }

  /**
   * Sets what a department requires.
   *
   * @param tree checks, and where it has read one, debarmentList (source, on) and its orders
   * @throws StoreRefusal if it is in another version by now
   */
  StoredRecord set(
      Transaction tx,
      String department,
      int version,
      Map<String, ? extends @Nullable Object> tree,
      Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    ProblemException.unlessNone(Secrets.in(tree));
    ProblemException.unlessNone(AadhaarNumbers.in(tree));
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(tree);
    List<InputFault> faults = new ArrayList<>();
    whole.keySet().stream()
        .filter(member -> !MEMBERS.contains(member))
        .forEach(member -> faults.add(InputFault.unknown("/" + member, member, MEMBERS)));
    RegistrationPolicy.fromPlain(only(whole, "checks"))
        .part("", faults)
        .ifPresent(policy -> faults.addAll(unknown(policy)));
    faults.addAll(listFaults(department, whole));
    if (whole.containsKey(ASSESSORS)) {
      AssessorList.fromPlain(whole.get(ASSESSORS)).part("/" + ASSESSORS, faults);
    }
    ProblemException.unlessNone(faults);
    SupplierRecords records = new SupplierRecords(tx);
    Instant now = Sql.cut(clock.instant());
    Optional<StoredRecord> before = find(tx, department);
    if (before.map(StoredRecord::version).orElse(0) != version) {
      throw new StoreRefusal(StoreRefusal.Reason.STALE, Message.of("store.supplier-record-stale"));
    }
    return before
        .map(one -> records.write(SET, one, whole, Optional.empty(), now, by.actor()))
        .orElseGet(() -> records.record(SET, department, ID, whole, now, by.actor()));
  }

  private static List<InputFault> unknown(RegistrationPolicy policy) {
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < policy.checks().size(); i++) {
      String check = policy.checks().get(i);
      if (!CheckEvidence.known().contains(check)) {
        String pointer = "/checks/" + i + "/check";
        faults.add(InputFault.unknown(pointer, check, CheckEvidence.known()));
      }
    }
    return faults;
  }

  private List<InputFault> listFaults(String department, Map<String, @Nullable Object> tree) {
    if (!(tree.get("debarmentList") instanceof Map<?, ?> read)) {
      return List.of();
    }
    Map<String, @Nullable Object> list = new LinkedHashMap<>();
    list.put("department", department);
    list.put("source", read.get("source"));
    list.put("on", read.get("on"));
    list.put("orders", tree.get("orders"));
    list.values().removeIf(given -> given == null);
    List<InputFault> faults = new ArrayList<>();
    DebarmentList.fromPlain(list).part("/debarmentList", faults);
    if (faults.isEmpty()
        && LocalDate.parse(String.valueOf(read.get("on"))).isAfter(Moments.day(clock.instant()))) {
      Message text = Message.of("suppliers.day-to-come");
      faults.add(Faults.at("/debarmentList/on", text));
    }
    return faults;
  }

  private static Map<String, Object> only(
      Map<String, ? extends @Nullable Object> tree, String name) {
    Map<String, Object> one = new LinkedHashMap<>();
    Object given = tree.get(name);
    if (given != null) {
      one.put(name, given);
    }
    return one;
  }

  /** What a form says of checks, as a tree: each with its months, where they are given. */
  static Map<String, Object> check(String code, String months) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("check", code);
    if (!months.isBlank()) {
      one.put(
          "months",
          months.strip().matches("\\d{1,4}") ? new BigDecimal(months.strip()) : months.strip());
    }
    return one;
  }
}
