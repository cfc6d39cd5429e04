package org.govsm.portal.moderation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.AgencyActs;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.assessments.WrongEntries;
import org.govsm.portal.queries.RegisteredOrders;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting moderation: items to be decided, authors to be told, appeals, and what is given back. */
final class WaitingModeration implements WorkSource {

  /** What was taken by an order that fell is given back; its author need not be told. */
  private static final String GIVE_BACK = "moderation-give-back";

  /** What an order holds is not given back after an appeal, but decided by that order. */
  private static final String BY_ORDER = "moderation-by-order";

  private static final String WRONG_ITEM = "moderation-wrong-item";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    if (!caller.isAnyOf(ModerationRoles.who(ModerationAct.Kind.DECIDE))) {
      return items;
    }
    ModeratedItems all = new ModeratedItems(tx);
    Predicate<String> officers = OfficersActs.officerIn(tx, caller);
    List<ModeratedItem> fallen =
        all.byOrders().stream()
            .filter(one -> caller.seesDepartment(one.department()))
            .filter(one -> isToBeGivenBack(tx, one, all.read(one), caller))
            .toList();
    for (ModeratedItem one : all.waiting()) {
      if (caller.seesDepartment(one.department())
          && !fallen.contains(one)
          && mayByAgency(one, officers)
          && isFor(tx, one, caller)) {
        items.add(next(tx, one));
      }
    }
    all.doubted().stream()
        .filter(one -> caller.seesDepartment(one.department()))
        .filter(one -> officers.test(one.department()))
        .filter(one -> isToAgree(all.read(one), caller))
        .forEach(one -> items.add(item(one, WRONG_ITEM)));
    fallen.stream()
        .filter(one -> officers.test(one.department()))
        .forEach(one -> items.add(item(one, GIVE_BACK)));
    return items;
  }

  /** An order that stands as met is reopened first: until then nothing can be given back. */
  private static boolean isToBeGivenBack(
      Transaction tx, ModeratedItem one, ModerationRecord record, Caller caller) {
    RegisteredOrders register = new RegisteredOrders(tx);
    return record.order().isPresent()
        && record.orders().entrySet().stream()
            .allMatch(
                order ->
                    register.isToBeGivenBack(
                        one.department(), order.getKey(), order.getValue(), caller.actor()))
        && new OtherOrders(tx).of(one).isEmpty();
  }

  /** What people of an agency leave to an officer is no task of theirs. */
  private static boolean mayByAgency(ModeratedItem one, Predicate<String> officers) {
    return AgencyActs.may(AgencyActs.Desk.MODERATION, next(one).name())
        || officers.test(one.department());
  }

  /**
   * An appeal waits for whoever may decide it, but not for who decided on the item; what was passed
   * up waits for those above alone.
   */
  private static boolean isFor(Transaction tx, ModeratedItem one, Caller caller) {
    ModerationAct.Kind next = next(one);
    boolean personal =
        next == ModerationAct.Kind.DECIDE_APPEAL
            || next == ModerationAct.Kind.DECIDE && !one.measure().isEmpty();
    return caller.isAnyOf(ModerationRoles.who(next))
        && (!personal || ModerationRoles.may(caller, next, new ModeratedItems(tx).read(one)));
  }

  /** Another officer says the same of the act, or takes back what was said of it. */
  private static boolean isToAgree(ModerationRecord record, Caller caller) {
    return WrongEntries.doubted(record.takenBack())
        .filter(ModerationRoles.takeable(caller, record)::contains)
        .isPresent();
  }

  private static WorkItem next(Transaction tx, ModeratedItem one) {
    ModerationAct.Kind next = next(one);
    String kind = "moderation-" + ModerationView.address(next);
    if (next != ModerationAct.Kind.RESTORE) {
      return item(one, kind);
    }
    List<String> held = HoldingOrders.of(tx, one, new ModeratedItems(tx).read(one));
    return held.isEmpty()
        ? item(one, kind)
        : WorkItem.of(
            BY_ORDER,
            one.department(),
            Map.of("title", one.title(), "item", one.id(), "orders", held),
            one.page(),
            Moments.day(one.movedAt()));
  }

  private static ModerationAct.Kind next(ModeratedItem one) {
    return switch (one.state()) {
      case "SEEN" -> ModerationAct.Kind.DECIDE;
      case "ACTED" -> ModerationAct.Kind.NOTIFY;
      case "APPEALED" -> ModerationAct.Kind.DECIDE_APPEAL;
      case "TO_TELL" -> ModerationAct.Kind.TELL_OUTCOME;
      default -> ModerationAct.Kind.RESTORE;
    };
  }

  private static WorkItem item(ModeratedItem one, String kind) {
    Optional<LocalDate> due = one.dueOn();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("title", one.title());
    said.put("item", one.id());
    WorkItem item =
        WorkItem.of(kind, one.department(), said, one.page(), Moments.day(one.movedAt()));
    return due.map(item::dueOn).orElse(item);
  }
}
