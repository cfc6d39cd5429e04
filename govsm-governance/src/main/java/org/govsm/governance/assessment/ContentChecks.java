package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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

  /** Nothing to caption and nothing to describe. */
  private static final Set<String> NEITHER = Set.of("text", "link");

  /** They need a text too, for which there is no fact yet. */
  private static final Set<String> ASKED = Set.of("audio", "document", "pdf");

  private ContentChecks() {}

  static List<Verdict> indianLanguages(Asked asked) {
    Fact items = asked.at("contentItems");
    BigDecimal limit = asked.limit("minShare");
    List<Fact> all = asked.facts().each("contentItems");
    if (!all.isEmpty()) {
      return List.of(counted(all, limit));
    }
    Optional<BigDecimal> total = items.at("total").number();
    Optional<BigDecimal> local = items.at("withIndianLanguage").number();
    if (items.isNone() || total.filter(t -> t.signum() == 0).isPresent()) {
      Message text = Message.of("check.nothing").with("what", Verdict.term("contentItems"));
      return List.of(Verdict.notApplicable(text));
    } else if (total.isEmpty() || local.isEmpty()) {
      return List.of(
          Verdict.unknown(total.isEmpty() ? items.at("total") : items.at("withIndianLanguage")));
    }
    return List.of(share(local.get(), total.get(), limit));
  }

  /** What is not known of an item may be the one or the other; it decides nothing. */
  private static Verdict counted(List<Fact> items, BigDecimal limit) {
    int local = 0;
    Set<String> missing = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    int open = 0;
    for (Fact item : items) {
      Set<String> lacks = new LinkedHashSet<>();
      Set<String> strange = new LinkedHashSet<>();
      if (isLocal(item, lacks, strange)) {
        local++;
      } else if (!lacks.isEmpty() || !strange.isEmpty()) {
        open++;
        missing.addAll(lacks);
        others.addAll(strange);
      }
    }
    BigDecimal total = BigDecimal.valueOf(items.size());
    Verdict least = share(BigDecimal.valueOf(local), total, limit);
    Verdict most = share(BigDecimal.valueOf((long) local + open), total, limit);
    if (least.outcome() == most.outcome()) {
      return least;
    }
    return missing.isEmpty()
        ? Require.which(
            "contentItems[].variants[].language",
            List.copyOf(others),
            Message.of("GSM-CON-03.which").with("languages", List.copyOf(others)))
        : Verdict.unknown(List.copyOf(missing));
  }

  private static boolean isLocal(Fact item, Set<String> lacks, Set<String> strange) {
    boolean local = false;
    if (item.at("variants").isAbsent()) {
      lacks.add("contentItems[].variants");
    }
    for (Fact variant : item.at("variants").items()) {
      Optional<String> language = variant.at("language").text();
      Optional<Boolean> indian = language.flatMap(Languages::isIndian);
      local |= indian.filter(yes -> yes).isPresent();
      if (language.isEmpty()) {
        lacks.add("contentItems[].variants[].language");
      } else if (indian.isEmpty()) {
        strange.add(language.get());
      }
    }
    return local;
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

  /** Pictures may be counted as a whole; films are looked at post by post. */
  static List<Verdict> accessible(Asked asked) {
    Fact without = asked.at("images", "withoutAlt");
    List<Verdict> verdicts = new ArrayList<>();
    if (without.number().filter(count -> count.signum() > 0).isPresent()) {
      verdicts.add(images(without.number().get()));
    }
    boolean counted = without.number().filter(count -> count.signum() == 0).isPresent();
    boolean shown = asked.facts().each("posts").stream().anyMatch(p -> !p.at("media").isAbsent());
    if (shown || verdicts.isEmpty()) {
      verdicts.addAll(asked.eachOut(post -> media(post, counted)));
    }
    return verdicts;
  }

  static boolean isPicture(Fact item) {
    return PICTURES.contains(item.at("type").text().orElse("").toLowerCase(Locale.ROOT));
  }

  private static Verdict images(BigDecimal without) {
    return Verdict.fail(Message.of("GSM-CON-06.images").with("count", without)).value(without);
  }

  private static Verdict media(Fact post, boolean counted) {
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
        verdicts.add(picture(item.at("altText"), counted));
      } else if (ASKED.contains(type)) {
        verdicts.add(Verdict.of(Outcome.ATTEST, Message.of("GSM-CON-06.which").with("type", type)));
      } else if (!NEITHER.contains(type)) {
        verdicts.add(Verdict.unknown(item.at("type")));
      }
    }
    return verdicts.isEmpty()
        ? Verdict.notApplicable(Message.of("GSM-CON-06.no-media"))
        : Verdict.all(verdicts);
  }

  /** A count of all pictures without a text stands for a picture of which nothing else is said. */
  private static Verdict picture(Fact altText, boolean counted) {
    return altText.isAbsent() && counted
        ? Verdict.of(Outcome.ATTEST, Message.of("GSM-CON-06.counted"))
        : Require.given(altText);
  }
}
