package org.govsm.governance.moderation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.text.Message;
import org.govsm.governance.law.Reasoning;

/**
 * Review of one moderation decision: a ground that a clause of the published policy has, a copy, a
 * notice, an appeal, and a second pair of eyes.
 */
final class ModerationReview {

  private static final String QUESTION = "moderation-decision";

  private final ModerationDecision act;
  private final Optional<ModerationPolicy> policy;
  private final Reasoning reasoning = new Reasoning();
  private final List<String> open = new ArrayList<>();
  private final List<String> against = new ArrayList<>();
  private final List<Message> asked = new ArrayList<>();

  ModerationReview(ModerationDecision act, Optional<ModerationPolicy> policy) {
    this.act = act;
    this.policy = policy;
  }

  /** Says that something stands against the decision besides, by the code of its sentence. */
  ModerationReview against(Optional<String> code) {
    code.ifPresent(against::add);
    return this;
  }

  Decision<Boolean> decide() {
    if (Grounds.AGAINST_THE_AUTHOR.contains(act.action())) {
      ground();
      copy();
      notice();
    } else if (act.action().equals(Grounds.REFER_TO_POLICE)) {
      referred();
    }
    boolean own =
        act.word("reviewedBy")
            .filter(who -> act.word("moderator").filter(who::equals).isPresent())
            .isPresent();
    block(own, "moderation.own-review");
    against.forEach(this::find);
    if (against.isEmpty()) {
      open.forEach(reasoning::lacks);
      asked.forEach(one -> reasoning.refer(one, policy.orElseThrow().citation()));
    }
    Optional<Boolean> stands =
        reasoning.isOpen() ? Optional.empty() : Optional.of(against.isEmpty());
    return reasoning.decide(QUESTION, stands, Optional.of(act.day()), act.toPlain());
  }

  /**
   * What stands against the decision on the moment when it is taken, before any notice: codes of
   * rules that it breaks, then names of facts that it lacks.
   */
  List<String> beforeNotice() {
    if (Grounds.AGAINST_THE_AUTHOR.contains(act.action())) {
      ground();
      copy();
    } else if (act.action().equals(Grounds.REFER_TO_POLICE)) {
      referred();
    }
    return Stream.concat(against.stream(), open.stream()).toList();
  }

  private void ground() {
    Optional<String> ground = act.word("ground");
    if (ground.isEmpty()) {
      open.add("moderationGround");
    } else if (Grounds.NEVER.contains(ground.get())) {
      block(true, "moderation.never-a-ground");
    } else if (Grounds.OF_AN_ORDER.contains(ground.get())) {
      need("orderReference");
    } else {
      clause(ground.get());
    }
  }

  /** The police is given a ground and a copy; a policy is not needed for it. */
  private void referred() {
    Optional<String> ground = act.word("ground");
    if (ground.isEmpty()) {
      open.add("moderationGround");
    }
    block(ground.filter(Grounds.NEVER::contains).isPresent(), "moderation.never-a-ground");
    need("sha256");
  }

  private void clause(String ground) {
    Optional<String> clause = act.word("policyClause");
    if (policy.isEmpty()) {
      open.add("moderationPolicy");
      return;
    } else if (clause.isEmpty()) {
      open.add("policyClause");
      return;
    }
    Optional<String> said = policy.get().ground(clause.get());
    block(!policy.get().holdsOn(act.day()), "moderation.before-policy");
    block(said.isEmpty(), "moderation.no-clause");
    block(said.filter(one -> !one.equals(ground)).isPresent(), "moderation.other-ground");
    policy.get().onCriticism().stream()
        .filter(one -> one.clause().equals(clause.get()))
        .map(one -> Message.of("moderation.on-criticism").with("clause", one.clause()))
        .forEach(asked::add);
  }

  private void copy() {
    if (Grounds.REMOVING.contains(act.action())) {
      need("sha256");
    }
  }

  private void notice() {
    Optional<LocalDate> notice = act.noticeDay();
    if (notice.isEmpty()) {
      open.add("noticeAt");
      return;
    }
    Optional<LocalDate> appeal = act.appealUntil();
    if (appeal.isEmpty()) {
      open.add("appealUntil");
      return;
    }
    boolean shorter =
        policy.filter(one -> appeal.get().isBefore(one.appealUntil(notice.get()))).isPresent();
    block(shorter, "moderation.short-appeal");
    block(appeal.get().isBefore(notice.get()), "moderation.short-appeal");
  }

  private void need(String member) {
    if (act.word(member).isEmpty()) {
      open.add(member);
    }
  }

  private void block(boolean stands, String code) {
    if (stands) {
      against.add(code);
    }
  }

  private void find(String code) {
    Citation citation = policy.map(ModerationPolicy::citation).orElse(OwnDefault.of("moderation"));
    reasoning.find(Finding.of(code, Finding.Weight.BLOCKING, Message.of(code), citation));
  }
}
