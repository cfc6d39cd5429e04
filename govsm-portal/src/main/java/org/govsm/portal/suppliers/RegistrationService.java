package org.govsm.portal.suppliers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Move;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Message;
import org.govsm.portal.access.Acting;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Moves;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.RegistrationPolicy;
import org.govsm.procurement.supplier.Supplier;
import org.govsm.procurement.supplier.SupplierRegistration;
import org.jspecify.annotations.Nullable;

/**
 * Registration service: moves suppliers through their registration. Nobody registers, rejects,
 * suspends or restores a supplier whom they entered, checked or heard themselves, and no machine
 * does.
 */
public final class RegistrationService {

  static final Map<String, String> KINDS = kinds();

  private static final List<String> OF_ANOTHER =
      List.of("register", "reject", "suspend", "restore");
  private static final List<String> CHECKED = List.of("register", "restore");
  private static final Set<String> WRITING =
      Set.of(
          SupplierRecords.RECORDED,
          SupplierRecords.CHANGED,
          SupplierRecords.CHECKED,
          SupplierRecords.HEARD,
          SupplierRecords.SUBMITTED);
  private static final Set<String> ON_BEHALF = Set.of(Caller.SUPPLIER, "system");
  private static final StateMachine MACHINE = SupplierRegistration.machine();

  private final PolicyService policies;
  private final Acting acting;
  private final Clock clock;

  public RegistrationService(PolicyService policies, Authorisation table, Clock clock) {
    this.policies = policies;
    this.acting = new Acting(table, MACHINE.id());
    this.clock = clock;
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("submit", SupplierRecords.SUBMITTED);
    kinds.put("return", "supplier.returned");
    kinds.put("register", "supplier.registered");
    kinds.put("reject", "supplier.rejected");
    kinds.put("lapse", "supplier.lapsed");
    kinds.put("restore", "supplier.restored");
    kinds.put("suspend", "supplier.suspended");
    kinds.put("withdraw", "supplier.withdrawn");
    return kinds;
  }

  /** Registration of the suppliers of a department on the day of now. */
  SupplierRegistration registration(Transaction tx, String department) {
    return SupplierRegistration.on(
        policies.policy(tx, department),
        policies.debarments(tx, department),
        Moments.day(clock.instant()));
  }

  /** The steps that a caller may take with a supplier, in the order of the machine. */
  List<String> steps(Transaction tx, StoredRecord one, Caller by) {
    return MACHINE.from(one.state()).stream()
        .filter(step -> !actor(step, by).roles().isEmpty())
        .map(Transition::event)
        .filter(event -> !isOwnWork(tx, event, one, by))
        .toList();
  }

  private static boolean isOwnWork(Transaction tx, String event, StoredRecord one, Caller by) {
    return OF_ANOTHER.contains(event)
        && new SupplierRecords(tx).writers(one, WRITING).contains(by.actor());
  }

  /**
   * Whom the authorisation table allows a step of the supplier acts for it, and who may let a
   * registration lapse does what the process itself says.
   */
  private Actor actor(Transition step, Caller by) {
    Set<String> behalf = new TreeSet<>(step.who().roles());
    behalf.retainAll(ON_BEHALF);
    return acting.actor(by, by.actor(), step, behalf);
  }

  /** What stands in the way of a step, as findings say it; empty where nothing does. */
  List<Message> obstacles(Transaction tx, StoredRecord one, String event) {
    Supplier supplier = one.supplier();
    Move move = registration(tx, one.department()).fire(supplier, event, List.of(everybody(event)));
    List<Message> obstacles = new ArrayList<>();
    if (CHECKED.contains(event)) {
      SameNumbers.of(tx, one, Moments.day(clock.instant())).ifPresent(obstacles::add);
    }
    if (move instanceof Move.Refused refused) {
      refused.blocking().stream().map(Finding::text).forEach(obstacles::add);
    }
    return obstacles;
  }

  private static Actor everybody(String event) {
    Set<String> roles =
        MACHINE.of(event).stream()
            .flatMap(step -> step.who().roles().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Actor("somebody", roles);
  }

  /**
   * Takes a step.
   *
   * @param event submit, return, register, reject, lapse, restore, suspend or withdraw
   * @throws ProblemException with status 403 for who may not, 409 where it does not go in this
   *     state, and 422 with what stands in the way
   */
  public StoredRecord step(Transaction tx, StoredRecord before, String event, Caller by) {
    by.requireDepartment(before.department());
    String kind = KINDS.get(event);
    if (kind == null) {
      throw ProblemException.of(InputFault.unknown("/event", event, KINDS.keySet()));
    }
    if (OF_ANOTHER.contains(event) && by.kind() == Caller.Kind.SERVICE) {
      throw ProblemException.of(403, "suppliers.machine");
    }
    if (isOwnWork(tx, event, before, by)) {
      throw ProblemException.of(403, "suppliers.second-person");
    }
    RegistrationPolicy policy = policies.policy(tx, before.department());
    if (CHECKED.contains(event) && policy.checks().isEmpty()) {
      throw ProblemException.of(422, "suppliers.no-policy");
    }
    Optional<Message> same =
        CHECKED.contains(event)
            ? SameNumbers.of(tx, before, Moments.day(clock.instant()))
            : Optional.empty();
    if (same.isPresent()) {
      throw new ProblemException(new ProblemDetail(422, same, List.of()));
    }
    List<Actor> actors =
        MACHINE.of(event).stream()
            .filter(step -> step.from().equals(before.state()))
            .map(step -> actor(step, by))
            .toList();
    Move.Moved moved =
        Moves.moved(registration(tx, before.department()).fire(before.supplier(), event, actors));
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.put("state", moved.transition().to());
    if (event.equals("restore")) {
      tree.remove("hearing");
    }
    return new SupplierRecords(tx)
        .write(kind, before, tree, Optional.empty(), Sql.cut(clock.instant()), by.actor());
  }
}
