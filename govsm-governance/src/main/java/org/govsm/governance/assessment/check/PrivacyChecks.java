package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/**
 * GSM-PRV: what is published, what people are told before they are asked, and what is asked without
 * need.
 */
final class PrivacyChecks {

  private PrivacyChecks() {}

  static List<CheckResult> published(CheckInput input) {
    return List.of(Addresses.web(input.policy("privacy", "publicUrl")));
  }

  static List<CheckResult> toldFirst(CheckInput input) {
    return input.each(
        "collection",
        form -> {
          FactNode shown =
              form.at("shownBefore")
                  .or(form.at("notice", "shownBefore"))
                  .or(input.at("notice", "shownBefore"));
          CheckResult url = Addresses.web(form.at("noticeUrl"));
          return url.outcome() == Outcome.PASS ? CheckResult.all(url, Require.yes(shown)) : url;
        });
  }

  static List<CheckResult> onlyWhatIsNeeded(CheckInput input) {
    return input.each(
        "collection",
        form -> {
          FactNode fields = form.at("fields");
          FactNode needed = form.at("neededFields");
          if (fields.isAbsent() || needed.isAbsent()) {
            return CheckResult.unknown(fields.isAbsent() ? fields : needed);
          }
          List<String> more = new ArrayList<>(fields.texts());
          more.removeIf(field -> needed.items().stream().anyMatch(n -> n.isWord(field)));
          if (!more.isEmpty() && Require.isHollow(needed)
              || more.isEmpty() && Require.isHollow(fields)) {
            return CheckResult.unknown(Require.isHollow(fields) ? fields : needed);
          }
          Message text = Message.of("GSM-PRV-03.more").with("fields", more);
          return more.isEmpty()
              ? CheckResult.pass(Message.of("GSM-PRV-03.needed"))
              : CheckResult.fail(text).values(more);
        });
  }
}
