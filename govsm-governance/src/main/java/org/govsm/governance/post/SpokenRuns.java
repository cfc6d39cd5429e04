package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.govsm.core.identity.SpokenDigits;

/** Spoken runs: words that each say one digit and stand one behind the other, as of a telephone. */
final class SpokenRuns {

  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_DIGITS = 9;
  private static final int LONGEST_GAP = 3;

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+|[0-9]+");

  private final List<MatchResult> found = new ArrayList<>();
  private final List<MatchResult> words = new ArrayList<>();
  private int digits;
  private int end;

  private SpokenRuns() {}

  /** The words of all runs of a folded text, in order. */
  static List<MatchResult> in(String text) {
    SpokenRuns runs = new SpokenRuns();
    TOKEN.matcher(text).results().forEach(runs::read);
    runs.close();
    return runs.found;
  }

  private void read(MatchResult token) {
    boolean number = Character.isDigit(token.group().charAt(0));
    boolean word = !number && SpokenDigits.of(token.group()).isPresent();
    if (!number && !word || token.start() - end > LONGEST_GAP) {
      close();
    }
    if (word) {
      words.add(token);
    }
    digits += word ? 1 : number ? token.group().length() : 0;
    end = token.end();
  }

  private void close() {
    if (words.size() >= FEWEST_WORDS && digits >= FEWEST_DIGITS) {
      found.addAll(words);
    }
    words.clear();
    digits = 0;
  }
}
