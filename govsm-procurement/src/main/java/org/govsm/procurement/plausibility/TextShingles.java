package org.govsm.procurement.plausibility;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs of three words of a text (w-shingling), without links, mentions and punctuation. */
final class TextShingles {

  private static final int WORDS = 3;
  private static final Pattern ASIDE =
      Pattern.compile("https?://\\S+|www\\.\\S+|@\\S+", Pattern.CASE_INSENSITIVE);

  /** Marks belong to words: vowels of Indian scripts are marks. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private TextShingles() {}

  /** The runs of a text; none where it has fewer words than asked for. */
  static Set<List<String>> of(String text, int shortest) {
    String plain =
        ASIDE
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
            .replaceAll(" ")
            .toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; words.size() >= shortest && i + WORDS <= words.size(); i++) {
      shingles.add(List.copyOf(words.subList(i, i + WORDS)));
    }
    return shingles;
  }
}
