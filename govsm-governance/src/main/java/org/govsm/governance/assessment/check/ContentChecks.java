package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

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

  static List<CheckResult> indianLanguages(CheckInput input) {
    FactNode items = input.at("contentItems");
    BigDecimal limit = input.limit("minShare");
    List<FactNode> all = RecordedTime.shown(input.facts().each("contentItems"));
    if (!all.isEmpty()) {
      return List.of(counted(all, limit));
    }
    Optional<BigDecimal> total = items.at("total").number();
    Optional<BigDecimal> local = items.at("withIndianLanguage").number();
    if (items.isNone() || total.filter(t -> t.signum() == 0).isPresent()) {
      Message text = Message.of("check.nothing").with("what", CheckResult.term("contentItems"));
      return List.of(CheckResult.notApplicable(text));
    } else if (total.isEmpty() || local.isEmpty()) {
      return List.of(
          CheckResult.unknown(
              total.isEmpty() ? items.at("total") : items.at("withIndianLanguage")));
    }
    return List.of(share(local.get(), total.get(), limit));
  }

  /** What is not known of an item may be the one or the other; it decides nothing. */
  private static CheckResult counted(List<FactNode> items, BigDecimal limit) {
    int local = 0;
    Set<String> missing = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    int open = 0;
    for (FactNode item : items) {
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
    CheckResult least = share(BigDecimal.valueOf(local), total, limit);
    CheckResult most = share(BigDecimal.valueOf((long) local + open), total, limit);
    if (least.outcome() == most.outcome()) {
      return least;
    }
    return missing.isEmpty()
        ? Require.which(
            "contentItems[].variants[].language",
            List.copyOf(others),
            Message.of("GSM-CON-03.which").with("languages", List.copyOf(others)))
        : CheckResult.unknown(List.copyOf(missing));
  }

  private static boolean isLocal(FactNode item, Set<String> lacks, Set<String> strange) {
    boolean local = false;
    if (item.at("variants").isAbsent()) {
      lacks.add("contentItems[].variants");
    }
    for (FactNode variant : item.at("variants").items()) {
      Optional<String> language = variant.at("language").text();
      Optional<Boolean> indian = language.flatMap(LanguageNames::isIndian);
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
  private static CheckResult share(BigDecimal part, BigDecimal whole, BigDecimal limit) {
    boolean kept = part.compareTo(limit.multiply(whole)) >= 0;
    BigDecimal share = part.divide(whole, SHOWN, RoundingMode.DOWN).stripTrailingZeros();
    Message text =
        Message.of(kept ? "check.reached" : "check.under")
            .with("what", new Term("measure.indian-languages"))
            .with("value", share)
            .with("limit", limit);
    return (kept ? CheckResult.pass(text) : CheckResult.fail(text)).value(share).limit(limit);
  }

  /** Pictures may be counted as a whole; films are looked at post by post. */
  static List<CheckResult> accessible(CheckInput input) {
    return accessible(input, post -> Optional.empty());
  }

  /** The same of what was posted since the law began. */
  static List<CheckResult> accessibleByLaw(CheckInput input) {
    return accessible(input, post -> LawDays.day(post.at("publishedAt")).flatMap(input::beforeLaw));
  }

  private static List<CheckResult> accessible(
      CheckInput input, Function<FactNode, Optional<CheckResult>> before) {
    FactNode without = input.at("images", "withoutAlt");
    List<CheckResult> verdicts = new ArrayList<>();
    if (without.number().filter(count -> count.signum() > 0).isPresent()) {
      verdicts.add(images(without.number().get()));
    }
    boolean counted = without.number().filter(count -> count.signum() == 0).isPresent();
    boolean shown = input.facts().each("posts").stream().anyMatch(p -> !p.at("media").isAbsent());
    if (shown || verdicts.isEmpty()) {
      verdicts.addAll(
          input.eachOut(post -> before.apply(post).orElseGet(() -> media(post, counted))));
    }
    return verdicts;
  }

  static boolean isPicture(FactNode item) {
    return PICTURES.contains(item.at("type").text().orElse("").toLowerCase(Locale.ROOT));
  }

  private static CheckResult images(BigDecimal without) {
    return CheckResult.fail(Message.of("GSM-CON-06.images").with("count", without)).value(without);
  }

  private static CheckResult media(FactNode post, boolean counted) {
    FactNode media = post.at("media");
    if (media.isAbsent()) {
      return CheckResult.unknown(media);
    }
    List<CheckResult> verdicts = new ArrayList<>();
    for (FactNode item : media.items()) {
      String type = item.at("type").text().orElse("").toLowerCase(Locale.ROOT);
      if (FILMS.contains(type)) {
        verdicts.add(Require.stated(item.at("captions")));
      } else if (PICTURES.contains(type)) {
        verdicts.add(picture(item.at("altText"), counted));
      } else if (ASKED.contains(type)) {
        verdicts.add(
            CheckResult.of(Outcome.ATTEST, Message.of("GSM-CON-06.which").with("type", type)));
      } else if (!NEITHER.contains(type)) {
        verdicts.add(CheckResult.unknown(item.at("type")));
      }
    }
    return verdicts.isEmpty()
        ? CheckResult.notApplicable(Message.of("GSM-CON-06.no-media"))
        : CheckResult.all(verdicts);
  }

  /** A count of all pictures without a text stands for a picture of which nothing else is said. */
  private static CheckResult picture(FactNode altText, boolean counted) {
    return altText.isAbsent() && counted
        ? CheckResult.of(Outcome.ATTEST, Message.of("GSM-CON-06.counted"))
        : Require.given(altText);
  }
}
