package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;

/** Totals below their parts, and days of records in an order that cannot be. */
public final class RecordConflicts {

  private final Facts facts;
  private final List<Conflict> found = new ArrayList<>();

  private RecordConflicts(Facts facts) {
    this.facts = facts;
  }

  public static List<Conflict> in(CheckInput.Scene scene) {
    RecordConflicts conflicts = new RecordConflicts(scene.facts());
    conflicts.totals();
    scene.facts().each("removed").forEach(conflicts::removed);
    if (Conflicts.reversed(
        scene.facts().at("strategy", "date"), scene.facts().at("strategy", "approvedAt"))) {
      conflicts.found.add(Conflict.of("strategy", Optional.empty(), "GSM-OBJ-01", "GSM-PLA-01"));
    }
    return conflicts.found;
  }

  private void totals() {
    FactNode items = facts.at("contentItems");
    part(items.at("withIndianLanguage"), items.at("total"), "indian-languages", "GSM-CON-03");
    part(items.at("withHindiAndEnglish"), items.at("total"), "hindi-english", "GSM-CON-03");
    part(items.at("withHindiAndEnglish"), items.at("withIndianLanguage"), "hindi", "GSM-CON-03");
    FactNode images = facts.at("images");
    part(images.at("withoutAlt"), images.at("total"), "images", "GSM-CON-06");
    if (over(Optional.of(BigDecimal.valueOf(pictures())), images.at("total").number())) {
      found.add(Conflict.of("images-shown", Optional.empty(), "GSM-CON-06"));
    }
    FactNode queries = facts.at("queryTotals").or(facts.at("queries"));
    for (String language : queries.at("repliedInSameLanguage").names()) {
      Optional<BigDecimal> asked = inAll(queries.at("languages"), language);
      if (over(inAll(queries.at("repliedInSameLanguage"), language), asked)) {
        found.add(
            Conflict.of("replies", Optional.empty(), "GSM-OBJ-04", "GSM-OBJ-05")
                .with("language", language));
      }
    }
  }

  /** The number under all names of a language; nothing where none of them has one. */
  private static Optional<BigDecimal> inAll(FactNode numbers, String language) {
    return numbers.names().stream()
        .filter(name -> LanguageNames.code(name).equals(LanguageNames.code(language)))
        .flatMap(name -> numbers.at(name).number().stream())
        .reduce(BigDecimal::add);
  }

  private long pictures() {
    return facts.each("posts").stream()
        .filter(post -> PostState.of(post) == PostState.OUT)
        .flatMap(post -> post.at("media").items().stream())
        .filter(ContentChecks::isPicture)
        .count();
  }

  private void part(FactNode part, FactNode whole, String code, String control) {
    if (over(part.number(), whole.number())) {
      found.add(Conflict.of(code, Optional.empty(), control));
    }
  }

  private static boolean over(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
    return part.isPresent() && whole.filter(all -> part.get().compareTo(all) > 0).isPresent();
  }

  private void removed(FactNode item) {
    FactNode from = item.at("removedAt");
    FactNode purged = item.at("purgedAt");
    FactNode promised = item.at("preservedUntil");
    if (Conflicts.reversed(from, purged)
        || Conflicts.reversed(from, promised)
        || Conflicts.reversed(promised, purged)) {
      found.add(Conflict.of("removed", Conflicts.id(item), "GSM-LEG-07"));
    }
  }
}
