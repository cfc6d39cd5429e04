package org.govsm.procurement.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Force;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;

/**
 * Repeated texts: posts of one account whose words are nearly those of an earlier post. Two texts
 * are near where four of five runs of three words that either has are in both (Jaccard index of
 * shingles); links, mentions, punctuation and letter case are left aside. Texts of fewer than five
 * words are not compared, nor are accounts with each other: one message belongs on each platform.
 */
public final class RepeatedTexts {

  private static final int SHORTEST = 5;
  private static final Fraction NEAR = Fraction.of(new BigDecimal("0.8"));

  /** A text as it is compared. */
  private record Shingled(PublishedText text, Set<List<String>> shingles) {}

  /** A text and those that repeat it. */
  private static final class Repeats {

    private final Shingled first;
    private final List<String> later = new ArrayList<>();

    Repeats(Shingled first) {
      this.first = first;
    }
  }

  private RepeatedTexts() {}

  /**
   * What is repeated.
   *
   * @param texts in any order; a post that is given twice counts once
   * @return a warning for each text that was published again, by account and the time of the first
   */
  public static List<Finding> of(Collection<PublishedText> texts) {
    Map<String, PublishedText> byId = new LinkedHashMap<>();
    texts.forEach(text -> byId.putIfAbsent(text.account() + "\n" + text.id(), text));
    Map<String, List<PublishedText>> byAccount = new TreeMap<>();
    byId.values()
        .forEach(
            text -> byAccount.computeIfAbsent(text.account(), a -> new ArrayList<>()).add(text));
    List<Finding> found = new ArrayList<>();
    byAccount.values().forEach(all -> found.addAll(ofAccount(all)));
    return List.copyOf(found);
  }

  private static List<Finding> ofAccount(List<PublishedText> texts) {
    texts.sort(Comparator.comparing(PublishedText::published).thenComparing(PublishedText::id));
    List<Repeats> originals = new ArrayList<>();
    Map<List<String>, List<Integer>> index = new HashMap<>();
    for (PublishedText text : texts) {
      Set<List<String>> shingles = TextShingles.of(text.text(), SHORTEST);
      if (shingles.isEmpty()) {
        continue;
      }
      int original = nearest(shingles, originals, index);
      if (original >= 0) {
        originals.get(original).later.add(text.id());
      } else {
        int number = originals.size();
        originals.add(new Repeats(new Shingled(text, shingles)));
        shingles.forEach(one -> index.computeIfAbsent(one, s -> new ArrayList<>()).add(number));
      }
    }
    return originals.stream()
        .filter(original -> !original.later.isEmpty())
        .map(RepeatedTexts::finding)
        .toList();
  }

  /** The earliest text that is near; below zero where none is. */
  private static int nearest(
      Set<List<String>> shingles, List<Repeats> originals, Map<List<String>, List<Integer>> index) {
    Map<Integer, Integer> common = new TreeMap<>();
    for (List<String> one : shingles) {
      index.getOrDefault(one, List.of()).forEach(number -> common.merge(number, 1, Integer::sum));
    }
    for (Map.Entry<Integer, Integer> one : common.entrySet()) {
      Set<List<String>> other = originals.get(one.getKey()).first.shingles();
      int either = shingles.size() + other.size() - one.getValue();
      if (Fraction.of(one.getValue()).dividedBy(Fraction.of(either)).compareTo(NEAR) >= 0) {
        return one.getKey();
      }
    }
    return -1;
  }

  private static Finding finding(Repeats repeats) {
    PublishedText first = repeats.first.text();
    return Finding.of(
        "plausibility.repeated-text",
        Finding.Weight.WARNING,
        Message.of("plausibility.repeated-text")
            .with("account", first.account())
            .with("post", first.id())
            .with("count", new HashSet<>(repeats.later).size())
            .with("posts", List.copyOf(repeats.later)),
        Citation.of("govsm, plausibility checks", "repeated-text")
            .sure(Certainty.LOW)
            .force(Force.ADVISORY)
            .cite());
  }
}
