package org.govsm.portal.rosters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.account.People;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.pilot.RosterAct;
import org.govsm.governance.pilot.RosterPlan;
import org.govsm.governance.pilot.RosterRecord;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.training.Trainees;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.WrittenTexts;
import org.jspecify.annotations.Nullable;

/** Roster service: keeps plans, and each act that the record of a roster allows. */
public record RosterService(Clock clock) {

  private static final List<String> OF_PORTAL = List.of("at", "by");

  private Instant now() {
    return Sql.cut(clock.instant());
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  /** A roster. */
  StoredRoster find(Transaction tx, String department, String id) {
    DepartmentIds.require(department);
    return new Rosters(tx)
        .find(department, id)
        .orElseThrow(() -> ProblemException.notFound("rosters.none-such", id));
  }

  /** A roster that nobody else changes until the transaction ends. */
  StoredRoster held(Transaction tx, String department, String id) {
    tx.events().lock(find(tx, department, id).department());
    return find(tx, department, id);
  }

  /** The people who can be on duty. */
  List<String> people(Transaction tx, String department, Caller by) {
    return Trainees.people(tx, by, department, now());
  }

  /** The people who can be on duty and have not left: those that a form offers. */
  List<String> inPost(Transaction tx, String department, Caller by) {
    return Trainees.inPost(tx, by, department, now());
  }

  /**
   * Makes a roster with its first plan.
   *
   * @param plan as the domain reads it
   */
  public StoredRoster plan(
      Transaction tx, String department, Map<String, @Nullable Object> plan, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    String id = new Rosters(tx).next(department);
    try {
      return act(tx, department, id, List.of(), given(plan), by);
    } catch (ProblemException e) {
      throw ofPlan(e);
    }
  }

  static Map<String, @Nullable Object> given(Map<String, @Nullable Object> plan) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put("kind", RosterAct.Kind.PLAN.name());
    given.put("plan", plan);
    return given;
  }

  /** A refusal at places of the plan, where the plan alone was sent. */
  private static ProblemException ofPlan(ProblemException refused) {
    List<InputFault> faults =
        refused.problem().errors().stream()
            .map(
                one ->
                    new InputFault(
                        one.pointer().replaceFirst("^/plan", ""), one.code(), one.text()))
            .toList();
    return faults.isEmpty() ? refused : new ProblemException(ProblemDetail.refused(faults));
  }

  /**
   * Does an act on a roster.
   *
   * @param given the act without its time and its person
   * @throws ProblemException with every reason against it
   */
  public StoredRoster act(
      Transaction tx, StoredRoster held, Map<String, @Nullable Object> given, Caller by) {
    by.requireDepartment(held.department());
    return act(tx, held.department(), held.id(), new Rosters(tx).acts(held), given, by);
  }

  private StoredRoster act(
      Transaction tx,
      String department,
      String id,
      List<StoredRosterAct> acts,
      Map<String, @Nullable Object> given,
      Caller by) {
    OF_PORTAL.stream()
        .filter(given::containsKey)
        .findFirst()
        .ifPresent(
            name -> {
              throw ProblemException.of(Faults.at("/" + name, "rosters.of-portal"));
            });
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(given);
    whole.put("at", new IndianMoment(Moments.inIndia(now())).code());
    whole.put("by", by.actor());
    Checked<RosterAct> read = RosterAct.fromPlain(whole);
    ProblemException.unlessNone(texts(given, read));
    RosterAct act = ProblemException.accepted(read);
    ProblemException.unlessNone(unknown(tx, department, act, by));
    RosterRecord after = ProblemException.accepted(Rosters.record(acts).after(act));
    return new Rosters(tx).act(department, id, acts.size(), after, now(), by.actor());
  }

  /** No number and no health of a person stays; where no text stands, none is asked to say more. */
  private static List<InputFault> texts(
      Map<String, @Nullable Object> given, Checked<RosterAct> read) {
    boolean none =
        read.<List<InputFault>>fold(act -> List.of(), faults -> faults).stream()
            .anyMatch(one -> one.code().equals(RosterAct.NO_TEXT));
    List<InputFault> faults =
        new ArrayList<>(
            WrittenTexts.in(given, Set.of()).stream()
                .filter(one -> !none || !one.code().equals(FreeTexts.NO_REASON))
                .toList());
    faults.addAll(FreeTexts.health(given, "reason"));
    return faults;
  }

  /** Who is in post at a moment; a roster writes ids in small letters, a list of people may not. */
  private record InPost(List<String> people, People listed, Instant at) {

    /** Why somebody cannot be on duty. */
    Optional<String> against(String person) {
      Optional<String> known =
          people.stream().filter(one -> PersonKey.same(one, person)).findFirst();
      return known.isEmpty()
          ? Optional.of("rosters.no-person")
          : known.filter(one -> listed.isGone(one, at)).map(one -> "rosters.gone-person");
    }
  }

  /** Accounts and people that the department does not have. */
  private List<InputFault> unknown(Transaction tx, String department, RosterAct act, Caller by) {
    List<InputFault> faults = new ArrayList<>();
    Optional<String> account = act.plan().flatMap(plan -> plan.account());
    if (account
        .filter(one -> new RegisteredAccounts(tx).find(department, one).isEmpty())
        .isPresent()) {
      faults.add(Faults.at("/plan/account", "queries.no-account"));
    }
    LocalDate day = act.plan().map(RosterPlan::since).or(act::on).orElseGet(this::today);
    Instant begin = Moments.start(day.isBefore(today()) ? today() : day);
    InPost inPost =
        new InPost(people(tx, department, by), Trainees.listed(tx, department, now()), begin);
    List<String> planned = act.plan().map(plan -> plan.onShifts()).orElse(List.of());
    for (int i = 0; i < planned.size(); i++) {
      String place = "/plan/shifts/" + i + "/person";
      inPost.against(planned.get(i)).map(code -> Faults.at(place, code)).ifPresent(faults::add);
    }
    act.substitute()
        .flatMap(inPost::against)
        .map(code -> Faults.at("/substitute", code))
        .ifPresent(faults::add);
    return faults;
  }
}
