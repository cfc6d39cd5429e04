package org.govsm.governance.assessment.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.tree.PersonKey;

/** GSM-VAL-11: nothing is removed for being negative, ground by ground and in the whole. */
final class CriticismCheck {

  /** What is never a ground of moderation. */
  private static final List<String> NEVER =
      List.of(
          "CRITICISM",
          "CRITICAL",
          "NEGATIVE_OPINION",
          "NEGATIVE",
          "EMBARRASSMENT",
          "EMBARRASSING",
          "आलोचना",
          "नकारात्मक मत",
          "नकारात्मक");

  private static final List<String> GROUNDS =
      List.of(
          "ABUSE",
          "HATE",
          "OBSCENE",
          "SPAM",
          "COMMERCIAL",
          "IMPERSONATION",
          "COPYRIGHT",
          "PERSONAL_DATA",
          "PERSONAL_DATA_SHOWN",
          "OFF_TOPIC_REPEATED",
          "INCITEMENT",
          "INTIMATE_IMAGE",
          "CHILD_SAFETY",
          "COURT_ORDER",
          "GOVERNMENT_INTIMATION");

  private CriticismCheck() {}

  static List<CheckResult> allowed(CheckInput input) {
    FactNode published = input.policy("grounds");
    OrdersOnRecord orders = new OrdersOnRecord(input);
    List<CheckResult> verdicts =
        new ArrayList<>(input.each("moderation", decision -> ground(decision, published, orders)));
    List<FactNode> decisions = input.facts().each("moderation");
    if (!decisions.isEmpty()) {
      verdicts.add(evenHanded(decisions).about("moderation"));
    }
    return verdicts;
  }

  static boolean isCriticism(FactNode ground) {
    return ground.isOneOf(NEVER);
  }

  /** A ground that nobody knows may be another name of criticism: a person says. */
  private static CheckResult ground(FactNode decision, FactNode published, OrdersOnRecord orders) {
    FactNode ground = decision.at("ground");
    Optional<String> given = ground.text();
    if (!ModerationChecks.isTaken(decision)) {
      return nothingTaken();
    } else if (given.isEmpty() || ground.bareDenial().isPresent()) {
      return Require.given(ground);
    } else if (isCriticism(ground)) {
      return CheckResult.fail(Message.of("GSM-VAL-11.criticism").with("ground", given.get()))
          .values(List.of(given.get()));
    }
    if (ModerationChecks.isOfOrder(decision) && !decision.at("orderRef").isGiven()) {
      return Require.given(decision.at("orderRef"));
    }
    Optional<CheckResult> against = ModerationChecks.againstOrder(decision, orders);
    if (against.filter(found -> found.outcome() == Outcome.UNKNOWN).isPresent()) {
      return against.get();
    }
    boolean fell = against.filter(found -> found.outcome() == Outcome.FAIL).isPresent();
    boolean known =
        ground.isOneOf(GROUNDS) && !fell
            || published.items().stream().anyMatch(one -> one.isWord(given.get()));
    return known
        ? other(decision, given.get(), !fell && ModerationChecks.isOfOrder(decision))
        : Require.which(
            ground.path(),
            List.of(given.get()),
            Message.of("GSM-VAL-11.which").with("ground", given.get()));
  }

  /**
   * By one of the grounds that are none of criticism. Of a comment that nobody but who removed it
   * says not to be negative, whoever removed it says so alone, until another person decided on it
   * too; an order is no word of the department.
   */
  private static CheckResult other(FactNode decision, String ground, boolean ordered) {
    CheckResult passed = CheckResult.pass(Message.of("GSM-VAL-11.other").with("ground", ground));
    boolean alone =
        decision.at("kept").is(true)
            && !ordered
            && !isOfAnother(decision, "reviewedBy")
            && !isOfAnother(decision, "passedUpBy");
    FactNode sentiment = decision.at("sentiment");
    boolean harmless = sentiment.isGiven() && !isNegative(sentiment);
    if (!alone || harmless && isOfAnother(decision, "sentimentBy")) {
      return passed;
    } else if (!sentiment.isGiven()) {
      return CheckResult.unknown(List.of("moderation[].sentiment"));
    }
    String key = isNegative(sentiment) ? "GSM-VAL-11.alone" : "GSM-VAL-11.own-sentiment";
    return CheckResult.of(Outcome.ATTEST, Message.of(key).with("ground", ground));
  }

  private static boolean isNegative(FactNode sentiment) {
    return sentiment.is("NEGATIVE");
  }

  /** Whether a member names somebody else than who decided. */
  private static boolean isOfAnother(FactNode decision, String member) {
    FactNode named = decision.at(member);
    Optional<String> by = named.denial().isPresent() ? Optional.empty() : named.text();
    return by.filter(one -> !PersonKey.same(one, decision.at("moderator").text().orElse(one)))
        .isPresent();
  }

  private static CheckResult nothingTaken() {
    return CheckResult.notApplicable(Message.of("GSM-CON-10.nothing-taken"));
  }

  /** No share is named that is too high: where negative comments go more often, a person says. */
  private static CheckResult evenHanded(List<FactNode> decisions) {
    Count negative = new Count();
    Count others = new Count();
    boolean open = false;
    if (RecordedTime.hasUnrecorded(decisions)) {
      return RecordedTime.unrecorded("moderation");
    }
    for (FactNode decision : decisions) {
      if (decision.at("kept").is(true) && decision.at("action").isWord("ESCALATE")) {
        continue; // passed up: nothing is decided yet
      }
      FactNode sentiment = decision.at("sentiment");
      open |= !sentiment.isGiven();
      Count count = isNegative(sentiment) ? negative : others;
      count.add(ModerationChecks.isTaken(decision));
    }
    if (negative.taken + others.taken == 0) {
      return nothingTaken();
    } else if (open) {
      return CheckResult.unknown(List.of("moderation[].sentiment"));
    }
    Message text =
        Message.of(negative.isMore(others) ? "GSM-VAL-11.more" : "GSM-VAL-11.even")
            .with("negative", negative.taken)
            .with("allNegative", negative.all)
            .with("others", others.taken)
            .with("allOthers", others.all);
    return CheckResult.of(negative.isMore(others) ? Outcome.ATTEST : Outcome.PASS, text);
  }

  /** Decisions, and those of them that took something. */
  private static final class Count {
    private long all;
    private long taken;

    void add(boolean isTaken) {
      all++;
      taken += isTaken ? 1 : 0;
    }

    /** Whether its share is larger; beside nothing to compare with, any share is. */
    boolean isMore(Count other) {
      return other.all == 0
          ? taken > 0
          : cross(taken, other.all).compareTo(cross(other.taken, all)) > 0;
    }

    private static BigInteger cross(long one, long two) {
      return BigInteger.valueOf(one).multiply(BigInteger.valueOf(two));
    }
  }
}
