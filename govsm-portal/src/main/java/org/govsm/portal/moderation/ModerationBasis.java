package org.govsm.portal.moderation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationClause;
import org.govsm.governance.moderation.ModerationDecision;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.queries.RegisteredOrders;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.jspecify.annotations.Nullable;

/** Basis of a moderation act: the order, or the clause with its ground. */
final class ModerationBasis {

  private ModerationBasis() {}

  /** An order stands on the register of legal requests, and a clause was in force. */
  static List<InputFault> faults(
      Transaction tx, ModeratedItem one, ModerationAct act, Instant now) {
    List<InputFault> faults = new ArrayList<>();
    Instant at = act.at().toInstant();
    act.said("ground")
        .filter(ModerationDecision.groundsOfOrders()::contains)
        .flatMap(
            kind ->
                new RegisteredOrders(tx)
                    .against(
                        one.department(),
                        act.said("orderReference").orElse(""),
                        new RegisteredOrders.Use(kind, at, act.by(), one.platform()),
                        now))
        .ifPresent(why -> faults.add(Faults.at("/orderReference", why)));
    act.said("policyClause")
        .flatMap(clause -> new PolicyVersions(tx).find(one.department(), one.policyVersion()))
        .flatMap(PolicyVersion::approvedAt)
        .filter(since -> at.isBefore(since.truncatedTo(ChronoUnit.MINUTES)))
        .ifPresent(since -> faults.add(Faults.at("/at", "moderation.before-policy")));
    return faults;
  }

  /**
   * What was removed by an order of an authority is given back only where the order does not stand.
   * An appeal against a clause is allowed all the same: what an order holds then stays by that.
   */
  static List<InputFault> givenBack(
      Transaction tx, ModeratedItem one, ModerationRecord after, ModerationAct act) {
    boolean allowed =
        act.kind() == ModerationAct.Kind.DECIDE_APPEAL
            && after.state() == ModerationRecord.State.TO_RESTORE
            && after.order().isPresent();
    if (act.kind() != ModerationAct.Kind.RESTORE && !allowed) {
      return List.of();
    }
    String pointer = allowed ? "/outcome" : "/reason";
    return HoldingOrders.against(tx, one, after, act.by())
        .map(why -> List.of(Faults.at(pointer, why)))
        .orElse(List.of());
  }

  /** No appeal fails against a decision whose order fell. */
  static List<InputFault> standing(
      Transaction tx, ModeratedItem one, ModerationRecord after, ModerationAct act) {
    boolean refused =
        act.kind() == ModerationAct.Kind.DECIDE_APPEAL
            && after.state() == ModerationRecord.State.TO_TELL
            && ModerationService.isOrderFallen(tx, one, after);
    return refused ? List.of(Faults.at("/outcome", "moderation.order-fell")) : List.of();
  }

  /** The ground of a decision is that of its clause, unless it is given. */
  static void ground(ModerationRecord before, Map<String, @Nullable Object> act) {
    if (act.containsKey("ground")) {
      return;
    }
    before
        .policy()
        .flatMap(
            policy ->
                policy.clauses().stream()
                    .filter(one -> one.clause().equals(act.get("policyClause")))
                    .findFirst())
        .map(ModerationClause::ground)
        .ifPresent(ground -> act.put("ground", ground));
  }
}
