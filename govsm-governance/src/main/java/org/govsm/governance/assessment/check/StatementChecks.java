package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;

/** GSM-RSP-13, GSM-RSP-21 and GSM-RES-14: what a post may say, and as whose position. */
final class StatementChecks {

  private StatementChecks() {}

  static List<CheckResult> notConfidential(CheckInput input) {
    return input.eachOut(
        post ->
            CheckResult.all(
                Require.oneOf(post.at("classification"), "PUBLIC"),
                Require.yes(post.at("clearance", "checklist", "confidentiality"))));
  }

  static List<CheckResult> asToThePress(CheckInput input) {
    FactNode all = input.at("contradictionFlag");
    return input.eachOut(post -> asToThePress(post, all));
  }

  /** Where nothing was released, only the search for contradictions can tell. */
  private static CheckResult asToThePress(FactNode post, FactNode all) {
    FactNode release = post.at("linkedRelease");
    FactNode named = release.names().isEmpty() ? release : release.at("id");
    FactNode flag = post.at("contradictionFlag").or(all);
    if (flag.is(true)) {
      return CheckResult.fail(Message.of("GSM-RSP-21.contradicts"));
    } else if (!flag.is(false)) {
      return CheckResult.unknown(flag);
    } else if (named.isAbsent()) {
      return CheckResult.unknown(named);
    }
    Message text =
        named.isNone()
            ? Message.of("GSM-RSP-21.no-release")
            : Message.of("GSM-RSP-21.agrees").with("release", named.text().orElse(""));
    return Require.denied(named, named.path()).orElseGet(() -> CheckResult.pass(text));
  }

  /** The rules, and the lane of each post: public information is no position of its own. */
  static List<CheckResult> lanes(CheckInput input) {
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(Require.given(input.at("clearanceLanes")));
    verdicts.addAll(
        input.eachOut(
            post ->
                Require.oneOf(
                    post.at("lane"), "OFFICIAL_POSITION", "OPEN_CONVERSATION", "INFORMATION")));
    return verdicts;
  }
}
