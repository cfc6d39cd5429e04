package org.govsm.portal.governance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Fault;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;
import org.govsm.governance.account.People;
import org.govsm.governance.custody.Appended;
import org.govsm.governance.custody.CustodyEntry;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.governance.custody.ExitChecklist;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.security.Authorisation;
import org.govsm.portal.store.CustodyRecords;
import org.govsm.portal.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Where it is written down who holds the keys of which account, and never a key. A hand-over is
 * asked for by one and comes into the log when a second person approves it.
 */
public final class CustodyDesk {

  /** The name under which the authorisation table has the events of the log. */
  public static final String MACHINE = "custody.log";

  private static final String HAND_OVER = "TRANSFERRED";
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  private final DepartmentFacts facts;
  private final Authorisation table;
  private final Clock clock;

  /**
   * Wires it.
   *
   * @param facts all that is kept of a department
   * @param table who may write which event
   * @param clock the one clock
   */
  public CustodyDesk(DepartmentFacts facts, Authorisation table, Clock clock) {
    this.facts = facts;
    this.table = table;
    this.clock = clock;
  }

  /**
   * What came of an event.
   *
   * @param entry the entry; nothing where a second person must approve it first
   * @param waiting the id under which it waits; nothing where it is in the log
   * @param open what is open on the account afterwards
   */
  public record Recorded(
      Optional<CustodyEntry> entry, Optional<String> waiting, List<Finding> open) {}

  /**
   * Refuses what looks like a secret. The refusal names places and repeats nothing.
   *
   * @param tree what was given
   * @throws Refusal with a fault for each place
   */
  public static void refuseSecrets(@Nullable Object tree) {
    List<Fault> secrets = Secrets.in(tree);
    Refusal.unlessNone(secrets);
  }

  /**
   * Writes an event into the log, or asks a second person for approval where that is needed.
   *
   * @param unit a unit of work that is kept
   * @param department the department
   * @param tree the event; id, moment and actor may be left out
   * @param by who writes it
   * @param named in a demonstration, the id of the person who acts
   * @return the entry, or that it waits
   * @throws Refusal with every fault; of what looks like a secret only the place is said
   */
  public Recorded record(
      UnitOfWork unit,
      String department,
      Map<String, @Nullable Object> tree,
      Caller by,
      Optional<String> named) {
    refuseSecrets(tree);
    by.requireDepartment(DepartmentIds.require(department));
    unit.custody().lock(department);
    String person = Acting.person(by, named);
    Map<String, @Nullable Object> event = new LinkedHashMap<>(tree);
    event.putIfAbsent("eventId", freeId(unit, department));
    event.putIfAbsent("at", now().atZone(INDIA).toOffsetDateTime().toString());
    event.putIfAbsent("actor", person);
    requireMine(event, person, by);
    requireAccount(unit, department, event);
    boolean handOver = HAND_OVER.equals(event.get("event"));
    if (!handOver) {
      return append(unit, department, event, by);
    }
    Map<String, @Nullable Object> supposed = new LinkedHashMap<>(event);
    Object to = event.getOrDefault("toHolder", "");
    supposed.put("approvedBy", person.equals(to) ? event.get("fromHolder") : to);
    appended(unit, department, supposed);
    String id = String.valueOf(event.get("eventId"));
    unit.custody().request(department, id, event, now(), by.actor());
    return new Recorded(Optional.empty(), Optional.of(id), List.of());
  }

  /**
   * Approves a hand-over as the second of two, which brings it into the log.
   *
   * @param unit a unit of work that is kept
   * @param department the department
   * @param id what waits
   * @param by who approves it
   * @param named in a demonstration, the id of the person who acts
   * @return the entry
   * @throws Refusal with status 404 if nothing of that id waits, and with every fault
   */
  public Recorded approve(
      UnitOfWork unit, String department, String id, Caller by, Optional<String> named) {
    by.requireDepartment(DepartmentIds.require(department));
    unit.custody().lock(department);
    Map<String, @Nullable Object> event = waiting(unit, department, id);
    event.put("approvedBy", Acting.person(by, named));
    event.put("at", now().atZone(INDIA).toOffsetDateTime().toString());
    requireGranted(event, by);
    return append(unit, department, event, by);
  }

  /**
   * Takes a hand-over back that was not approved.
   *
   * @param unit a unit of work that is kept
   * @param department the department
   * @param id what waits
   * @param by who takes it back
   * @throws Refusal with status 404 if nothing of that id waits
   */
  public void withdraw(UnitOfWork unit, String department, String id, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    requireGranted(waiting(unit, department, id), by);
    unit.custody().withdraw(department, id, now(), by.actor());
  }

  private static Map<String, @Nullable Object> waiting(
      UnitOfWork unit, String department, String id) {
    CustodyRecords.Waiting waiting =
        unit.custody()
            .waiting(department, id)
            .orElseThrow(() -> Refusal.notFound(Message.of("custody.none-waits").with("what", id)));
    return new LinkedHashMap<>(waiting.content());
  }

