package org.govsm.governance.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Forms of a handle under which names that people take for one another are the same. */
final class HandleForms {

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
  private static final Map<String, String> CONFUSABLES = HandlesFile.KNOWN.confusables;
  private static final int SHORTEST_CORE = 4;
  private static final List<String> ADDED =
      HandlesFile.KNOWN.addedWords.stream().map(HandleForms::skeleton).toList();

  private HandleForms() {}

  /** Without capitals, separators and invisible characters. */
  static String plain(String handle) {
    return SEPARATORS.matcher(folded(handle)).replaceAll("");
  }

  /** As it looks: every character as the one that it is read as. */
  static String skeleton(String handle) {
    String decomposed = Normalizer.normalize(folded(handle), Normalizer.Form.NFD);
    String looks = ACCENTS.matcher(decomposed).replaceAll("");
    for (Map.Entry<String, String> pair : CONFUSABLES.entrySet()) {
      looks = looks.replace(pair.getKey(), pair.getValue());
    }
    return SEPARATORS.matcher(looks).replaceAll("");
  }

  /** As it looks, without the words that an imitator adds at either end. */
  static String core(String handle) {
    String core = skeleton(handle);
    boolean shorter = true;
    while (shorter) {
      String before = core;
      for (String word : ADDED) {
        core = without(core, word);
      }
      shorter = core.length() < before.length();
    }
    return core;
  }

  private static String without(String text, String word) {
    if (text.length() - word.length() < SHORTEST_CORE) {
      return text;
    } else if (text.endsWith(word)) {
      return text.substring(0, text.length() - word.length());
    }
    return text.startsWith(word) ? text.substring(word.length()) : text;
  }

  private static String folded(String handle) {
    String compatible = Normalizer.normalize(handle, Normalizer.Form.NFKC);
    // upper first, so that letters with two small forms become one
    return compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
