package org.govsm.governance.assessment.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.jspecify.annotations.Nullable;

/** LAW-IT-11 and 12: media that is synthetic and looks real is labelled, and the platform knows. */
final class SyntheticMedia {

  /** The subject of the one signature for the flags of all posts. */
  static final String ALL = "ALL";

  private SyntheticMedia() {}

  /** Each post by its flags; that the flags are right is asked of a person once, for all posts. */
  static List<CheckResult> labelled(CheckInput input) {
    List<CheckResult> results = new ArrayList<>(input.eachOut(post -> labelled(input, post)));
    int stated = flags(input).size();
    if (stated > 0) {
      Message text = Message.of("LAW-IT-11.confirm").with("count", stated);
      results.add(CheckResult.of(Outcome.ATTEST, text).about(ALL));
    }
    return results;
  }

  /** What a signature for all posts confirms; of a single post nothing is signed. */
  static Optional<FactNode> signed(CheckInput input, String subject) {
    return subject.equals(ALL) ? Optional.of(FactNode.of(flags(input))) : Optional.empty();
  }

  /** The posts under the rule of which a flag is stated, each with its flags. */
  private static List<Object> flags(CheckInput input) {
    LocalDate from = input.control().effective().map(EffectivePeriod::from).orElse(LocalDate.MAX);
    List<Object> flags = new ArrayList<>();
    for (FactNode post : input.facts().each("posts")) {
      boolean under =
          PostState.of(post) != PostState.NOT_OUT
              && day(post).filter(day -> !day.isBefore(from)).isPresent();
      List<Boolean> stated =
          post.at("media").items().stream()
              .filter(item -> !isText(item))
              .flatMap(item -> item.at("synthetic", "isSynthetic").flag().stream())
              .toList();
      if (under && !stated.isEmpty()) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("post", post.at("id").text().orElse(null));
        entry.put("synthetic", stated);
        flags.add(entry);
      }
    }
    return flags;
  }

  private static Optional<LocalDate> day(FactNode post) {
    return post.at("publishedAt").moment().map(Moment::day);
  }

  private static boolean isText(FactNode item) {
    return MediaChecks.kind(item.at("type")).filter(shown -> !shown).isPresent();
  }

  /** A post of a day before the rule is not judged by it. */
  private static CheckResult labelled(CheckInput input, FactNode post) {
    Optional<LocalDate> out = day(post);
    if (out.isEmpty()) {
      return CheckResult.unknown(post.at("publishedAt"));
    }
    return input
        .beforeLaw(out.get())
        .orElseGet(() -> eachMedium(post, SyntheticMedia::labelledAndDeclared));
  }

  /** The draft: a label that is seen as long as the audio or video runs. */
  static List<CheckResult> wholeDuration(CheckInput input) {
    return input.eachOut(post -> eachMedium(post, SyntheticMedia::coverage));
  }

  private static CheckResult coverage(FactNode item) {
    FactNode coverage = item.at("synthetic", "labelCoverage");
    return Require.below("posts[].media[]", Require.oneOf(coverage, "FULL_DURATION"));
  }

  /** What is not synthetic, or shows nothing, is asked for no label. */
  private static CheckResult eachMedium(FactNode post, Function<FactNode, CheckResult> check) {
    FactNode media = post.at("media");
    if (media.isAbsent()) {
      return CheckResult.unknown(media);
    }
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(CheckResult.notApplicable(Message.of("LAW-IT-11.none")));
    for (FactNode item : media.items()) {
      FactNode is = item.at("synthetic", "isSynthetic");
      if (is.is(true) && !isText(item)) {
        verdicts.add(check.apply(item));
      } else if (!is.is(false) && !isText(item)) {
        verdicts.add(CheckResult.unknown(List.of("posts[].media[].synthetic")));
      }
    }
    return CheckResult.all(verdicts);
  }

  private static CheckResult labelledAndDeclared(FactNode item) {
    CheckResult both =
        Require.below(
            "posts[].media[].synthetic",
            CheckResult.all(
                Require.stated(item.at("synthetic", "label")),
                Require.yes(item.at("synthetic", "declaredOnPlatform"))));
    return both.outcome() == Outcome.PASS ? both.saying(Message.of("LAW-IT-11.labelled")) : both;
  }
}
