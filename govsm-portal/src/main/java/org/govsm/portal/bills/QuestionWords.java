package org.govsm.portal.bills;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.bill.BillQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Question words: what was asked of a bill, in each language, as it is kept with the decision on
 * it. A question of a bill that is passed is not asked again, and its id says nothing.
 */
public record QuestionWords(Translations languages) {

  /** The member of a decision that has them. */
  static final String OF = "questionText";

  /** A question in each language, by its code. */
  public Map<String, String> of(BillQuestion question) {
    Map<String, String> words = new TreeMap<>();
    for (Messages one : languages.all()) {
      words.put(one.language(), one.say(question.question()));
    }
    return words;
  }

  /** What was asked where an act decided it; nothing where it was kept without its words. */
  public static Map<String, String> of(StoredBillAct act) {
    Map<String, String> words = new TreeMap<>();
    if (act.content().get(OF) instanceof Map<?, ?> kept) {
      kept.forEach((language, text) -> words.put(String.valueOf(language), String.valueOf(text)));
    }
    return words;
  }

  /** The same in a language. */
  static Optional<String> of(StoredBillAct act, String language) {
    @Nullable String text = of(act).get(language);
    return Optional.ofNullable(text);
  }
}
