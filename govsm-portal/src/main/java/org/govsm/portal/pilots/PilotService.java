package org.govsm.portal.pilots;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.account.AgencyActs;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.governance.pilot.UseTable;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Pilot service: keeps charters, and each act that the record of a pilot allows. */
public record PilotService(Clock clock) {

  /** The roles that act on pilots. */
  static final List<String> ROLES = List.of("competent-authority", "nodal-officer", "author");

  /** What a machine may record; anything else is decided by a person. */
  private static final Set<PilotAct.Kind> OF_MACHINES =
      Set.of(PilotAct.Kind.CHARTER, PilotAct.Kind.MEASURE);

  private static final List<String> OF_PORTAL = List.of("at", "by", "role");

  private Instant now() {
    return Sql.cut(clock.instant());
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  /** A pilot. */
  StoredPilot find(Transaction tx, String department, String id) {
    DepartmentIds.require(department);
    return new Pilots(tx)
        .find(department, id)
        .orElseThrow(() -> ProblemException.notFound("pilots.none-such", id));
  }

  /** A pilot that nobody else changes until the transaction ends. */
  StoredPilot held(Transaction tx, String department, String id) {
    tx.events().lock(find(tx, department, id).department());
    return find(tx, department, id);
  }

  /** The roles in which a caller may do an act. */
  static List<String> roles(Caller by, PilotAct.Kind kind) {
    boolean person = by.kind() != Caller.Kind.SERVICE || OF_MACHINES.contains(kind);
    return PilotAct.roles(kind).stream()
        .filter(role -> person && by.roles().contains(role))
        .toList();
  }

  /**
   * Writes the charter of a new pilot.
   *
   * @param charter as the domain reads it
   */
  public StoredPilot charter(
      Transaction tx, String department, Map<String, @Nullable Object> charter, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    String id = new Pilots(tx).next(department, today());
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put("kind", PilotAct.Kind.CHARTER.name());
    given.put("charter", charter);
    try {
      return act(tx, department, id, List.of(), given, by);
    } catch (ProblemException e) {
      throw ofCharter(e);
    }
  }

  /** A refusal at places of the charter, where the charter alone was sent. */
  private static ProblemException ofCharter(ProblemException refused) {
    List<InputFault> faults =
        refused.problem().errors().stream()
            .map(
                one ->
                    new InputFault(
                        one.pointer().replaceFirst("^/charter", ""), one.code(), one.text()))
            .toList();
    return faults.isEmpty() ? refused : new ProblemException(ProblemDetail.refused(faults));
  }

  /**
   * Does an act on a pilot.
   *
   * @param given the act without its time, its person and its role
   * @throws ProblemException with every reason against it
   */
  public StoredPilot act(
      Transaction tx, StoredPilot held, Map<String, @Nullable Object> given, Caller by) {
    by.requireDepartment(held.department());
    return act(tx, held.department(), held.id(), new Pilots(tx).acts(held), given, by);
  }

  private StoredPilot act(
      Transaction tx,
      String department,
      String id,
      List<StoredPilotAct> acts,
      Map<String, @Nullable Object> given,
      Caller by) {
    PilotTexts.refuse(given);
    OF_PORTAL.stream()
        .filter(given::containsKey)
        .findFirst()
        .ifPresent(
            name -> {
              throw ProblemException.of(Faults.at("/" + name, "pilots.of-portal"));
            });
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(given);
    whole.put("at", new IndianMoment(Moments.inIndia(now())).code());
    whole.put("by", by.actor());
    whole.put("role", role(given, by));
    PilotRecord before = Pilots.record(acts);
    ofPortal(given, "measures", List.of("counted", "asOf"));
    ofPortal(given, "stated", List.of("found", "assessment", "open"));
    if (given.get("stated") instanceof List<?> stated && before.charter().isPresent()) {
      whole.put("stated", StatedConditions.with(tx, department, before.charter().get(), stated));
    }
    if (PilotAct.Kind.MEASURE.name().equals(given.get("kind")) && before.startedOn().isPresent()) {
      LocalDate on = day(given).orElseGet(this::today);
      whole.putAll(PilotMeasures.in(tx, department, before, given, on, now()));
    }
    PilotAct act = ProblemException.accepted(PilotAct.fromPlain(whole));
    OfficersActs.require(tx, department, by, AgencyActs.Desk.PILOT, act.kind().name());
    act.charter()
        .flatMap(charter -> charter.owner())
        .filter(owner -> !officers(tx, by, department).contains(owner))
        .ifPresent(
            owner -> {
              throw ProblemException.of(Faults.at("/charter/owner", "pilots.no-officer"));
            });
    ProblemException.unlessNone(ReadCounters.unknown(tx, department, act));
    PilotRecord after = ProblemException.accepted(before.after(act));
    ProblemException.unlessNone(StatedConditions.against(tx, department, whole));
    if (act.kind() == PilotAct.Kind.REVIEW) {
      ProblemException.unlessNone(ReadCounters.otherwise(tx, department, before, today(), now()));
    }
    return new Pilots(tx).act(department, id, acts.size(), after, now(), by.actor());
  }

  /** What the portal works out, or finds on record, is said by the portal alone. */
  private static void ofPortal(
      Map<String, @Nullable Object> given, String list, List<String> names) {
    if (given.get(list) instanceof List<?> all) {
      for (int i = 0; i < all.size(); i++) {
        for (String name : names) {
          if (all.get(i) instanceof Map<?, ?> one && one.containsKey(name)) {
            throw ProblemException.of(
                Faults.at("/" + list + "/" + i + "/" + name, "pilots.of-portal"));
          }
        }
      }
    }
  }

  private static Optional<LocalDate> day(Map<String, @Nullable Object> given) {
    try {
      return ApiRequests.text(given, "on").map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the domain tells it, as every other fault of an act
    }
  }

  /** The role of the act; where the caller has none, any: the fault of the kind is told first. */
  private static String role(Map<String, @Nullable Object> given, Caller by) {
    Optional<PilotAct.Kind> kind = ApiRequests.text(given, "kind").flatMap(PilotActs::ofCode);
    if (kind.isEmpty()) {
      return ROLES.get(0);
    }
    List<String> own = roles(by, kind.get());
    if (own.isEmpty() && by.kind() == Caller.Kind.SERVICE) {
      throw ProblemException.of(403, "pilots.no-machine");
    } else if (own.isEmpty()) {
      throw by.isNoneOf(PilotAct.roles(kind.get()));
    }
    return own.get(0);
  }

  /** The active officers of a department who act on pilots. */
  static List<String> officers(Transaction tx, Caller caller, String department) {
    List<String> officers = new ArrayList<>();
    if (caller.kind() == Caller.Kind.DEMONSTRATION) {
      ROLES.forEach(role -> officers.add("demo." + role));
    }
    Officers.of(tx, Set.of(department, UserFacts.EVERY)).stream()
        .filter(user -> user.facts().roles().stream().anyMatch(ROLES::contains))
        .forEach(user -> officers.add(user.id()));
    return officers;
  }

  /** The table of uses of a department. */
  UseTables.Stated uses(Transaction tx, String department) {
    return new UseTables(tx).of(DepartmentIds.require(department));
  }

  /** The table of uses by which a charter is judged: once it is approved, that of the day. */
  Optional<UseTable> uses(Transaction tx, String department, PilotRecord record) {
    return record
        .last(PilotAct.Kind.APPROVE)
        .map(act -> new UseTables(tx).at(department, act.at().toInstant()))
        .orElseGet(() -> uses(tx, department).table());
  }

  /**
   * States the table of uses of a department.
   *
   * @throws ProblemException with every fault of it
   */
  public UseTables.Stated state(
      Transaction tx,
      String department,
      int expected,
      Map<String, @Nullable Object> table,
      Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    PilotTexts.refuse(table);
    UseTable read = ProblemException.accepted(UseTable.fromPlain(table));
    return new UseTables(tx).state(department, expected, read, now(), by.actor());
  }
}
