package org.govsm.portal.contracts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;

/**
 * Labels of terms: what the forms call a member of terms, where trees and the API have a pointer.
 */
public final class TermsLabels {

  private static final String FIELD = "builder.field.";

  private TermsLabels() {}

  /**
   * What a member is called.
   *
   * @param within the member in which it lies; empty text for the terms themselves
   * @return by its name within the other, else by its name alone; empty where it has no words
   */
  public static Optional<String> find(Messages words, String within, String name) {
    return words.find(FIELD + within + "." + name).or(() -> words.find(FIELD + name));
  }

  /** What a pointer leads to; the part of the terms where the member itself has no words. */
  public static String of(String pointer, Messages words) {
    List<String> steps =
        Stream.of(pointer.split("/", -1))
            .filter(step -> !step.isEmpty() && !step.matches("\\d+"))
            .toList();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Optional<String> label = find(words, i == 0 ? "terms" : steps.get(i - 1), steps.get(i));
      if (label.isPresent()) {
        return label.get();
      }
    }
    return words.say("terms-form.elsewhere");
  }
}
