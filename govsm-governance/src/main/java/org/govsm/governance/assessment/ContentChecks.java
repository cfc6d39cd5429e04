package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.facts.Fact;

/**
 * GSM-CON-03 and GSM-CON-06: for people of every language, and for those who do not see or hear.
 */
final class ContentChecks {

  private static final int SHOWN = 4;

  private static final Set<String> FILMS = Set.of("video", "reel", "short", "film");
  private static final Set<String> PICTURES =
      Set.of("image", "photo", "picture", "graphic", "infographic", "poster", "gif");

  /** Nothing to caption and nothing to describe; audio has no fact of its own yet. */
  private static final Set<String> NEITHER = Set.of("audio", "text", "link", "document", "pdf");

  private ContentChecks() {}

  static List<Verdict> indianLanguages(Asked asked) {
    Fact items = asked.at("contentItems");
    Optional<BigDecimal> total = items.at("total").number();
    Optional<BigDecimal> local = items.at("withIndianLanguage").number();
    if (items.isList()) {
      List<Fact> all = items.items();
      if (all.stream().anyMatch(item -> item.at("variants").isAbsent())) {
        return List.of(Verdict.unknown(List.of("contentItems[].variants")));
      }
      total = Optional.of(BigDecimal.valueOf(all.size()));
      local = Optional.of(BigDecimal.valueOf(all.stream().filter(ContentChecks::isLocal).count()));
    }
    boolean none = items.isNone() || total.filter(t -> t.signum() == 0).isPresent();
    if (!none && (total.isEmpty() || local.isEmpty())) {
      return List.of(
          Verdict.unknown(total.isEmpty() ? items.at("total") : items.at("withIndianLanguage")));
    } else if (none) {
      Message text = Message.of("check.nothing").with("what", Verdict.term("contentItems"));
      return List.of(Verdict.notApplicable(text));
    }
    return List.of(share(local.orElseThrow(), total.orElseThrow(), asked.limit("minShare")));
  }

  private static boolean isLocal(Fact item) {
    return item.at("variants").items().stream()
        .flatMap(v -> v.at("language").text().stream())
        .anyMatch(language -> !Languages.isEnglish(language));
  }

  /** Compared unrounded; the share is rounded only to be shown. */
  private static Verdict share(BigDecimal part, BigDecimal whole, BigDecimal limit) {
    boolean kept = part.compareTo(limit.multiply(whole)) >= 0;
    BigDecimal share = part.divide(whole, SHOWN, RoundingMode.DOWN).stripTrailingZeros();
    Message text =
        Message.of(kept ? "check.reached" : "check.under")
            .with("what", new Term("measure.indian-languages"))
            .with("value", share)
            .with("limit", limit);
    return (kept ? Verdict.pass(text) : Verdict.fail(text)).value(share).limit(limit);
  }

  static List<Verdict> accessible(Asked asked) {
    List<Verdict> verdicts = new ArrayList<>();
    Fact without = asked.at("images", "withoutAlt");
    without.number().ifPresent(count -> verdicts.add(images(count)));
    boolean posts = !asked.facts().each("posts").isEmpty();
    boolean shown = asked.facts().each("posts").stream().anyMatch(p -> !p.at("media").isAbsent());
    if (posts && (shown || verdicts.isEmpty())) {
      verdicts.addAll(asked.each("posts", ContentChecks::media));
    }
    return verdicts.isEmpty() ? List.of(Verdict.unknown(List.of("posts[].media"))) : verdicts;
  }

  private static Verdict images(BigDecimal without) {
    Message text = Message.of("GSM-CON-06.images").with("count", without);
    return (without.signum() == 0 ? Verdict.pass(Message.of("GSM-CON-06.all")) : Verdict.fail(text))
        .value(without);
  }

  private static Verdict media(Fact post) {
    Fact media = post.at("media");
    if (media.isAbsent()) {
      return Verdict.unknown(media);
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Fact item : media.items()) {
      String type = item.at("type").text().orElse("").toLowerCase(Locale.ROOT);
      if (FILMS.contains(type)) {
        Fact captions = item.at("captions");
        verdicts.add(captions.flag().isPresent() ? Require.yes(captions) : Require.given(captions));
      } else if (PICTURES.contains(type)) {
        verdicts.add(Require.given(item.at("altText")));
      } else if (!NEITHER.contains(type)) {
        verdicts.add(Verdict.unknown(item.at("type")));
      }
    }
    return verdicts.isEmpty()
        ? Verdict.notApplicable(Message.of("GSM-CON-06.no-media"))
        : Verdict.all(verdicts);
  }
}
