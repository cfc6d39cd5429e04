package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Fact;

/** GSM-PRV: what people are told before they are asked, and what is asked without need. */
final class PrivacyChecks {

  private PrivacyChecks() {}

  static List<Verdict> toldFirst(Asked asked) {
    return asked.each(
        "collection",
        form -> {
          Fact shown =
              form.at("shownBefore")
                  .or(form.at("notice", "shownBefore"))
                  .or(asked.at("notice", "shownBefore"));
          Verdict url = Addresses.web(form.at("noticeUrl"));
          return url.outcome() == Outcome.PASS ? Verdict.all(url, Require.yes(shown)) : url;
        });
  }

  static List<Verdict> onlyWhatIsNeeded(Asked asked) {
    return asked.each(
        "collection",
        form -> {
          Fact fields = form.at("fields");
          Fact needed = form.at("neededFields");
          if (fields.isAbsent() || needed.isAbsent()) {
            return Verdict.unknown(fields.isAbsent() ? fields : needed);
          }
          List<String> more = new ArrayList<>(fields.texts());
          more.removeIf(field -> needed.items().stream().anyMatch(n -> n.isWord(field)));
          if (!more.isEmpty() && Require.hasGap(needed)
              || more.isEmpty() && Require.hasGap(fields)) {
            return Verdict.unknown(Require.hasGap(fields) ? fields : needed);
          }
          Message text = Message.of("GSM-PRV-03.more").with("fields", more);
          return more.isEmpty()
              ? Verdict.pass(Message.of("GSM-PRV-03.needed"))
              : Verdict.fail(text).values(more);
        });
  }
}
