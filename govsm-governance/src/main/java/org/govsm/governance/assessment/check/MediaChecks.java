package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.facts.FactNode;

/** GSM-CON-04: content is not limited to text. */
final class MediaChecks {

  private static final int SHOWN = 4;

  private static final Set<String> TEXT = Set.of("text", "link");
  private static final Set<String> OTHER =
      Set.of(
          "video",
          "reel",
          "short",
          "film",
          "audio",
          "podcast",
          "image",
          "photo",
          "picture",
          "graphic",
          "infographic",
          "poster",
          "gif",
          "animation",
          "map",
          "carousel");

  private MediaChecks() {}

  /** One medium among all that is out is enough; the framework names no share and no window. */
  static List<CheckResult> notOnlyText(CheckInput input) {
    List<FactNode> posts = RecordedTime.shown(input.facts().each("posts"));
    if (posts.isEmpty()) {
      return input.each("posts", post -> CheckResult.unknown(post));
    }
    List<FactNode> out = in(posts, PostState.OUT);
    List<FactNode> unsure = in(posts, PostState.NOT_KNOWN);
    long shown = out.stream().filter(post -> isShown(post).orElse(false)).count();
    if (shown > 0) {
      return List.of(share(shown, out.size()));
    } else if (out.stream().anyMatch(post -> isShown(post).isEmpty())) {
      return List.of(CheckResult.unknown(List.of("posts[].media")));
    } else if (unsure.stream().anyMatch(post -> isShown(post).orElse(true))) {
      return List.of(CheckResult.unknown(List.of("posts[].state")));
    } else if (out.isEmpty()) {
      return List.of(
          unsure.isEmpty()
              ? CheckResult.notApplicable(Message.of("check.not-out"))
              : CheckResult.unknown(List.of("posts[].state")));
    }
    return List.of(CheckResult.fail(Message.of("GSM-CON-04.text").with("count", out.size())));
  }

  private static List<FactNode> in(List<FactNode> posts, PostState state) {
    return posts.stream().filter(post -> PostState.of(post) == state).toList();
  }

  private static CheckResult share(long shown, int all) {
    BigDecimal share =
        BigDecimal.valueOf(shown)
            .divide(BigDecimal.valueOf(all), SHOWN, RoundingMode.DOWN)
            .stripTrailingZeros();
    Message text =
        Message.of("GSM-CON-04.media").with("what", new Term("measure.media")).with("value", share);
    return CheckResult.pass(text).value(share);
  }

  /** Whether a post shows more than text; nothing where that is not known. */
  static Optional<Boolean> isShown(FactNode post) {
    Optional<Boolean> kind = kind(post.at("contentType"));
    FactNode media = post.at("media");
    if (media.isAbsent()) {
      return kind;
    }
    boolean open = Require.hasGap(media);
    for (FactNode item : media.items()) {
      Optional<Boolean> one = kind(item.at("type"));
      if (one.orElse(false)) {
        return one;
      }
      open |= one.isEmpty();
    }
    return open ? kind.filter(yes -> yes) : Optional.of(kind.orElse(false));
  }

  static boolean isOther(FactNode item) {
    return kind(item.at("type")).orElse(false);
  }

  /** By its name; another name may be the one or the other. */
  static Optional<Boolean> kind(FactNode type) {
    String name = type.text().orElse("").strip().toLowerCase(Locale.ROOT);
    if (OTHER.contains(name)) {
      return Optional.of(true);
    }
    return TEXT.contains(name) ? Optional.of(false) : Optional.empty();
  }
}
