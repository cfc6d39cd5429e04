package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** GSM-GOV-02, GSM-VAL-06 and GSM-VAL-14: what was cleared, by whom, and what it shows. */
final class PostChecks {

  private static final List<String> SPECIAL =
      List.of("SUB_JUDICE", "DRAFT_LEGISLATION", "NAMED_INDIVIDUAL");

  private PostChecks() {}

  static List<CheckResult> cleared(CheckInput input) {
    return input.each("posts", post -> ClearanceCheck.judge(input, post));
  }

  /** The same since the law began, by somebody whose role is one that clears. */
  static List<CheckResult> approved(CheckInput input) {
    return input.each(
        "posts",
        post ->
            LawDays.judged(
                input,
                post.at("publishedAt"),
                () -> {
                  CheckResult cleared = ClearanceCheck.judge(input, post);
                  boolean open = cleared.outcome() == Outcome.UNKNOWN;
                  return open || cleared.outcome() == Outcome.PASS
                      ? CheckResult.all(cleared, ClearingRole.of(post))
                      : cleared;
                }));
  }

  static List<CheckResult> special(CheckInput input) {
    FactNode more = input.policy("clearance", "L4Flags");
    return input.eachOut(post -> special(post, more));
  }

  private static CheckResult special(FactNode post, FactNode more) {
    FactNode flags = post.at("flags");
    if (flags.isAbsent()) {
      return CheckResult.unknown(flags);
    }
    List<String> restricted = new ArrayList<>(SPECIAL);
    restricted.addAll(more.texts());
    List<String> found = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (FactNode flag : flags.items()) {
      boolean special = restricted.stream().anyMatch(flag::isWord);
      if (!flag.isNone()) {
        (special ? found : others).add(flag.text().orElse(""));
      }
    }
    FactNode level = post.at("clearance", "level");
    if (!found.isEmpty() && !level.isAbsent() && !level.isWord("L4")) {
      return CheckResult.fail(flagged("GSM-VAL-06.low", found, level)).values(found);
    } else if (!others.isEmpty() && more.isAbsent() && !level.isWord("L4")) {
      return CheckResult.unknown(List.of("policies.clearance.L4Flags"));
    } else if (found.isEmpty() && !others.isEmpty() && !level.isWord("L4")) {
      return Require.hasGap(flags)
          ? CheckResult.unknown(flags)
          : Require.which(
                  flags.path(), others, Message.of("GSM-VAL-06.which").with("flags", others))
              .values(others);
    } else if (found.isEmpty()) {
      return CheckResult.pass(Message.of("GSM-VAL-06.none"));
    }
    return level.isAbsent()
        ? CheckResult.unknown(level)
        : notCleared(post)
            .orElseGet(() -> CheckResult.pass(flagged("GSM-VAL-06.cleared", found, level)));
  }

  /** A level alone clears nothing: it was asked for, and perhaps refused, or given too late. */
  private static Optional<CheckResult> notCleared(FactNode post) {
    FactNode status = post.at("clearance", "status");
    if (status.isAbsent() && !status.isWord("PENDING")) {
      return Optional.of(CheckResult.unknown(status));
    } else if (!status.isWord("CLEARED")) {
      return Optional.of(CheckResult.fail(Message.of("GSM-GOV-02.not-cleared")));
    }
    Optional<Moment> cleared = post.at("clearance", "at").moment();
    return post.at("publishedAt")
        .moment()
        .filter(out -> cleared.filter(out::isBefore).isPresent())
        .map(out -> CheckResult.fail(Message.of("GSM-GOV-02.late")));
  }

  private static Message flagged(String key, List<String> found, FactNode level) {
    return Message.of(key).with("flags", found).with("level", level.text().orElse("–"));
  }

  static List<CheckResult> privateFacts(CheckInput input) {
    return input.eachOut(
        post -> {
          FactNode scan = post.at("piiScanHits").or(post.at("piiScan", "hits"));
          Optional<BigDecimal> hits = scan.number();
          if (hits.isEmpty()) {
            return Require.given(scan).outcome() == Outcome.FAIL
                ? CheckResult.fail(Message.of("GSM-VAL-14.not-scanned"))
                : CheckResult.unknown(scan);
          } else if (hits.get().signum() == 0) {
            return CheckResult.pass(Message.of("GSM-VAL-14.none"));
          }
          FactNode consent = post.at("consentRef");
          if (consent.isAbsent()) {
            return CheckResult.unknown(consent);
          }
          Message text =
              Message.of(consent.isGiven() ? "GSM-VAL-14.consent" : "GSM-VAL-14.found")
                  .with("hits", hits.get());
          return (consent.isGiven() ? CheckResult.pass(text) : CheckResult.fail(text))
              .value(hits.get());
        });
  }
}
