package org.govsm.governance.assessment.check;

import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/** LAW-AD-01 and LAW-AD-02: paid work of influencers says that it is paid. */
final class InfluencerChecks {

  static final Map<String, ControlCheck> CHECKS =
      Map.of("LAW-AD-01", InfluencerChecks::disclosed, "LAW-AD-02", InfluencerChecks::labelled);

  private InfluencerChecks() {}

  private static List<CheckResult> disclosed(CheckInput input) {
    return input.each(
        "influencerPosts",
        post -> LawDays.judged(input, post.at("publishedAt"), () -> disclosed(post)));
  }

  private static CheckResult disclosed(FactNode post) {
    FactNode disclosure = post.at("disclosure");
    CheckResult present = Require.yes(disclosure.at("present"));
    if (present.outcome() != Outcome.PASS) {
      return present;
    }
    FactNode label = disclosure.at("label");
    return Require.denied(label, label.path())
        .orElseGet(
            () -> CheckResult.all(present, placed(post.at("format"), disclosure.at("placement"))));
  }

  /** Where it must stand depends on the form; for text alone no place is named. */
  private static CheckResult placed(FactNode format, FactNode placement) {
    if (format.isWord("IMAGE")) {
      return Require.covers(placement, "in-picture");
    } else if (format.isWord("VIDEO")) {
      return Require.covers(placement, "in-video", "in-audio");
    } else if (format.isWord("LIVE")) {
      return Require.covers(placement, "throughout");
    }
    return format.isWord("TEXT")
        ? CheckResult.pass(Message.of("LAW-AD-01.text"))
        : CheckResult.unknown(format);
  }

  /** As each post says, or all together; whether a label is of the list, a person signs. */
  private static List<CheckResult> labelled(CheckInput input) {
    FactNode all = input.at("disclosure");
    return input.each(
        "influencerPosts",
        post -> {
          FactNode own = post.at("disclosure");
          return CheckResult.all(
              Require.given(own.at("label").or(all.at("label"))),
              Require.yes(own.at("visibleWithoutExpand").or(all.at("visibleWithoutExpand"))));
        });
  }
}
