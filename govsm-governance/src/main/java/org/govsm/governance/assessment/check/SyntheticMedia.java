package org.govsm.governance.assessment.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** LAW-IT-11: media that is synthetic and looks real carries a label, and the platform knows. */
final class SyntheticMedia {

  private SyntheticMedia() {}

  static List<CheckResult> labelled(CheckInput input) {
    LocalDate from = input.control().effective().orElseThrow().from();
    return input.eachOut(post -> labelled(post, from));
  }

  /** A post of a day before the rule is not judged by it. */
  private static CheckResult labelled(FactNode post, LocalDate from) {
    Optional<LocalDate> out = post.at("publishedAt").moment().map(Moment::day);
    if (out.isEmpty()) {
      return CheckResult.unknown(post.at("publishedAt"));
    } else if (out.get().isBefore(from)) {
      return CheckResult.notApplicable(Message.of("LAW-IT-11.before").with("day", from));
    }
    FactNode media = post.at("media");
    if (media.isAbsent()) {
      return CheckResult.unknown(media);
    }
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(CheckResult.pass(Message.of("LAW-IT-11.none")));
    media.items().forEach(item -> verdicts.add(item(item)));
    return CheckResult.all(verdicts);
  }

  private static CheckResult item(FactNode item) {
    FactNode is = item.at("synthetic", "isSynthetic");
    if (MediaChecks.kind(item.at("type")).filter(shown -> !shown).isPresent() || is.is(false)) {
      return CheckResult.pass(Message.of("LAW-IT-11.none"));
    } else if (!is.is(true)) {
      return CheckResult.unknown(List.of("posts[].media[].synthetic"));
    }
    return Require.below(
        "posts[].media[].synthetic",
        CheckResult.all(
            labelled(item.at("synthetic", "label")),
            Require.yes(item.at("synthetic", "declaredOnPlatform"))));
  }

  /** A text, or that there is one. */
  private static CheckResult labelled(FactNode label) {
    return label.flag().isPresent() ? Require.yes(label) : Require.given(label);
  }
}
