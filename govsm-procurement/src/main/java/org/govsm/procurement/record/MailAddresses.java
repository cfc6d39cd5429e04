package org.govsm.procurement.record;

/**
 * Addresses of mail and of payment, also with "(at)" and "dot" in words. Each sign is read once.
 */
final class MailAddresses {

  private final PlainSigns signs;
  private final NumberPlaces found;

  private MailAddresses(PlainSigns signs, NumberPlaces found) {
    this.signs = signs;
    this.found = found;
  }

  static void find(PlainSigns signs, NumberPlaces found) {
    MailAddresses made = new MailAddresses(signs, found);
    for (int i = 0; i < signs.length(); i++) {
      if (signs.at(i) == '@') {
        made.around(i, i + 1, false);
      } else if (made.isWord(i, "AT")) {
        boolean bracketed = made.isBracketed(i, i + 2);
        made.around(bracketed ? i - 1 : i, bracketed ? i + 3 : i + 2, !bracketed);
      }
    }
  }

  private boolean isWord(int at, String word) {
    return signs.at(at) == word.charAt(0)
        && signs.between(at, Math.min(signs.length(), at + word.length())).equals(word)
        && !signs.isPartOfWord(at - 1)
        && !signs.isPartOfWord(at + word.length());
  }

  private boolean isBracketed(int from, int to) {
    return "([{<".indexOf(signs.at(from - 1)) >= 0 && ")]}>".indexOf(signs.at(to)) >= 0;
  }

  private void around(int from, int to, boolean word) {
    int left = from - 1;
    int right = to;
    boolean apart = false;
    for (int i = 0; i < 2 && signs.at(left) == ' ' && left >= 0; i++) {
      left--;
      apart = true;
    }
    for (int i = 0; i < 2 && signs.at(right) == ' ' && right < signs.length(); i++) {
      right++;
      apart = true;
    }
    int begin = left;
    while (begin >= 0 && isLocal(begin)) {
      begin--;
    }
    Domain domain = domain(right, word);
    boolean whole = word ? domain.saidDot() : !apart || domain.dots() > 0 || to - from > 1;
    if (begin < left && domain.letters() && whole) {
      found.add(signs.from(begin + 1), signs.to(domain.end() - 1));
    }
  }

  private boolean isLocal(int place) {
    return signs.isPartOfWord(place) || "._%+-".indexOf(signs.at(place)) >= 0;
  }

  private record Domain(int end, int dots, boolean saidDot, boolean letters) {}

  private Domain domain(int begin, boolean word) {
    int end = begin;
    int dots = 0;
    boolean said = false;
    boolean letters = false;
    while (end < signs.length()) {
      int dot = saidDot(end);
      if (dot > 0) {
        said = true;
        dots++;
        end = dot;
      } else if (signs.at(end) == '.' && signs.isPartOfWord(end + 1)) {
        dots++;
        end++;
      } else if (signs.isPartOfWord(end) || signs.at(end) == '-') {
        letters |= signs.isLetter(end);
        end++;
      } else {
        break;
      }
      if (word && end - begin > 80) {
        break;
      }
    }
    return new Domain(end, dots, said, letters);
  }

  /** Where the word "dot" ends that stands here for a full stop; nothing where there is none. */
  private int saidDot(int at) {
    int word = at;
    if (signs.at(word) == ' ') {
      word++;
    }
    boolean open = "([{<".indexOf(signs.at(word)) >= 0;
    word += open ? 1 : 0;
    if (word == at || !isWord(word, "DOT")) {
      return 0;
    }
    int end = word + 3 + (open ? 1 : 0);
    end += signs.at(end) == ' ' ? 1 : 0;
    return signs.isPartOfWord(end) ? end : 0;
  }
}
