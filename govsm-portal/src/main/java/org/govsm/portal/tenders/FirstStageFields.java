package org.govsm.portal.tenders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.TreePath;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a first stage: what is about a price is neither asked nor told, as the first of two
 * stages has none.
 */
final class FirstStageFields {

  /** Places that are about a price. */
  private static final List<String> PRICED =
      List.of(
          "evaluation.technicalWeight",
          "evaluation.decimals",
          "evaluation.weightedDecimals",
          "evaluation.budget",
          "evaluation.tie",
          "evaluation.drawSeed",
          "evaluation.abnormallyLow",
          "opening.waitingDays",
          "opening.revealHours",
          "bidSecurity",
          "milestones");

  /** How bids are ranked: a document must say it, and the second stage may change it. */
  private static final String METHOD = "evaluation.method";

  private static final String CHAPTERS = "chapters";
  private static final String PRICES = "PRICE_SCHEDULE";

  private FirstStageFields() {}

  static boolean isFirst(Map<String, ?> tree) {
    return TreePath.of("twoStage.stage").find(tree).filter("FIRST"::equals).isPresent();
  }

  /** The fields that are asked; one that is filled stays, so that it can be emptied. */
  static List<FormInput> asked(TenderScene scene, List<FormInput> inputs) {
    return isFirst(scene.tree())
        ? inputs.stream().filter(input -> !isPriced(input) || isFilled(scene, input)).toList()
        : inputs;
  }

  private static boolean isPriced(FormInput input) {
    return PRICED.stream().anyMatch(input.path()::startsWith);
  }

  private static boolean isFilled(TenderScene scene, FormInput input) {
    return TreePath.of(input.path()).find(scene.tree()).isPresent();
  }

  /** The document as everybody is told it. */
  static Map<String, @Nullable Object> told(Map<String, @Nullable Object> tree) {
    return isFirst(tree) ? without(unpriced(tree), METHOD) : tree;
  }

  /** A document of a first stage without what is about a price. */
  static Map<String, @Nullable Object> unpriced(Map<String, @Nullable Object> tree) {
    Map<String, @Nullable Object> kept = tree;
    for (String place : PRICED) {
      kept = without(kept, place);
    }
    if (kept.get(CHAPTERS) instanceof List<?> chapters) {
      kept.put(CHAPTERS, chapters.stream().filter(one -> !one.equals(PRICES)).toList());
    }
    return kept;
  }

  private static Map<String, @Nullable Object> without(
      Map<String, @Nullable Object> tree, String place) {
    return TreePath.of(place).put(tree, Optional.empty());
  }
}
