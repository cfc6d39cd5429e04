package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers of digits alone: telephones, accounts, cards and Aadhaar, with up to three signs between
 * any two digits. Days, times, years and amounts in rupees are none. Strict eyes take six digits
 * for such a number, whatever they count.
 */
final class DigitRuns {

  private static final int LONGEST_GAP = 3;
  private static final int OF_A_NAME = 5;
  private static final int OF_DOUBT = 6;
  private static final int LONG = 9;
  private static final int LONGEST = 18;
  private static final int LOOK_BACK = 28;

  /** What stands before a number and says that it is one of a person or account. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![A-Z])(?:A ?/"
              + " ?C|ACCOUNT|ACCT|AC|PHONE|TEL|TELEPHONE|MOBILE|MOB|CELL|WHATSAPP|CALL|FAX|DIN"
              + "|PASSPORT|EPIC|VOTER|AADHAAR|UDYAM|उद्यम|UID|VID|UTR|RRN|खाता|फ़ोन|फोन|मोबाइल|दूरभाष)["
              + " .:#-]{0,3}(?:(?:NO|NUMBER|ID|NUM|संख्या|नंबर|सं|नं)[ .:#-]{0,3})?\\+?[A-Z]{0,3}["
              + " -]?$");

  private final PlainSigns signs;
  private final NumberPlaces found;
  private final boolean strict;
  private final List<Digits> groups = new ArrayList<>();

  /** Digits that stand together. */
  record Digits(int from, int to) {
    int length() {
      return to - from;
    }
  }

  private DigitRuns(PlainSigns signs, NumberPlaces found, boolean strict) {
    this.signs = signs;
    this.found = found;
    this.strict = strict;
  }

  static void find(PlainSigns signs, NumberPlaces found, boolean strict) {
    DigitRuns runs = new DigitRuns(signs, found, strict);
    int at = 0;
    while (at < signs.length()) {
      int end = at;
      while (signs.isDigit(end)) {
        end++;
      }
      if (end > at) {
        runs.groups.add(new Digits(at, end));
      }
      at = Math.max(end, at + 1);
    }
    runs.read();
  }

  private void read() {
    OrdinaryFigures ordinary = new OrdinaryFigures(signs, groups, strict);
    List<Digits> run = new ArrayList<>();
    for (int i = 0; i < groups.size(); ) {
      int past = ordinary.past(i);
      boolean apart = !run.isEmpty() && isApart(run.get(run.size() - 1).to(), groups.get(i).from());
      if (past > i || apart) {
        judge(run);
        run.clear();
      }
      if (past == i) {
        run.add(groups.get(i));
      }
      i = Math.max(past, i + 1);
    }
    judge(run);
  }

  private boolean isApart(int from, int to) {
    if (to - from > LONGEST_GAP) {
      return true;
    }
    for (int i = from; i < to; i++) {
      boolean list = signs.at(i) == ';' || signs.at(i) == ',' && signs.at(i + 1) == ' ';
      if (signs.isLetter(i) || signs.at(i) == '|' || !strict && list) {
        return true;
      }
    }
    return false;
  }

  private void judge(List<Digits> run) {
    if (run.isEmpty()) {
      return;
    }
    int digits = run.stream().mapToInt(Digits::length).sum();
    boolean number = strict ? digits >= OF_DOUBT : digits >= OF_A_NAME && isNumber(run, digits);
    if (number) {
      int first = run.get(0).from();
      while (first > 0 && "+(".indexOf(signs.at(first - 1)) >= 0) {
        first--;
      }
      found.add(signs.from(first), signs.to(run.get(run.size() - 1).to() - 1));
    }
  }

  private boolean isNumber(List<Digits> run, int digits) {
    int first = run.get(0).from();
    String before = signs.between(first - LOOK_BACK, first);
    if (NAMED.matcher(before).find()) {
      return true;
    } else if (run.size() == 1) {
      return digits >= LONG && digits <= LONGEST;
    }
    boolean rounded =
        run.stream().allMatch(each -> signs.between(each.from(), each.to()).endsWith("00"));
    boolean dialled = signs.at(first - 1) == '+' || signs.at(first) == '0';
    return !rounded && (digits > 11 || digits >= LONG && dialled) || hasMobile(run);
  }

  /** Ten digits of groups that stand together, as mobile numbers of India have them. */
  private boolean hasMobile(List<Digits> run) {
    for (int i = 0; i < run.size(); i++) {
      int sum = 0;
      boolean mobile = signs.at(run.get(i).from()) >= '6';
      for (int j = i; mobile && j < run.size() && sum < 10; j++) {
        sum += run.get(j).length();
      }
      if (sum == 10) {
        return true;
      }
    }
    return false;
  }
}
