package org.govsm.portal.queries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.govsm.core.text.Messages;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.legalrequest.RequestAct;
import org.govsm.governance.response.EscalationLevels;
import org.govsm.governance.response.QueryCategories;
import org.govsm.governance.response.QueryRouting;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.assessments.WrongEntries;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting queries: to be routed, answered and closed; and legal requests to be met. */
record WaitingQueries(Clock clock) implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    if (DeskRoles.of(caller).isEmpty()) {
      return items;
    }
    Map<String, Map<String, List<String>>> desks = new HashMap<>();
    Function<String, Map<String, List<String>>> desk =
        department ->
            desks.computeIfAbsent(department, known -> DeskOfficers.of(tx, caller, known));
    Map<String, EscalationLevels> levels = new HashMap<>();
    Function<String, EscalationLevels> set =
        department ->
            levels.computeIfAbsent(
                department, known -> new SettingsVersions(tx).newest(known).levels());
    Predicate<String> officers = OfficersActs.officerIn(tx, caller);
    Instant now = clock.instant();
    for (StoredQuery one : new Queries(tx).open()) {
      if (caller.seesDepartment(one.department())) {
        boolean officer = officers.test(one.department());
        if (officer && confirms(one, caller)) {
          items.add(item(one, "confirm"));
        }
        if (officer && repeats(one, caller)) {
          items.add(item(one, "same"));
        }
        String next = next(one);
        boolean may = officer || mayOfAgency(tx, one, caller, next);
        if (may && isFor(one, caller, name -> desk.apply(name).keySet())) {
          items.add(item(one, next));
        } else if (may && one.isLate(now) && isUpTo(one, caller, set, desk)) {
          items.add(item(one, "late"));
        }
      }
    }
    new QueryMatches(tx)
        .correctedLater().stream()
            .filter(one -> caller.seesDepartment(one.department()) && confirms(one, caller))
            .filter(one -> officers.test(one.department()))
            .forEach(one -> items.add(item(one, "confirm")));
    new Queries(tx)
        .doubted().stream()
            .filter(one -> caller.seesDepartment(one.department()))
            .filter(one -> officers.test(one.department()) && isToAgree(tx, one, caller))
            .forEach(one -> items.add(item(one, "wrong")));
    return items;
  }

  /** Another officer says the same of the act, or takes back what was said of it. */
  private static boolean isToAgree(Transaction tx, StoredQuery one, Caller caller) {
    DeskCase read = DeskCase.ofActs(one, new Queries(tx).acts(one));
    return read.next().contains(WrongEntries.TAKE_BACK)
        && DeskRoles.may(caller, read.roles(WrongEntries.TAKE_BACK))
        && WrongEntries.doubted(read.takenBack())
            .filter(read.takeable(caller.actor())::contains)
            .isPresent();
  }

  /** What people of an agency leave to an officer is no task of theirs. */
  private static boolean mayOfAgency(Transaction tx, StoredQuery one, Caller caller, String next) {
    DeskCase read = DeskCase.ofActs(one, new Queries(tx).acts(one));
    String act = next.equals("answer") ? "REPLY" : DeskActs.named(next);
    return new DeskAgency(tx, one, caller).may(read, act);
  }

  /**
   * What is late goes up to the levels that the department set, each after its hours; where it set
   * none, to the next higher authority that somebody at the desk holds.
   */
  private boolean isUpTo(
      StoredQuery one,
      Caller caller,
      Function<String, EscalationLevels> set,
      Function<String, Map<String, List<String>>> desk) {
    if (one.isRequest()) {
      return false;
    }
    EscalationLevels levels = set.apply(one.department());
    if (!levels.all().isEmpty()) {
      return levels.reached(one.receivedAt(), clock.instant()).stream()
          .anyMatch(DeskRoles.of(caller)::contains);
    }
    Set<String> held =
        desk.apply(one.department()).values().stream()
            .flatMap(List::stream)
            .map(DeskRoles::atDesk)
            .collect(Collectors.toSet());
    return QueryCategories.find(one.category())
        .flatMap(category -> QueryRouting.escalated(category, held))
        .filter(DeskRoles.of(caller)::contains)
        .isPresent();
  }

  /**
   * A correction waits for another officer: one who may answer the query as it was entered, or who
   * confirms what a legal request is.
   */
  private static boolean confirms(StoredQuery one, Caller caller) {
    return one.correction()
        .filter(waiting -> !StoredTree.text(waiting, "by").equals(caller.actor()))
        .filter(
            waiting ->
                one.isRequest()
                    ? DeskRoles.may(caller, RequestAct.roles(RequestAct.Kind.CONFIRM))
                    : mayAnswer(StoredTree.text(waiting, "of"), caller))
        .isPresent();
  }

  /** Another officer says whether it repeats the query that one has named. */
  private static boolean repeats(StoredQuery one, Caller caller) {
    return one.repeatedBy().filter(by -> !PersonKey.same(by, caller.actor())).isPresent()
        && mayAnswer(one.category(), caller);
  }

  /** What has no category yet is anybody's. */
  private static boolean mayAnswer(String category, Caller caller) {
    return QueryCategories.find(category)
        .map(
            one ->
                DeskRoles.of(caller).stream().anyMatch(role -> QueryRouting.mayAnswer(role, one)))
        .orElse(true);
  }

  /** What is with an officer waits for that officer alone, while that one acts at the desk. */
  private static boolean isFor(StoredQuery one, Caller caller, Function<String, Set<String>> desk) {
    if (one.officer().equals(caller.actor())) {
      return true;
    } else if (!one.officer().isEmpty() && desk.apply(one.department()).contains(one.officer())) {
      return false;
    } else if (one.isRequest()) {
      return DeskRoles.may(caller, RequestAct.roles(RequestAct.Kind.MEET));
    }
    return mayAnswer(one.category(), caller);
  }

  private WorkItem item(StoredQuery one, String next) {
    Optional<Instant> due = one.dueAt();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("title", one.title());
    said.put("query", one.id());
    due.ifPresent(at -> said.put("at", new IndianMoment(Moments.inIndia(at))));
    boolean asks = next.equals("meet") && one.isDueOpen();
    String kind = "query-" + next + (due.isPresent() ? "-by" : asks ? "-open" : "");
    WorkItem item =
        WorkItem.of(kind, one.department(), said, one.page(), Moments.day(one.movedAt()));
    return due.map(at -> item.dueAt(at, clock.instant())).orElse(item);
  }

  private static boolean isAnswerOwed(String category) {
    return QueryCategories.find(category).filter(one -> one.tier() == 0).isEmpty();
  }

  private static String next(StoredQuery one) {
    if (one.isRequest()) {
      return "meet";
    } else if (one.category().isEmpty()) {
      return "route";
    }
    return switch (one.state()) {
      case "ANSWERED", "REFERRED" -> "close";
      default -> isAnswerOwed(one.category()) ? "answer" : "close";
    };
  }
}
