package org.govsm.procurement.impact;

import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/** A replay as lines of a file: what is in order is counted, what is not is told. */
final class ReplayText {

  private static final String SPLIT = "POSSIBLE_SPLITTING";

  private final YearReplay replay;
  private final Messages words;
  private final StringBuilder text = new StringBuilder();

  ReplayText(YearReplay replay, Messages words) {
    this.replay = replay;
    this.words = words;
  }

  String text() {
    text.append(words.say(replay.text())).append('\n');
    replay
        .sums()
        .forEach(
            (used, sum) ->
                line(Message.of("replay.sum").with("used", new Term(used)).with("sum", sum)));
    replay.purchases().stream()
        .filter(each -> each.kind() != ReplayedPurchase.Kind.AS_THE_LAW_SAYS)
        .forEach(this::purchase);
    replay.cutUp().forEach(this::need);
    return text.toString();
  }

  private void purchase(ReplayedPurchase each) {
    line(each.text());
    if (each.kind() == ReplayedPurchase.Kind.OTHER_PROCEDURE) {
      each.authorities().forEach(this::cited);
    }
  }

  private void need(String need, Decision<?> decision) {
    line(Message.of("replay.cut-up").with("need", need));
    for (Finding finding : decision.trace().findings()) {
      if (finding.code().equals(SPLIT)) {
        text.append("  ").append(words.say(finding.text())).append('\n');
        cited(finding.citation());
      }
    }
  }

  private void line(Message message) {
    text.append("- ").append(words.say(message)).append('\n');
  }

  private void cited(Citation citation) {
    text.append("  [").append(words.say(citation.said())).append("]\n");
  }
}
