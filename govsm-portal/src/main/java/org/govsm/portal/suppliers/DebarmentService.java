package org.govsm.portal.suppliers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Move;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Message;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.access.Acting;
import org.govsm.portal.access.Departments;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Moves;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.supplier.DebarmentGrounds;
import org.govsm.procurement.supplier.DebarmentProceeding;
import org.jspecify.annotations.Nullable;

/**
 * Debarment service: gives notice, records the reply, and makes and ends orders. Who gave the
 * notice or recorded the reply does not make the order, and no machine does.
 */
public final class DebarmentService {

  static final String REGISTER = "debarment";
  static final String NOTICED = "debarment.noticed";
  static final String REPLIED = "debarment.replied";

  /** The kinds of event by the steps of the proceeding. */
  static final Map<String, String> KINDS =
      Map.of(
          "order", "debarment.ordered",
          "drop", "debarment.dropped",
          "end", "debarment.ended");

  /** The states in which there is an order. */
  static final List<String> ORDERED = List.of("IN_FORCE", "ENDED");

  private static final StateMachine MACHINE = DebarmentProceeding.machine();
  private static final Set<String> WRITING = Set.of(NOTICED, REPLIED);

  private final SupplierService suppliers;
  private final BiFunction<Transaction, LocalDate, Law> laws;
  private final Acting acting;
  private final Clock clock;

  DebarmentService(
      SupplierService suppliers,
      BiFunction<Transaction, LocalDate, Law> laws,
      Authorisation table,
      Clock clock) {
    this.suppliers = suppliers;
    this.laws = laws;
    this.acting = new Acting(table, MACHINE.id());
    this.clock = clock;
  }

  static DebarmentProceeding read(StoredRecord one) {
    return DebarmentProceeding.fromPlain(one.content()).orThrow();
  }

  /** The rules of the book of a department on the day of now. */
  ProcurementQuestions law(Transaction tx, String department) {
    Law law = laws.apply(tx, suppliers.today());
    String book =
        new Departments(tx)
            .find(department)
            .flatMap(own -> own.book())
            .filter(id -> law.books().stream().anyMatch(known -> known.id().equals(id)))
            .orElse(Law.UNION);
    return ProcurementQuestions.of(law.library(), book);
  }

  /** The proceedings in which there is an order, of all departments; by department and id. */
  static List<StoredRecord> ordered(Transaction tx) {
    return ORDERED.stream()
        .flatMap(state -> new SupplierRecords(tx).inState(REGISTER, state).stream())
        .sorted(Comparator.comparing(StoredRecord::department).thenComparing(StoredRecord::id))
        .toList();
  }

  static void put(Map<String, @Nullable Object> tree, String member, @Nullable Object given) {
    if (given != null) {
      tree.put(member, given);
    }
  }

  static void requireClean(Map<String, ? extends @Nullable Object> given) {
    ProblemException.unlessNone(Secrets.in(given));
    ProblemException.unlessNone(AadhaarNumbers.in(given));
  }

  static Map<String, Object> accepted(Map<String, @Nullable Object> tree) {
    return ProblemException.accepted(DebarmentProceeding.fromPlain(tree)).toPlain();
  }

  /** Gives a supplier notice that it may be debarred. */
  StoredRecord notice(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> given, Caller by) {
    List<String> grounds = DebarmentGrounds.of(law(tx, department));
    String ground = String.valueOf(given.get("ground"));
    if (!grounds.isEmpty() && !grounds.contains(ground)) {
      throw ProblemException.of(InputFault.unknown("/ground", ground, grounds));
    }
    return new DebarmentNotices(clock).give(tx, department, given, by);
  }

  /** Records the reply of the supplier. */
  StoredRecord reply(Transaction tx, StoredRecord before, String said, Caller by) {
    by.requireDepartment(before.department());
    requireClean(Map.of("reply", said));
    if (!before.state().equals("NOTICED")) {
      throw ProblemException.conflict(Message.of("debarments.closed"));
    }
    Map<String, @Nullable Object> hearing = new LinkedHashMap<>();
    if (before.content().get("hearing") instanceof Map<?, ?> notice) {
      notice.forEach((name, value) -> hearing.put(String.valueOf(name), value));
    }
    if (said.isBlank()) {
      throw ProblemException.of(Faults.at("/reply", "debarments.no-reply"));
    }
    hearing.put("reply", said.strip());
    hearing.put("repliedOn", suppliers.today().toString());
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    tree.put("hearing", hearing);
    return write(tx, REPLIED, before, tree, by);
  }

  private StoredRecord write(
      Transaction tx,
      String kind,
      StoredRecord before,
      Map<String, @Nullable Object> tree,
      Caller by) {
    return new SupplierRecords(tx)
        .write(
            kind, before, accepted(tree), Optional.empty(), Sql.cut(clock.instant()), by.actor());
  }

  /** The steps that a caller may take, in the order of the machine. */
  List<String> steps(Transaction tx, StoredRecord one, Caller by) {
    return MACHINE.from(one.state()).stream()
        .filter(step -> !actor(step, by).roles().isEmpty())
        .map(Transition::event)
        .filter(event -> !isOwnWork(tx, event, one, by))
        .toList();
  }

  private static boolean isOwnWork(Transaction tx, String event, StoredRecord one, Caller by) {
    return event.equals("order")
        && new SupplierRecords(tx).writers(one, WRITING).contains(by.actor());
  }

  private Actor actor(Transition step, Caller by) {
    return acting.actor(by, by.actor(), step, Set.of());
  }

  /**
   * Takes a step.
   *
   * @param event order, drop or end
   * @param given order and termReason for an order; endReason to drop or end
   */
  StoredRecord step(
      Transaction tx,
      StoredRecord before,
      String event,
      Map<String, ? extends @Nullable Object> given,
      Caller by) {
    by.requireDepartment(before.department());
    requireClean(given);
    String kind = KINDS.get(event);
    if (kind == null) {
      throw ProblemException.of(InputFault.unknown("/event", event, KINDS.keySet()));
    }
    if (by.kind() == Caller.Kind.SERVICE) {
      throw ProblemException.of(403, "suppliers.machine");
    }
    if (isOwnWork(tx, event, before, by)) {
      throw ProblemException.of(403, "debarments.second-person");
    }
    ProblemException.unlessNone(
        PublishedText.faults(given, List.of("order"), before.content().get("identifiers")));
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    List<String> members =
        event.equals("order") ? List.of("order", "termReason") : List.of("endReason");
    members.forEach(member -> put(tree, member, given.get(member)));
    if (!tree.containsKey(members.get(0))) {
      String key = event.equals("order") ? "supplier.no-order" : "debarments.no-reason";
      throw ProblemException.of(Faults.at("/" + members.get(0), key));
    }
    LocalDate today = Moments.day(clock.instant());
    DebarmentProceeding asked = ProblemException.accepted(DebarmentProceeding.fromPlain(tree));
    List<Actor> actors =
        MACHINE.of(event).stream()
            .filter(step -> step.from().equals(before.state()))
            .map(step -> actor(step, by))
            .toList();
    Move.Moved moved = Moves.moved(asked.fire(event, actors, law(tx, before.department()), today));
    tree.put("state", moved.transition().to());
    if (event.equals("end")) {
      tree.put("endedOn", today.toString());
    }
    return write(tx, kind, before, tree, by);
  }

  /** A proceeding as it is now. */
  StoredRecord current(Transaction tx, String department, String id) {
    return new SupplierRecords(tx)
        .find(DepartmentIds.require(department), REGISTER, id)
        .orElseThrow(() -> ProblemException.notFound("store.no-debarment", id));
  }
}
