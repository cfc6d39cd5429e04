package org.govsm.core.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.core.text.HiddenCharacters;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of the tree of a decision by their places. Those of drafts beside the law are left out:
 * a draft never decides, and is pinned by nothing.
 */
final class KeptSentences {

  static final KeptSentences NONE = new KeptSentences();

  private final Map<String, String> sentences = new LinkedHashMap<>();

  private KeptSentences() {}

  static KeptSentences of(Map<String, ?> tree) {
    KeptSentences found = new KeptSentences();
    Set<String> drafts = new TreeSet<>();
    DecisionTree.REASONS.forEach(name -> found.reasons(name, tree.get(name), drafts));
    for (String name : DecisionTree.SENTENCES) {
      if (tree.get(name) instanceof String text && !text.isBlank()) {
        found.sentences.put("/" + name, without(drafts, text));
      }
    }
    return found;
  }

  private void reasons(String name, @Nullable Object reasons, Set<String> drafts) {
    List<Map<?, ?>> listed = new ArrayList<>();
    if (reasons instanceof List<?> list) {
      list.forEach(
          one -> {
            if (one instanceof Map<?, ?> reason) {
              listed.add(reason);
            }
          });
    }
    int at = 0;
    for (Map<?, ?> reason : listed) {
      boolean draft = DecisionTree.isDraft(reason);
      if (reason.get("text") instanceof String text && !text.isBlank()) {
        if (draft) {
          drafts.add("! " + HiddenCharacters.onOneLine(text) + " [");
        } else {
          sentences.put("/" + name + "/" + at + "/text", text);
        }
      }
      at += draft ? 0 : 1;
    }
  }

  private static String without(Set<String> drafts, String explanation) {
    return drafts.isEmpty()
        ? explanation
        : explanation
            .lines()
            .filter(line -> drafts.stream().noneMatch(line::startsWith))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** What these say otherwise than others; what these do not say is no difference. */
  List<Verification.Difference> differences(KeptSentences made) {
    return sentences.entrySet().stream()
        .filter(kept -> !kept.getValue().equals(made.sentences.get(kept.getKey())))
        .map(
            kept ->
                new Verification.Difference(
                    kept.getKey(),
                    Optional.of(kept.getValue()),
                    Optional.ofNullable(made.sentences.get(kept.getKey()))))
        .toList();
  }
}
