package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.identity.Aadhaar;
import org.govsm.governance.tree.DataRows;

/**
 * Content scan: finds what an officer looks at before a text goes out, by rules that need nothing
 * but this machine. It hands out kinds and places; what was found is not kept.
 */
public final class ContentScan {

  private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
  private static final String NO_LETTER_BEHIND = "(?![\\p{L}\\p{M}\\p{N}])";

  /** Twelve digits with up to three signs, or nine blanks and dashes, between any two of them. */
  private static final Pattern TWELVE =
      Pattern.compile(
          "(?<![0-9])[0-9](?:(?:[^0-9\\p{L}]{0,3}+(?=[0-9])|[ -]{4,9}+)[0-9]){11}(?![0-9])");

  private static final Pattern PAN =
      Pattern.compile(
          NO_LETTER_BEFORE
              + "[a-z]{3}[abcfghjlpt][a-z][ -]{0,3}[0-9]{4}[ -]{0,3}[a-z]"
              + NO_LETTER_BEHIND);

  /** Three letters, which are capitals, and seven digits; parted only behind a word for a voter. */
  private static final Pattern EPIC =
      Pattern.compile(NO_LETTER_BEFORE + "([a-z]{3})([ /-]?)[0-9]{7}" + NO_LETTER_BEHIND);

  /** Before seven digits these are a currency, or name a number of another kind. */
  private static final Set<String> NO_CODES =
      Set.of(
          "aed", "arn", "aud", "crn", "din", "eur", "gbp", "gem", "grn", "inr", "jpy", "lei", "npr",
          "pan", "pin", "prn", "ref", "rrn", "sgd", "srn", "tan", "tel", "tin", "txn", "uan", "uid",
          "upi", "urn", "usd", "utr", "vid");

  private static final Pattern VOTER =
      Pattern.compile(
          "(?:" + NO_LETTER_BEFORE + "(?:epic|voter|elector)|मतदाता|वोटर)[^0-9]{0,40}$");

  /** The code of a branch of a bank: beside it nine to eighteen digits are an account. */
  private static final Pattern IFSC =
      Pattern.compile(NO_LETTER_BEFORE + "[a-z]{4}0[a-z0-9]{6}" + NO_LETTER_BEHIND);

  private static final Pattern ACCOUNT =
      Pattern.compile("(?<![\\p{L}0-9])[0-9](?:[ -]?[0-9]){8,17}(?![\\p{L}0-9])");

