package org.govsm.portal.governance;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.govsm.governance.custody.CustodyState;
import org.govsm.governance.custody.HandOver;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.security.Authorisation;
import org.govsm.portal.store.CustodyRecords;
import org.govsm.portal.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Custody service: writes and reads who holds the keys of which account, and never a key. What may
 * stand in a log is told by the domain; here it is guarded who writes it in whose name.
 */
public final class CustodyDesk {

  /** The name under which the authorisation table has the events of the log. */
  public static final String MACHINE = "custody.log";

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  private static final DepartmentFacts DOCUMENT = new DepartmentFacts(List.of(new DocumentPart()));

  private final Authorisation table;
  private final Clock clock;
  private final CustodyStates states = new CustodyStates();

  /** Reads in the table who may write which event. */
  public CustodyDesk(Authorisation table, Clock clock) {
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

  /** Refuses what looks like a secret. The refusal names places and repeats nothing. */
  public static void refuseSecrets(@Nullable Object tree) {
    Refusal.unlessNone(Secrets.in(tree));
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
    CustodyState state = states.of(unit, department);
    event.computeIfAbsent("eventId", none -> freeId(unit, department, state));
    event.putIfAbsent("at", now().toString());
    event.putIfAbsent("actor", person);
    requireMine(event, person, by);
    requireAccount(unit, department, event);
    if (!HandOver.is(event)) {
      return append(unit, department, state, CustodyEvent.fromPlain(event), by);
    }
    CustodyEvent asked = happened(HandOver.asked(event));
    refuseBroken(state.broken(asked, people(unit, department)));
    String id = String.valueOf(event.get("eventId"));
    unit.custody().request(department, id, event, moment(), by.actor());
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
    Map<String, @Nullable Object> asked = waiting(unit, department, id);
    requireGranted(asked, by);
    Checked<CustodyEvent> event = HandOver.approved(asked, Acting.person(by, named), now());
    return append(unit, department, states.of(unit, department), event, by);
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
    unit.custody().withdraw(department, id, moment(), by.actor());
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
      UnitOfWork unit,
      String department,
      CustodyState state,
      Checked<CustodyEvent> event,
      Caller by) {
    Appended appended = state.append(happened(event), people(unit, department));
    refuseBroken(appended.findings());
    CustodyEntry entry = appended.entry().orElseThrow();
    unit.custody().record(department, state.size() + 1, entry.toPlain(), moment(), by.actor());
    return new Recorded(Optional.of(entry), Optional.empty(), appended.findings());
  }

  private CustodyEvent happened(Checked<CustodyEvent> read) {
    CustodyEvent event = Refusal.accepted(read);
    if (event.at().isAfter(moment())) {
      throw refused("/at", "date.ahead", Message.of("fault.detail-ahead"));
    }
    return event;
  }

  private static void refuseBroken(List<Finding> findings) {
    Refusal.unlessNone(
        findings.stream()
            .filter(one -> one.weight() == Weight.BLOCKING)
            .map(one -> new Fault("/event", one.code(), one.text()))
            .toList());
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

  private static String freeId(UnitOfWork unit, String department, CustodyState state) {
    Set<String> waiting = new TreeSet<>();
    unit.custody().waiting(department).forEach(one -> waiting.add(one.id()));
    int number = state.size() + 1;
    while (waiting.contains("K" + number) || state.has("K" + number)) {
      number++;
    }
    return "K" + number;
  }

  /**
   * The log of a department.
   *
   * @throws IllegalStateException if it is not as it was written; see {@link #verify}
   */
  public CustodyLog log(UnitOfWork unit, String department) {
    return CustodyStates.whole(department, verify(unit, department));
  }

  /** Makes every hash of a log again: the log, or a fault for the first entry that is not whole. */
  public Checked<CustodyLog> verify(UnitOfWork unit, String department) {
    return CustodyLog.fromPlain(
        Map.of("name", department, "events", unit.custody().entries(department, 1)));
  }

  /** What is open on the accounts of a department by its log, account by account. */
  public List<Finding> open(UnitOfWork unit, String department, CustodyLog log) {
    return log.state().open(people(unit, department), moment());
  }

  /** What waits for the approval of a second person, the oldest first. */
  public List<CustodyRecords.Waiting> waiting(UnitOfWork unit, String department) {
    return unit.custody().waiting(department);
  }

  /** Whether the facts or the log name a person. Nothing is open of one whose id is misspelt. */
  public boolean knows(UnitOfWork unit, String department, CustodyLog log, String person) {
    return people(unit, department).find(person).isPresent() || log.names(person);
  }

  private People people(UnitOfWork unit, String department) {
    return People.of(DOCUMENT.of(unit, department, moment()));
  }

  private Instant moment() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private OffsetDateTime now() {
    return moment().atZone(INDIA).toOffsetDateTime();
  }
}
