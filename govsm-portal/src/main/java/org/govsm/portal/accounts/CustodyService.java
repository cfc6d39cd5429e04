package org.govsm.portal.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.governance.account.People;
import org.govsm.governance.custody.Appended;
import org.govsm.governance.custody.CustodyEntry;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.governance.custody.CustodyState;
import org.govsm.governance.custody.ExitChecklist;
import org.govsm.governance.custody.HandOver;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.access.Acting;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.WrittenTexts;
import org.jspecify.annotations.Nullable;

/**
 * Custody service: writes and reads who holds the keys of which account, and never a key. What may
 * stand in a log is told by the domain; here it is guarded who writes it in whose name.
 */
public final class CustodyService {

  /** The name under which the authorisation table has the events of the log. */
  public static final String MACHINE = "custody.log";

  private static final DepartmentFacts DOCUMENT = DepartmentFacts.document();

  private final CustodyGuard guard;
  private final Clock clock;
  private final ContractEnds ends;
  private final CustodyStates states = new CustodyStates();
  private final AskedIds askedIds = new AskedIds();

  /** Reads in the table who may write which event. */
  public CustodyService(Authorisation table, Clock clock, ContractEnds ends) {
    this.guard = new CustodyGuard(table);
    this.clock = clock;
    this.ends = ends;
  }

  /**
   * Result of an event.
   *
   * @param entry the entry; nothing where a second person must approve it first
   * @param waiting the id under which it waits; nothing where it is in the log
   */
  public record Recorded(
      Optional<CustodyEntry> entry, Optional<String> waiting, List<Finding> open) {}

  /** Refuses what looks like a secret. The refusal names places and repeats nothing. */
  public static void refuseSecrets(@Nullable Object tree) {
    ProblemException.unlessNone(Secrets.in(tree));
  }

  /**
   * Writes an event into the log, or asks a second person for approval where that is needed.
   *
   * @param tree the event; id, moment and actor may be left out
   * @throws ProblemException with every fault; of what looks like a secret only the place is said
   */
  public Recorded record(
      Transaction tx,
      String department,
      Map<String, @Nullable Object> tree,
      Caller by,
      Optional<String> named) {
    refuseSecrets(tree);
    ProblemException.unlessNone(WrittenTexts.numbers(tree, Set.of()));
    by.requireDepartment(DepartmentIds.require(department));
    CustodyRecords records = new CustodyRecords(tx);
    records.lock(department);
    String person = Acting.person(by, named);
    Map<String, @Nullable Object> event = new LinkedHashMap<>(tree);
    CustodyState state = states.of(tx, department);
    Set<String> used = askedIds.of(tx, department);
    event.computeIfAbsent("eventId", none -> state.freeId(used));
    event.putIfAbsent("at", now().toString());
    event.putIfAbsent("actor", person);
    new RegisteredAccounts(tx)
        .exit(department, event)
        .ifPresent(why -> event.putIfAbsent("reason", why));
    guard.requireMine(event, person, by, state);
    guard.requireOfficer(tx, department, event, by, state);
    CustodyGuard.requireNodal(tx, department, event, person, by, moment());
    CustodyGuard.requireAccount(tx, department, event);
    CustodyGuard.requireBegun(tx, department, event, state);
    String id = String.valueOf(event.get("eventId"));
    records.requireNotWaiting(department, id);
    boolean waits = HandOver.is(event);
    CustodyEvent read =
        happened(
            waits
                ? HandOver.asked(event, people(tx, department), now())
                : CustodyEvent.entered(event));
    CustodyGuard.refuseBroken(state.twice(read, used));
    guard.requireSigners(read, people(tx, department), moment(), by, tree);
    if (!waits) {
      return append(tx, department, state, read, by);
    }
    CustodyGuard.refuseBroken(state.broken(read, people(tx, department)));
    CustodyGuard.refuseSecond(read, records.waiting(department));
    records.request(department, id, event, moment(), by.actor());
    return new Recorded(Optional.empty(), Optional.of(id), List.of());
  }

  /**
   * Approves a hand-over as the second of two, which brings it into the log.
   *
   * @throws ProblemException with status 404 if nothing of that id waits, and with every fault
   */
  public Recorded approve(
      Transaction tx, String department, String id, Caller by, Optional<String> named) {
    by.requireDepartment(DepartmentIds.require(department));
    new CustodyRecords(tx).lock(department);
    Map<String, @Nullable Object> asked = new CustodyRecords(tx).asked(department, id);
    guard.requireGranted(asked, by);
    CustodyState state = states.of(tx, department);
    CustodyGuard.requireBegun(tx, department, asked, state);
    CustodyGuard.requireNodal(tx, department, asked, Acting.person(by, named), by, moment());
    Checked<CustodyEvent> event = HandOver.approved(asked, Acting.person(by, named), now());
    return append(tx, department, state, happened(event), by);
  }