  /** Ten digits of a mobile number however they are parted, and numbers of a town. */
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![0-9])(?:(?:\\+?91[ ()+-]{0,3}|0[ ()+-]{0,3})?"
              + "(?:[6-9](?:[ ()+-]{0,3}[0-9]){9}"
              + "|[6-9][0-9]{2}\\.[0-9]{3}\\.[0-9]{4}|[6-9][0-9]{4}[./][0-9]{5})"
              + "|(?:\\+?91[ ()-]{0,3}|0)[1-8][0-9]{1,3}[ ()-]{1,3}[0-9]{3,4}[ -]?[0-9]{3,4})"
              + "(?![0-9])");

  /** A telephone number as it is usually written: it is no Aadhaar number. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9])(?:(?:\\+?91[ -]?|0)?[6-9][0-9]{2}(?:[0-9]{2}[ -]?[0-9]{5}"
              + "|[ -][0-9]{3}[ -][0-9]{4})"
              + "|(?:\\+?91[ -]?|0)[1-8][0-9]{1,3}[ -][0-9]{6,8})(?![0-9])");

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}._%+-]{1,64}+@(?:[\\p{L}\\p{M}\\p{N}-]{1,63}\\.){1,5}[\\p{L}\\p{M}]{2,20}");

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern COMMA = Pattern.compile(" *, *");

  private static final Map<String, Pattern> WORDS = words();

  private ContentScan() {}

  private static Map<String, Pattern> words() {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (List<String> row : DataRows.of(ContentScan.class, "words.txt")) {
      List<String> all = byKind.computeIfAbsent(row.get(0), kind -> new ArrayList<>());
      COMMA.splitAsStream(row.get(2)).forEach(all::add);
    }
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    byKind.forEach((kind, words) -> patterns.put(kind, anyOf(words, ContentScan::word)));
    return patterns;
  }

  /** Longer words first: of two that begin alike the longer one is found. */
  private static Pattern anyOf(List<String> words, UnaryOperator<String> form) {
    return Pattern.compile(
        words.stream()
            .map(FoldedText::fold)
            .filter(word -> !word.isBlank())
            .sorted(Comparator.comparing(String::length).reversed())
            .map(form)
            .collect(Collectors.joining("|", NO_LETTER_BEFORE + "(?:", ")")));
  }

  private static String word(String word) {
    return word.endsWith("*")
        ? Pattern.quote(word.substring(0, word.length() - 1)) + "[\\p{L}\\p{M}\\p{N}]*"
        : whole(word);
  }

  private static String whole(String word) {
    return Pattern.quote(word) + NO_LETTER_BEHIND;
  }

  /**
   * Scans one text.
   *
   * @param text any text
   * @param pointer where it stands, which each flag repeats
   * @param parties names of parties to look for beside the words on parties
   * @return the flags by kind, and of one kind in the order of the text
   */
  public static List<PostFlag> of(String text, String pointer, List<String> parties) {
    FoldedText folded = FoldedText.of(text);
    List<PostFlag> flags = new ArrayList<>();
    numbers(text, pointer, folded, flags);
    find(PostFlag.EMAIL, EMAIL, pointer, folded, flags);
    WORDS.forEach((kind, words) -> find(kind, words, pointer, folded, flags));
    Pattern named = anyOf(parties, ContentScan::whole);
    if (!named.pattern().endsWith("(?:)")) {
      find(PostFlag.PARTY, named, pointer, folded, flags);
    }
    return List.copyOf(flags);
  }

  /**
   * Scans texts that follow each other for numbers that begin in one and end in another.
   *
   * @param texts the texts, in order
   * @param pointers where each stands
   * @return a flag on the text in which a number begins
   */
  static List<PostFlag> across(List<String> texts, List<String> pointers) {
    String whole = String.join(" ", texts);
    List<PostFlag> found = new ArrayList<>();
    numbers(whole, "", FoldedText.of(whole), found);
    List<PostFlag> flags = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < texts.size(); i++) {
      int end = start + texts.get(i).length();
      for (PostFlag flag : found) {
        if (flag.from() >= start && flag.from() < end && flag.to() > end) {
          flags.add(new PostFlag(flag.kind(), pointers.get(i), flag.from() - start, end - start));
        }
      }
      start = end + 1;
    }
    return flags;
  }

  private static void numbers(
      String text, String pointer, FoldedText folded, List<PostFlag> flags) {
    aadhaar(pointer, folded, flags);
    capitals(PostFlag.PAN, PAN, text, pointer, folded, flags);
    capitals(PostFlag.EPIC, EPIC, text, pointer, folded, flags);
    if (IFSC.matcher(folded.text()).find()) {
      find(PostFlag.BANK_ACCOUNT, ACCOUNT, pointer, folded, flags);
    }
    find(PostFlag.PHONE, TELEPHONE, pointer, folded, flags);
  }

  /**
   * Of a PAN that is parted by blanks the letters are capitals, as of every number of a voter:
   * "since 2024 a" is none, and neither is "the 1234567".
   */
  private static void capitals(
      String kind,
      Pattern form,
      String text,
      String pointer,
      FoldedText folded,
      List<PostFlag> flags) {
    Matcher found = form.matcher(folded.text());
    while (found.find()) {
      PostFlag flag = flag(kind, pointer, folded, found);
      boolean small =
          text.substring(flag.from(), flag.to()).chars().anyMatch(Character::isLowerCase);
      if (kind.equals(PostFlag.EPIC)
          ? !small && isOfVoter(found, folded.text())
          : !small || found.group().indexOf(' ') < 0) {
        flags.add(flag);
      }
    }
  }

  /**
   * One that is parted, or begins as a number of another kind, is one behind a word for a voter.
   */
  private static boolean isOfVoter(Matcher found, String text) {
    boolean plain = found.group(2).isEmpty() && !NO_CODES.contains(found.group(1));
    int from = Math.max(0, found.start() - 50);
    return plain || VOTER.matcher(text.substring(from, found.start())).find();
  }

  /** A number that fails may end within one that holds; a telephone number is none. */
  private static void aadhaar(String pointer, FoldedText text, List<PostFlag> flags) {
    Matcher twelve = TWELVE.matcher(text.text());
    int next = 0;
    while (twelve.find(next)) {
      String digits = NO_DIGIT.matcher(twelve.group()).replaceAll("");
      boolean holds =
          Aadhaar.hasValidForm(digits.toCharArray()) && !PHONE.matcher(twelve.group()).matches();
      next = holds ? twelve.end() : twelve.start() + 1;
      if (holds) {
        flags.add(flag(PostFlag.AADHAAR, pointer, text, twelve));
      }
    }
  }

  private static void find(
      String kind, Pattern pattern, String pointer, FoldedText text, List<PostFlag> flags) {
    Matcher found = pattern.matcher(text.text());
    while (found.find()) {
      flags.add(flag(kind, pointer, text, found));
    }
  }

  private static PostFlag flag(String kind, String pointer, FoldedText text, Matcher found) {
    return new PostFlag(kind, pointer, text.from(found.start()), text.to(found.end()));
  }
}
