package org.govsm.procurement.record;

import java.util.List;
import java.util.Set;

/**
 * Numbers that have letters, in any writing: PAN, GSTIN, TAN, IFSC, CIN and Udyam, with up to three
 * signs between any two of theirs. Each place is tried once with each form.
 */
final class NumberForms {

  /** 9 a digit, A a letter, X either; other signs stand for themselves, l for L or U. */
  private record Form(String signs, boolean anywhere) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("99AAAAA9999AXzX", true),
          new Form("udyamAA999999999", true),
          new Form("l99999AA9999AAA999999", false),
          new Form("AAAAA9999A", false),
          new Form("AAAA99999A", false),
          new Form("AAAA0XXXXXX", false));

  private static final Set<String> NAMES = Set.of("PAN", "TAN", "CIN", "IFSC", "CODE", "NO");
  private static final int LONGEST_GAP = 3;

  private final PlainSigns signs;
  private final NumberPlaces found;
  private final boolean strict;
  private final int[] places;
  private final int count;

  private NumberForms(PlainSigns signs, NumberPlaces found, boolean strict) {
    this.signs = signs;
    this.found = found;
    this.strict = strict;
    places = new int[signs.length()];
    int number = 0;
    for (int i = 0; i < signs.length(); i++) {
      if (signs.isDigit(i) || signs.isLatin(i)) {
        places[number++] = i;
      }
    }
    count = number;
  }

  static void find(PlainSigns signs, NumberPlaces found, boolean strict) {
    NumberForms forms = new NumberForms(signs, found, strict);
    for (int i = 0; i < forms.count; i++) {
      for (Form form : FORMS) {
        forms.match(i, form);
      }
    }
  }

  private void match(int first, Form form) {
    int length = form.signs().length();
    if (first + length > count) {
      return;
    }
    boolean gaps = false;
    for (int i = 0; i < length; i++) {
      int place = places[first + i];
      int gap = i == 0 ? 0 : place - places[first + i - 1] - 1;
      if (!fits(form.signs().charAt(i), place) || gap > 0 && !isGap(place, gap)) {
        return;
      }
      gaps |= gap > 0;
    }
    boolean bounded = begins(first) && ends(first + length - 1);
    if ((form.anywhere() || bounded || strict && !gaps) && !(gaps && isPlainWords(first, form))) {
      found.add(signs.from(places[first]), signs.to(places[first + length - 1]));
    }
  }

  private boolean fits(char wanted, int place) {
    return switch (wanted) {
      case '9' -> signs.isDigit(place);
      case 'A' -> signs.isLatin(place);
      case 'X' -> true;
      case 'l' -> signs.at(place) == 'L' || signs.at(place) == 'U';
      case '0' -> signs.at(place) == '0';
      default -> signs.at(place) == Character.toUpperCase(wanted);
    };
  }

  /** Signs between, none of which is a letter of another script. */
  private boolean isGap(int place, int gap) {
    boolean letters = false;
    for (int i = 1; i <= Math.min(gap, LONGEST_GAP); i++) {
      letters |= signs.isLetter(place - i) || signs.at(place - i) == '|';
    }
    return gap <= LONGEST_GAP && !letters;
  }

  private boolean begins(int first) {
    int place = places[first];
    if (!signs.isPartOfWord(place - 1)) {
      return true;
    }
    int word = place;
    while (word > 0 && place - word < 5 && signs.isLatin(word - 1)) {
      word--;
    }
    return !signs.isPartOfWord(word - 1) && NAMES.contains(signs.between(word, place));
  }

  private boolean ends(int last) {
    return !signs.isPartOfWord(places[last] + 1);
  }

  /**
   * Words and a figure that only look like one, such as "March 2026 a", "pays 45,000. A corrected"
   * "with 0 people" or "Call 033-2214": what a reader of strict eyes asks about all the same.
   */
  private boolean isPlainWords(int first, Form form) {
    if (strict || form.anywhere()) {
      return false;
    }
    int last = first + form.signs().length() - 1;
    if (form.signs().startsWith("AAAA0")) {
      boolean digits = true;
      for (int i = last - 5; i <= last; i++) {
        digits &= signs.isDigit(places[i]);
      }
      boolean word = !signs.isSmall(places[first]) && signs.isSmall(places[first + 1]);
      return !digits || word;
    }
    boolean article = signs.at(places[last]) == 'A' && signs.isSmall(places[last]);
    return (article || isNextSentence(places[last]))
        && signs.at(places[last] - 1) == ' '
        && signs.isSmall(places[first + 1]);
  }

  /** Whether a sentence ends before a sign and it is the first of another: not of one number. */
  private boolean isNextSentence(int place) {
    return ".!?;:".indexOf(signs.at(place - 2)) >= 0;
  }
}
