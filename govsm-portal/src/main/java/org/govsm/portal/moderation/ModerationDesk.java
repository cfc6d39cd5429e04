package org.govsm.portal.moderation;

import java.time.Clock;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Moderation desk: policies, items and acts of the demonstration, as the API takes them. */
public final class ModerationDesk {

  private final ModerationService service;
  private final ModerationPolicyService policies;

  /** Over a clock. */
  public ModerationDesk(Clock clock) {
    this.service = new ModerationService(clock);
    this.policies = new ModerationPolicyService(clock);
  }

  /** Drafts the first version of a policy and puts it in force. */
  public void publish(
      Transaction tx,
      String department,
      Map<String, @Nullable Object> policy,
      Caller by,
      Caller approver) {
    int version = policies.draft(tx, department, 0, policy, by).version();
    policies.approve(tx, department, version, approver);
  }

  /** Records an item. */
  public void record(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    service.record(tx, department, given, by);
  }

  /** Does an act. */
  public void act(
      Transaction tx,
      String department,
      String item,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    service.act(tx, service.find(tx, department, item), ModerationService.kind(act), given, by);
  }
}
