package org.govsm.portal.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.account.AgencyActs;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.governance.moderation.RemovalFigures;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.assessments.WrongEntries;
import org.govsm.portal.queries.RegisteredOrders;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.WrittenTexts;
import org.jspecify.annotations.Nullable;

/** Moderation service: records items, and does the acts that the domain allows. */
record ModerationService(Clock clock) {

  /** Acts that decide: why is not still to come. */
  private static final Set<ModerationAct.Kind> SETTLING =
      Set.of(
          ModerationAct.Kind.DECIDE,
          ModerationAct.Kind.DECIDE_APPEAL,
          ModerationAct.Kind.TAKE_BACK);

  private static final List<String> OF_ACT =
      List.of(
          "at",
          "action",
          "policyClause",
          "ground",
          "orderReference",
          "outcome",
          "sentiment",
          WrongEntries.NUMBER,
          "text",
          "reason");

  Instant now() {
    return Sql.cut(clock.instant());
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  /** How long copies are kept, as of today. */
  ModeratedCopyRetention retention(Transaction tx, String department) {
    return new ModeratedCopyRetention(tx, department, today());
  }

  /** An item. */
  ModeratedItem find(Transaction tx, String department, String id) {
    DepartmentIds.require(department);
    return new ModeratedItems(tx)
        .find(department, id)
        .orElseThrow(() -> ProblemException.notFound("moderation.none-such", id));
  }

  /** The same, which nobody else changes until the transaction ends. */
  ModeratedItem held(Transaction tx, String department, String id) {
    tx.events().lock(find(tx, department, id).department());
    return find(tx, department, id);
  }

  /** The record of an item: under the policy of the moment when it was recorded. */
  ModerationRecord read(Transaction tx, ModeratedItem one) {
    return new ModeratedItems(tx).read(one);
  }

  /** Whether the decision on an item stands; nothing while nothing is decided. */
  static Optional<Decision<Boolean>> judged(
      Transaction tx, ModeratedItem one, ModerationRecord record) {
    return record.judged(isOrderFallen(tx, one, record));
  }

  /**
   * Whether each order on which its decision rests was declined since, is none any more or came
   * later.
   */
  static boolean isOrderFallen(Transaction tx, ModeratedItem one, ModerationRecord record) {
    RegisteredOrders register = new RegisteredOrders(tx);
    return record.order().isPresent()
        && record.orders().entrySet().stream()
            .allMatch(
                order -> register.isFallen(one.department(), order.getKey(), order.getValue()));
  }

  /**
   * Records an item.
   *
   * @param given title, source, written, and the item as the domain reads it, but for its id; the
   *     digest is that of what was written unless it is given
   */
  ModeratedItem record(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    ModerationRoles.require(by, ModerationRoles.RECORDING);
    by.requireDepartment(DepartmentIds.require(department));
    NewModeratedItem item = NewModeratedItem.of(tx, department, given);
    inPast(item.seen(), "/item/seenAt");
    ModeratedItems items = new ModeratedItems(tx);
    String id = items.next(department, item.seen());
    new TwiceSeen(tx).refuse(department, item);
    int policy = new PolicyVersions(tx).inForce(department).map(PolicyVersion::version).orElse(0);
    return items.record(department, id, item.body(id, policy), item.copy(), now(), by.actor());
  }

  /** Nothing on record is still to come. */
  private void inPast(Instant at, String pointer) {
    if (at.isAfter(now())) {
      Message text =
          Message.of("queries.future").with("at", new IndianMoment(Moments.inIndia(now())));
      throw ProblemException.of(Faults.at(pointer, text));
    }
  }

  /** The kind of act that a name stands for. */
  static ModerationAct.Kind kind(String name) {
    for (ModerationAct.Kind kind : ModerationAct.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw ProblemException.notFound("moderation.no-act", name);
  }

  /**
   * Does an act.
   *
   * @param given the members of the act; the ground of a decision is that of its clause unless it
   *     is given
   * @throws ProblemException with every reason against it
   */
  ModeratedItem act(
      Transaction tx,
      ModeratedItem found,
      ModerationAct.Kind kind,
      Map<String, @Nullable Object> given,
      Caller by) {
    String role = ModerationRoles.acting(by, kind);
    by.requireDepartment(found.department());
    if (!mayByAgency(tx, found, kind, by)) {
      throw OfficersActs.refused(found.department());
    }
    ModeratedItem one = held(tx, found.department(), found.id());
    ModerationRecord before = read(tx, one);
    ApiRequests.only(given, OF_ACT, List.of());
    List<InputFault> faults = new ArrayList<>(WrittenTexts.in(given, Set.of()));
    faults.addAll(ModerationTexts.named(given));
    if (SETTLING.contains(kind)) {
      ApiRequests.text(given, "reason")
          .ifPresent(reason -> faults.addAll(FreeTexts.settled("/reason", reason)));
    }
    ProblemException.unlessNone(faults);
    Map<String, @Nullable Object> act = new LinkedHashMap<>();
    act.put("kind", kind.name());
    act.putAll(
        WrongEntries.counted(given, WrongItemActs.numbers(new ModeratedItems(tx).acts(one))));
    for (String name : List.of("text", "reason")) {
      act.computeIfPresent(
          name, (key, said) -> said instanceof String text ? ModerationTexts.oneLine(text) : said);
    }
    act.put("by", by.actor());
    act.put("role", role);
    ModerationBasis.ground(before, act);
    moment(given).ifPresent(at -> inPast(at, "/at"));
    ModerationAct read =
        ProblemException.accepted(ModerationAct.fromPlain(RecordActs.recorded(act, now())));
    ModerationRecord after = ProblemException.accepted(before.after(read));
    ProblemException.unlessNone(ModerationBasis.faults(tx, one, read, now()));
    ProblemException.unlessNone(ModerationBasis.givenBack(tx, one, after, read));
    ProblemException.unlessNone(ModerationBasis.standing(tx, one, after, read));
    if (kind == ModerationAct.Kind.DECIDE && after.isAway() && one.isErased()) {
      throw ProblemException.of(Faults.at("/action", "moderation.copy-erased"));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("act", act);
    body.put("measure", after.action().orElse(""));
    body.put("ground", after.ground().orElse(""));
    body.put("state", after.state().name());
    body.put("sentiment", after.sentiment().orElse(RemovalFigures.UNKNOWN));
    body.put("removed", after.isRemoved());
    body.put("restored", after.isRestored());
    body.put("decidedBy", after.decidedBy().orElse(""));
    after
        .dueOn()
        .filter(day -> HoldingOrders.of(tx, one, after).isEmpty())
        .ifPresent(day -> body.put("due", day.toString()));
    return new ModeratedItems(tx).act(ModeratedItems.ACTED, one, body, now(), by.actor());
  }

  /** Whether an act is not one that an agency's people leave to an officer. */
  static boolean mayByAgency(
      Transaction tx, ModeratedItem one, ModerationAct.Kind kind, Caller by) {
    return AgencyActs.may(AgencyActs.Desk.MODERATION, kind.name())
        || !OfficersActs.isOfAgency(tx, one.department(), by);
  }

  private static Optional<Instant> moment(Map<String, @Nullable Object> given) {
    try {
      return ApiRequests.text(given, "at").map(at -> OffsetDateTime.parse(at).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the domain tells it, as every other fault of an act
    }
  }

  /** Erases the copy, once nothing waits and no period keeps it. */
  ModeratedItem erase(Transaction tx, ModeratedItem found, Caller by) {
    ModerationRoles.require(by, ModerationRoles.ERASING);
    by.requireDepartment(found.department());
    OfficersActs.require(tx, found.department(), by);
    ModeratedItem one = held(tx, found.department(), found.id());
    ModeratedItems items = new ModeratedItems(tx);
    boolean may = retention(tx, one.department()).mayErase(one, read(tx, one), items.acts(one), by);
    if (items.copy(one).isEmpty() || !may) {
      throw ProblemException.conflict(Message.of("moderation.not-erased"));
    }
    items.forget(one);
    return items.act(ModeratedItems.ERASED, one, Map.of(), now(), by.actor());
  }

  /** Figures of the items that were seen from one day to another, both included. */
  RemovalFigures figures(Transaction tx, String department, LocalDate from, LocalDate until) {
    return new ModeratedItems(tx)
        .figures(department, Moments.start(from), Moments.start(until.plusDays(1)));
  }
}