  private Recorded append(
      UnitOfWork unit, String department, Map<String, @Nullable Object> event, Caller by) {
    Appended appended = appended(unit, department, event);
    List<CustodyEntry> entries = appended.log().orElseThrow().entries();
    CustodyEntry entry = entries.get(entries.size() - 1);
    unit.custody().record(department, entries.size(), entry.toPlain(), now(), by.actor());
    return new Recorded(Optional.of(entry), Optional.empty(), appended.findings());
  }

  private Appended appended(
      UnitOfWork unit, String department, Map<String, @Nullable Object> tree) {
    CustodyEvent event = read(tree);
    if (event.at().isAfter(now())) {
      throw refused("/at", "date.ahead", Message.of("fault.detail-ahead"));
    }
    Appended appended = log(unit, department).append(event, people(unit, department));
    List<Fault> broken =
        appended.findings().stream()
            .filter(one -> one.weight() == Weight.BLOCKING)
            .map(one -> new Fault("/event", one.code(), one.text()))
            .toList();
    Refusal.unlessNone(broken);
    return appended;
  }

  private static CustodyEvent read(Map<String, @Nullable Object> tree) {
    return Refusal.accepted(CustodyEvent.fromPlain(tree));
  }

  /** Nobody acts or approves in the name of others. */
  private void requireMine(Map<String, @Nullable Object> event, String person, Caller by) {
    requireGranted(event, by);
    if (!person.equals(event.get("actor"))) {
      throw refused("/actor", "account.person", Message.of("account.person"));
    } else if (event.containsKey("approvedBy")) {
      throw refused("/approvedBy", "custody.approve", Message.of("custody.approve"));
    }
  }

  private void requireGranted(Map<String, @Nullable Object> event, Caller by) {
    Optional<Set<String>> roles =
        table
            .transition(MACHINE, String.valueOf(event.get("event")))
            .map(Authorisation.Transition::roles);
    boolean portal = by.kind() == Caller.Kind.PORTAL;
    if (roles.isPresent() && !portal && !by.isAnyOf(roles.get())) {
      throw by.isNoneOf(roles.get());
    }
  }

  private static void requireAccount(
      UnitOfWork unit, String department, Map<String, @Nullable Object> event) {
    String account = String.valueOf(event.get("accountId"));
    if (event.get("accountId") instanceof String
        && unit.accounts().find(department, account).isEmpty()) {
      Message text = Message.of("custody.no-account");
      throw refused("/accountId", "custody.no-account", text);
    }
  }

  private static Refusal refused(String pointer, String code, Message text) {
    return Refusal.of(new Fault(pointer, code, text));
  }

  private static String freeId(UnitOfWork unit, String department) {
    int number = unit.custody().entries(department).size() + 1;
    List<String> taken = new ArrayList<>();
    unit.custody().waiting(department).forEach(one -> taken.add(one.id()));
    unit.custody()
        .entries(department)
        .forEach(one -> taken.add(String.valueOf(one.get("eventId"))));
    while (taken.contains("K" + number)) {
      number++;
    }
    return "K" + number;
  }

  /**
   * The log of a department.
   *
   * @param unit any unit of work
   * @param department the department
   * @return the log
   * @throws IllegalStateException if it is not as it was written; see {@link #verify}
   */
  public CustodyLog log(UnitOfWork unit, String department) {
    return verify(unit, department)
        .fold(
            log -> log,
            faults -> {
              throw new IllegalStateException("custody log of " + department + ": " + faults);
            });
  }

  /**
   * Makes every hash of the log again.
   *
   * @param unit any unit of work
   * @param department the department
   * @return the log, or a fault for the first entry that is not as it was written
   */
  public Checked<CustodyLog> verify(UnitOfWork unit, String department) {
    return CustodyLog.fromPlain(
        Map.of("name", department, "events", unit.custody().entries(department)));
  }

  /**
   * What is open on the accounts of a department.
   *
   * @param unit any unit of work
   * @param department the department
   * @return the findings, account by account
   */
  public List<Finding> open(UnitOfWork unit, String department) {
    return log(unit, department).open(people(unit, department), now());
  }

  /**
   * What waits for the approval of a second person.
   *
   * @param unit any unit of work
   * @param department the department
   * @return the oldest first
   */
  public List<CustodyRecords.Waiting> waiting(UnitOfWork unit, String department) {
    return unit.custody().waiting(department);
  }

  /**
   * What must happen before a person leaves.
   *
   * @param unit any unit of work
   * @param department the department
   * @param person the id of the person
   * @return the steps
   */
  public ExitChecklist exit(UnitOfWork unit, String department, String person) {
    return log(unit, department).exit(person);
  }

  /**
   * Whether anything is known of a person. Nothing is open of somebody whose id is misspelt.
   *
   * @param unit any unit of work
   * @param department the department
   * @param person the id of the person
   * @return true if the facts or the custody log name the person
   */
  public boolean knows(UnitOfWork unit, String department, String person) {
    return people(unit, department).find(person).isPresent()
        || log(unit, department).entries().stream()
            .map(CustodyEntry::event)
            .flatMap(
                event ->
                    Stream.of(event.fromHolder(), event.toHolder(), Optional.of(event.actor())))
            .flatMap(Optional::stream)
            .anyMatch(person::equals);
  }

  private People people(UnitOfWork unit, String department) {
    return People.of(facts.of(unit, department, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
