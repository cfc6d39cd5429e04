package org.govsm.governance.assessment.check;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.governance.tree.DataRows;

/**
 * Languages by code and by name: {@code hi}, {@code hin}, Hindi and हिन्दी are one. {@code
 * languages.txt} lists them.
 */
public final class LanguageNames {

  private static final Pattern SUBTAG = Pattern.compile("\\s*[-_(].*| language$| भाषा$");
  private static final Pattern BLANK = Pattern.compile(" +");
  private static final Map<String, Language> BY_NAME = load();
  private static final String SCHEDULED = "scheduled";

  private record Language(String kind, String code) {}

  private LanguageNames() {}

  private static Map<String, Language> load() {
    Map<String, Language> all = new HashMap<>();
    for (List<String> parts : DataRows.of(LanguageNames.class, "languages.txt")) {
      Language language = new Language(parts.get(0), parts.get(1));
      all.put(language.code(), language);
      BLANK.splitAsStream(parts.get(2)).forEach(name -> put(all, key(name), language));
    }
    return Map.copyOf(all);
  }

  private static void put(Map<String, Language> all, String name, Language language) {
    Language other = all.putIfAbsent(name, language);
    if (other != null && !other.equals(language)) {
      throw new IllegalStateException(name + " names two languages");
    }
  }

  /** Whether the list knows it; of any other, nobody knows whether another name is the same one. */
  static boolean isKnown(String language) {
    return BY_NAME.containsKey(key(language));
  }

  /** What is the same for all names of one language; of one that is not listed, its own name. */
  static String code(String language) {
    String key = key(language);
    return find(key).map(Language::code).orElse(key);
  }

  static boolean isEnglish(String language) {
    return find(key(language)).filter(known -> known.kind().equals("english")).isPresent();
  }

  /** Whether it is an Indian language of the Constitution; nothing where the list does not say. */
  public static Optional<Boolean> isIndian(String language) {
    return find(key(language))
        .filter(known -> !known.kind().equals("indian"))
        .map(known -> known.kind().equals(SCHEDULED));
  }

  /** Whether it is the code of a language in the list, such as {@code hi}; no name is. */
  public static boolean isCode(String code) {
    return Optional.ofNullable(BY_NAME.get(code))
        .filter(one -> one.code().equals(code))
        .isPresent();
  }

  /** The codes of the languages of the Eighth Schedule, in the order of the alphabet. */
  public static List<String> scheduled() {
    return BY_NAME.values().stream()
        .filter(one -> one.kind().equals(SCHEDULED))
        .map(Language::code)
        .distinct()
        .sorted()
        .toList();
  }

  /** Small letters alone are their own key. */
  private static boolean isPlain(String language) {
    for (int i = 0; i < language.length(); i++) {
      if (language.charAt(i) < 'a' || language.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static Optional<Language> find(String key) {
    return Optional.ofNullable(BY_NAME.get(key));
  }

  private static String key(String language) {
    if (isPlain(language)) {
      return language;
    }
    String plain = Normalizer.normalize(language.strip(), Normalizer.Form.NFKC);
    return SUBTAG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
