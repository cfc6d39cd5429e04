package org.govsm.procurement.measurement.file;

import java.util.Collection;

/** First letters of folded words: most cells can be told from all of them by their first. */
public final class FirstLetters {

  private static final int LETTERS = 0x80;

  private final boolean[] first = new boolean[LETTERS];
  private final boolean any;

  public FirstLetters(Collection<String> words) {
    any = !words.isEmpty();
    for (String word : words) {
      if (word.isEmpty() || word.charAt(0) >= LETTERS) {
        continue; // no plain cell is one
      }
      first[word.charAt(0)] = true;
    }
  }

  /** Whether a cell may be one of the words; where not, it is none. */
  public boolean mayHold(String cell) {
    char letter = cell.isEmpty() ? ' ' : cell.charAt(0);
    boolean plain = letter > ' ' && letter < LETTERS;
    return any && (!plain || first[lower(letter)]);
  }

  private static char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
  }
}
