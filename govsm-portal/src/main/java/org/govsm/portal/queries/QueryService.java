package org.govsm.portal.queries;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Query service: records queries and legal requests, and does the acts that the domain allows. */
record QueryService(Clock clock, GivenBackContent givenBack) {

  private static final String ASKED = "asked";
  private static final List<String> BESIDE = List.of("source", ASKED);
  static final String OTHER = "OTHER";

  /** Says that a query which is like an earlier one is another. */
  static final String TWICE = "twice";

  private static final List<String> MEMBERS =
      List.of(
          "title", "account", "platform", "source", ASKED, TWICE, QueryCase.PART, RequestCase.PART);

  Instant now() {
    return Sql.cut(clock.instant());
  }

  /** A query or a legal request. */
  StoredQuery find(Transaction tx, String department, String id) {
    DepartmentIds.require(department);
    return new Queries(tx)
        .find(department, id)
        .orElseThrow(() -> ProblemException.notFound("queries.none-such", id));
  }

  /** The same, which nobody else changes until the transaction ends. */
  StoredQuery held(Transaction tx, String department, String id) {
    tx.events().lock(find(tx, department, id).department());
    return find(tx, department, id);
  }

  DeskCase read(Transaction tx, StoredQuery one) {
    return DeskCase.ofActs(one, new Queries(tx).acts(one));
  }

  /** What decides of a query: the settings of the moment when it was recorded. */
  static DeskRules rules(Transaction tx, StoredQuery one) {
    SettingsVersions settings = new SettingsVersions(tx);
    int version = SettingsVersions.version(one.content());
    return settings.rules(
        one.department(),
        settings.of(one.department(), version),
        SettingsVersions.calendar(one.content()));
  }

  /**
   * Records a query or a legal request.
   *
   * @param given title, account, platform, source, asked, and either {@code query} or {@code
   *     request} as the domain reads it
   */
  StoredQuery record(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    requireDesk(by);
    by.requireDepartment(DepartmentIds.require(department));
    ApiRequests.only(given, MEMBERS, List.of("title"));
    if (given.containsKey(QueryCase.PART) == given.containsKey(RequestCase.PART)) {
      throw ProblemException.of(Faults.at("", "queries.either"));
    }
    List<InputFault> faults = new ArrayList<>(Secrets.in(given));
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(given);
    BESIDE.forEach(kept::remove);
    DeskSettings now = new SettingsVersions(tx).newest(department);
    faults.addAll(DeskTexts.in(DeskTexts.without(kept, now.helplines())));
    String title = GivenLines.title(given, "title", faults);
    Asked asked =
        new Asked(GivenLines.line(given, "source", faults), GivenLines.text(given, ASKED, faults));
    if (title.isEmpty()) {
      faults.add(Faults.at("/title", "form.missing"));
    }
    String account = account(tx, department, given, faults);
    String platform = GivenLines.title(given, "platform", faults);
    ProblemException.unlessNone(faults);
    DeskCase begun = DeskCase.begin(given);
    boolean request = begun instanceof RequestCase;
    String part = request ? RequestCase.PART : QueryCase.PART;
    inPast(begun.receivedAt(), "/" + part + "/receivedAt");
    if (request) {
      tx.events().lock(department);
      new QueryMatches(tx).refuseTwice(department, title, begun, platform);
    } else if (ApiRequests.text(given, TWICE).filter(OTHER::equals).isEmpty()) {
      tx.events().lock(department);
      new QueryMatches(tx).askTwice(department, title, begun, platform);
    }
    String kind = request ? StoredQuery.LEGAL_REQUEST : StoredQuery.QUERY;
    Map<String, Object> body = new LinkedHashMap<>(Map.of("kind", kind));
    body.putAll(Map.of("title", title, "account", account, "platform", platform));
    body.put("receivedAt", Moments.text(begun.receivedAt()));
    body.put("received", ApiRequests.tree(Map.of(part, ApiRequests.object(given, part))));
    SettingsVersions settings = new SettingsVersions(tx);
    body.put("settings", BigDecimal.valueOf(now.version()));
    settings
        .calendar(department, now)
        .ifPresent(one -> body.put(SettingsVersions.CALENDAR, BigDecimal.valueOf(one.version())));
    standing(begun, settings.rules(department, now), body);
    return new Queries(tx).record(department, body, begun.receivedAt(), asked, now(), by.actor());
  }

  /** How the case stands after what happened, for the lists. */
  void standing(DeskCase one, DeskRules rules, Map<String, Object> body) {
    body.put("category", one.category());
    body.put("state", one.state());
    body.put("officer", one.officer());
    one.due(rules, now()).ifPresent(at -> body.put("due", Moments.text(at)));
    if (one.isDueOpen(rules, now())) {
      body.put(StoredQuery.DUE_OPEN, true);
    }
  }