  /**
   * Takes a hand-over back that was not approved: one that can still be approved only for those
   * with a part in it, one that is out of date for whoever may write the log.
   *
   * @throws ProblemException with status 404 if nothing of that id waits, and 403 for others
   */
  public void withdraw(
      Transaction tx, String department, String id, Caller by, Optional<String> named) {
    by.requireDepartment(DepartmentIds.require(department));
    new CustodyRecords(tx).lock(department);
    Map<String, @Nullable Object> asked = new CustodyRecords(tx).asked(department, id);
    guard.requireGranted(asked, by);
    People people = people(tx, department);
    String person = Acting.person(by, named);
    if (!HandOver.mayWithdraw(asked, person, people, now())
        && !(people.mayAct(person, moment())
            && HandOver.isOutOfDate(asked, states.of(tx, department), people, now()))) {
      throw ProblemException.of(403, "custody.withdraw-who");
    }
    new CustodyRecords(tx).withdraw(department, id, moment(), by.actor());
  }

  private Recorded append(
      Transaction tx, String department, CustodyState state, CustodyEvent event, Caller by) {
    CustodyBeside beside = beside(tx, department);
    Appended appended = state.append(event, beside.people(), beside.context());
    CustodyGuard.refuseBroken(appended.findings());
    CustodyEntry entry = appended.entry().orElseThrow();
    new CustodyRecords(tx)
        .record(department, state.size() + 1, entry.toPlain(), moment(), by.actor());
    return new Recorded(Optional.of(entry), Optional.empty(), appended.findings());
  }

  private CustodyEvent happened(Checked<CustodyEvent> read) {
    CustodyEvent event = ProblemException.accepted(read);
    if (event.at().isAfter(moment())) {
      throw CustodyGuard.refused("/at", "date.ahead", Message.of("fault.detail-ahead"));
    }
    return event;
  }

  /** Who holds what now, without reading again what was read of the log before. */
  public CustodyState state(Transaction tx, String department) {
    return states.of(tx, DepartmentIds.require(department));
  }

  /** How the keys stand; as at the start where the log is not as it was written. */
  CustodyState standing(Transaction tx, String department) {
    String name = DepartmentIds.require(department);
    return states.read(tx, name).fold(state -> state, faults -> CustodyState.start(name));
  }

  /**
   * The log of a department.
   *
   * @throws IllegalStateException if it is not as it was written; see {@link #verify}
   */
  public CustodyLog log(Transaction tx, String department) {
    return CustodyStates.whole(department, verify(tx, department));
  }

  /**
   * Makes every hash of a log again: the log, or a fault for the first entry that is not whole.
   *
   * @throws ProblemException with status 404 if no department can be called so
   */
  public Checked<CustodyLog> verify(Transaction tx, String department) {
    String name = DepartmentIds.require(department);
    return CustodyLog.fromPlain(
        Map.of("name", name, "events", new CustodyRecords(tx).entries(name, 1)));
  }

  /** What is open by a log, account by account. */
  public List<Finding> open(Transaction tx, String department, CustodyLog log) {
    return beside(tx, department).open(log);
  }

  /** What stands beside the log now. */
  CustodyBeside beside(Transaction tx, String department) {
    return CustodyBeside.of(tx, department, people(tx, department), ends, moment());
  }

  /** What waits for the approval of a second person, the oldest first. */
  public List<CustodyRecords.Waiting> waiting(Transaction tx, String department) {
    return new CustodyRecords(tx).waiting(department);
  }

  /** Who can approve now what waits; nobody where it must be asked again. */
  public List<String> approvers(Transaction tx, String department, CustodyRecords.Waiting waiting) {
    return HandOver.approvers(waiting.content(), people(tx, department), moment());
  }

  /** What must happen before a person leaves. */
  public ExitChecklist exit(Transaction tx, String department, String person) {
    return log(tx, department).exit(person, people(tx, department));
  }

  private People people(Transaction tx, String department) {
    return People.of(DOCUMENT.of(tx, department, moment()));
  }

  private Instant moment() {
    return Sql.cut(clock.instant());
  }

  private OffsetDateTime now() {
    return Moments.inIndia(clock.instant());
  }
}
