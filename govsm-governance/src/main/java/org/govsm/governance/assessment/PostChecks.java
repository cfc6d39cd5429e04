package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Fact;

/** GSM-GOV-02, GSM-VAL-06 and GSM-VAL-14: what was cleared, by whom, and what it shows. */
final class PostChecks {

  private static final List<String> SPECIAL =
      List.of("SUB_JUDICE", "DRAFT_LEGISLATION", "NAMED_INDIVIDUAL");

  private PostChecks() {}

  static List<Verdict> cleared(Asked asked) {
    return asked.each("posts", post -> ClearanceCheck.judge(asked, post));
  }

  static List<Verdict> special(Asked asked) {
    Fact more = asked.policy("clearance", "L4Flags");
    return asked.eachOut(post -> special(post, more));
  }

  private static Verdict special(Fact post, Fact more) {
    Fact flags = post.at("flags");
    if (flags.isAbsent()) {
      return Verdict.unknown(flags);
    }
    List<String> restricted = new ArrayList<>(SPECIAL);
    restricted.addAll(more.texts());
    List<String> found = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Fact flag : flags.items()) {
      boolean special = restricted.stream().anyMatch(flag::isWord);
      if (!flag.isNone()) {
        (special ? found : others).add(flag.text().orElse(""));
      }
    }
    Fact level = post.at("clearance", "level");
    if (!found.isEmpty() && !level.isAbsent() && !level.isWord("L4")) {
      return Verdict.fail(flagged("GSM-VAL-06.low", found, level)).values(found);
    } else if (!others.isEmpty() && more.isAbsent() && !level.isWord("L4")) {
      return Verdict.unknown(List.of("policies.clearance.L4Flags"));
    } else if (found.isEmpty() && !others.isEmpty() && !level.isWord("L4")) {
      return Require.hasGap(flags)
          ? Verdict.unknown(flags)
          : Require.which(
                  flags.path(), others, Message.of("GSM-VAL-06.which").with("flags", others))
              .values(others);
    } else if (found.isEmpty()) {
      return Verdict.pass(Message.of("GSM-VAL-06.none"));
    }
    return level.isAbsent()
        ? Verdict.unknown(level)
        : Verdict.pass(flagged("GSM-VAL-06.cleared", found, level));
  }

  private static Message flagged(String key, List<String> found, Fact level) {
    return Message.of(key).with("flags", found).with("level", level.text().orElse("–"));
  }

  static List<Verdict> privateFacts(Asked asked) {
    return asked.eachOut(
        post -> {
          Fact scan = post.at("piiScanHits").or(post.at("piiScan", "hits"));
          Optional<BigDecimal> hits = scan.number();
          if (hits.isEmpty()) {
            return Require.given(scan).outcome() == Outcome.FAIL
                ? Verdict.fail(Message.of("GSM-VAL-14.not-scanned"))
                : Verdict.unknown(scan);
          } else if (hits.get().signum() == 0) {
            return Verdict.pass(Message.of("GSM-VAL-14.none"));
          }
          Fact consent = post.at("consentRef");
          if (consent.isAbsent()) {
            return Verdict.unknown(consent);
          }
          Message text =
              Message.of(consent.isGiven() ? "GSM-VAL-14.consent" : "GSM-VAL-14.found")
                  .with("hits", hits.get());
          return (consent.isGiven() ? Verdict.pass(text) : Verdict.fail(text)).value(hits.get());
        });
  }
}