  static void requireDesk(Caller by) {
    if (DeskRoles.of(by).isEmpty()) {
      throw by.isNoneOf(DeskRoles.ofPortal());
    }
  }

  private static String account(
      Transaction tx,
      String department,
      Map<String, @Nullable Object> given,
      List<InputFault> faults) {
    String account = ApiRequests.text(given, "account").orElse("").strip();
    if (!account.isEmpty() && new RegisteredAccounts(tx).find(department, account).isEmpty()) {
      faults.add(Faults.at("/account", "queries.no-account"));
    }
    return account;
  }

  /** Nothing on record is still to come. */
  private void inPast(Instant at, String pointer) {
    if (at.isAfter(now())) {
      Message text =
          Message.of("queries.future").with("at", new IndianMoment(Moments.inIndia(now())));
      throw ProblemException.of(new InputFault(pointer, "queries.future", text));
    }
  }

  /**
   * Does an act.
   *
   * @param kind the kind of act, as the domain names it
   * @param typed the members of the act
   * @throws ProblemException with every reason against it
   */
  StoredQuery act(
      Transaction tx,
      StoredQuery found,
      String kind,
      Map<String, @Nullable Object> typed,
      Caller by) {
    Map<String, @Nullable Object> given = DeskTexts.withDigest(typed);
    requireDesk(by);
    by.requireDepartment(found.department());
    StoredQuery one = held(tx, found.department(), found.id());
    DeskCase before = read(tx, one);
    requireAct(one, kind);
    DeskWords.refuse(given);
    DeskTexts.refuse(kind, given, new SettingsVersions(tx).newest(one.department()).helplines());
    DeskOfficers.require(tx, one, given, by);
    Map<String, @Nullable Object> act = StoredAct.counted(new Queries(tx).acts(one), given);
    act.put("kind", kind);
    act.put("by", by.actor());
    act.put("role", new DeskAgency(tx, one, by).acting(before, kind, given));
    if (one.isRequest() && !DeskRoles.may(by, before.roles(kind))) {
      throw ProblemException.of(
          Faults.at("", DeskRoles.said("queries.act-who", before.roles(kind))));
    }
    for (String name : List.of("at", "receivedAt")) {
      moment(given, name).ifPresent(at -> inPast(at, "/" + name));
    }
    DeskWords.hold(tx, one, before, kind, act);
    // a time that is typed takes no lateness away: it is judged as it is read later
    DeskCase after = before.after(RecordActs.recorded(act, now()));
    if (!before.mayDo(kind, one.enteredBy(), by.actor())) {
      throw ProblemException.of(Faults.at("", before.ownEntry(kind)));
    }
    givenBack.refuse(tx, one, kind, act);
    new QueryMatches(tx).refuseSame(one, before, given, by.actor());
    Map<String, Object> body = new LinkedHashMap<>(after.moved(kind, by.actor()));
    body.put("act", act);
    standing(after, rules(tx, one), body);
    StoredQuery done = new Queries(tx).act(Queries.ACTED, one, body, now(), by.actor());
    return new FallenRepetitions(this, tx).after(done, act);
  }

  /** Refuses an act that there is not. */
  static void requireAct(StoredQuery one, String kind) {
    if (!DeskActs.of(one.isRequest()).contains(kind)) {
      throw ProblemException.notFound("queries.no-act", kind);
    }
  }

  private static Optional<Instant> moment(Map<String, @Nullable Object> given, String name) {
    try {
      return ApiRequests.text(given, name).map(at -> OffsetDateTime.parse(at).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the domain tells it, as every other fault of an act
    }
  }

  /** Erases what the person wrote, once nothing is left to do. */
  StoredQuery erase(Transaction tx, StoredQuery found, Caller by) {
    if (!by.isAnyOf(DeskRoles.ERASING)) {
      throw by.isNoneOf(DeskRoles.ERASING);
    }
    by.requireDepartment(found.department());
    new DeskAgency(tx, found, by).requireOfficer();
    StoredQuery one = held(tx, found.department(), found.id());
    if (!mayErase(one, by) || new Queries(tx).asked(one).isEmpty()) {
      throw ProblemException.conflict(Message.of("queries.not-erased"));
    }
    new HoldService(this, clock).requireFree(tx, one, read(tx, one), by);
    new Queries(tx).forget(one);
    return new Queries(tx).act(Queries.ERASED, one, Map.of(), now(), by.actor());
  }

  static boolean mayErase(StoredQuery one, Caller by) {
    return by.isAnyOf(DeskRoles.ERASING) && !one.isOpen() && !one.isErased();
  }
}
