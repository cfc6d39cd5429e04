package org.govsm.governance.post;

import static org.govsm.governance.post.ContentScan.NO_LETTER_BEFORE;
import static org.govsm.governance.post.ContentScan.NO_LETTER_BEHIND;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.identity.AadhaarText;

/** Number scan: finds the numbers of persons in a text by their forms. */
final class NumberScan {

  private static final Pattern PAN =
      Pattern.compile(
          NO_LETTER_BEFORE
              + "[a-z]{3}[abcfghjlpt][a-z]([^\\p{L}\\p{M}\\p{N}]{0,3})([0-9]{4})"
              + "[^\\p{L}\\p{M}\\p{N}]{0,3}[a-z]"
              + NO_LETTER_BEHIND);

  /** A PAN of which each sign stands alone, at least its letters. */
  private static final Pattern PARTED_PAN =
      Pattern.compile(
          NO_LETTER_BEFORE
              + "(?:[a-z][ .-]{1,3}){3}[abcfghjlpt][ .-]{1,3}[a-z][ .-]{1,3}[0-9](?:["
              + " .-]{0,3}[0-9]){3}[ .-]{1,3}[a-z]"
              + NO_LETTER_BEHIND);

  /** The number of a taxpayer that is one person has the PAN of that person. */
  private static final Pattern GSTIN =
      Pattern.compile(
          NO_LETTER_BEFORE
              + "[0-3][0-9][ -]?[a-z]{3}p[a-z][ -]?[0-9]{4}[ -]?[a-z][ -]?[0-9a-z]z[0-9a-z]"
              + NO_LETTER_BEHIND);

  /** Three letters and seven digits; small or parted letters only where that is sure. */
  private static final Pattern EPIC =
      Pattern.compile(
          NO_LETTER_BEFORE
              + "([a-z]{3})([^\\p{L}\\p{M}\\p{N}]{0,3})([0-9](?:[ ./-]?[0-9]){6})"
              + NO_LETTER_BEHIND);

  /** Before seven digits these are a currency, or name a number of another kind. */
  private static final Set<String> NO_CODES =
      Set.of(
          "ack", "aed", "arn", "aud", "awb", "crn", "din", "doc", "dsc", "eur", "fax", "fir", "gbp",
          "gem", "grn", "img", "inr", "inv", "jpy", "lei", "nit", "npr", "pan", "pic", "pin", "pnr",
          "prn", "ref", "rfp", "rfq", "rrn", "sgd", "srn", "tan", "tel", "tin", "txn", "uan", "uid",
          "upi", "urn", "usd", "utr", "vid");

  /** Words of three letters that stand before a figure: "the 1234567 voters". */
  private static final Set<String> WORDS =
      Set.of(
          "all", "and", "any", "are", "but", "for", "got", "had", "has", "its", "new", "nor", "not",
          "now", "old", "one", "our", "out", "per", "six", "ten", "the", "two", "was", "who");

  private static final Pattern VOTER =
      Pattern.compile(
          "(?:" + NO_LETTER_BEFORE + "(?:epic|voter|elector)|मतदाता|वोटर)[^0-9]{0,40}$");

  private static final Pattern VOTER_BEHIND =
      Pattern.compile(
          "^[^0-9]{0,25}(?:" + NO_LETTER_BEFORE + "(?:epic|voter|elector)|मतदाता|वोटर)");

  /** A year within the number of an order or tender, such as TND2026001. */
  private static final Pattern WITH_YEAR = Pattern.compile("20[1-3][0-9]{4}");

  /** The code of a branch of a bank: beside it nine to eighteen digits are an account. */
  private static final Pattern IFSC =
      Pattern.compile(
          NO_LETTER_BEFORE
              + "(?:[a-z]{4}0[a-z0-9]{6}|(?:ifsc|आईएफएससी)[^a-z0-9]{0,9}(?:code[^a-z0-9]{1,5})?"
              + "[a-z]{4}[ -]{1,3}0[ -]?[a-z0-9]{6})"
              + NO_LETTER_BEHIND);

  private static final Pattern ACCOUNT =
      Pattern.compile("(?<![\\p{L}0-9])[0-9](?:[ ./-]?[0-9]){8,17}(?![\\p{L}0-9])");

  /** Named as an account by a word it is one without the code of a branch, but of the treasury. */
  private static final Pattern NAMED_ACCOUNT =
      Pattern.compile(
          NO_LETTER_BEFORE
              + "(?:a ?/ ?c|account|acct|खाता|खाते)(?:["
              + " .:#-]{0,3}(?:no|number|num|संख्या|नंबर|सं))?[ .:#-]{0,4}("
              + ACCOUNT.pattern()
              + ")(?! {0,3}(?:of|in) (?:the )?(?:treasury|government)| {0,3}(?:कोषागार|सरकार))");

  /** Ten digits of a mobile number however they are parted, and numbers of a town. */
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![0-9])(?:(?:\\+?91[ ()+-]{0,3}|0[ ()+-]{0,3})?"
              + "(?:[6-9](?:[ ()+-]{0,3}[0-9]){9}"
              + "|[6-9][0-9]{2}\\.[0-9]{3}\\.[0-9]{4}|[6-9][0-9]{4}[./][0-9]{5}"
              + "|[6-9]([./_*])[0-9](?:\\1[0-9]){8}"
              + "|[6-9][0-9]{4}[^\\p{L}\\p{N}\\p{P}\\p{Z}]{1,3}[0-9]{5})"
              + "|(?:\\+?91[ ()-]{0,3}|0)[1-8][0-9]{1,3}[ ()-]{1,3}[0-9]{3,4}[ -]?[0-9]{3,4})"
              + "(?![0-9])");

  /** A telephone number as it is usually written: it is no Aadhaar number. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9])(?:(?:\\+?91[ -]?|0)?[6-9][0-9]{2}(?:[0-9]{2}[ -]?[0-9]{5}"
              + "|[ -][0-9]{3}[ -][0-9]{4})"
              + "|(?:\\+?91[ -]?|0)[1-8][0-9]{1,3}[ -][0-9]{6,8})(?![0-9])");

  /** A sign of a file number, and no blank or dash of a PAN. */
  private static final Pattern FILE_SIGN = Pattern.compile("[^ -]");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final int DIGITS = 7;

  /** Behind these signs stands a handle, or a part of the name of a file or page. */
  private static final Pattern NAME_BEFORE = Pattern.compile("[@/._#=-]$");

  private NumberScan() {}

  static List<PostFlag> of(String text, String pointer, FoldedText folded) {
    List<PostFlag> flags = new ArrayList<>();
    FoldedText left = folded.withSpokenDigits().withoutOrdinaryNumbers();
    aadhaar(pointer, left, flags);
    pan(text, pointer, folded, flags);
    epic(text, pointer, left, flags);
    accounts(pointer, left, flags);
    PaymentScan.find(pointer, left, flags);
    ContentScan.find(PostFlag.PHONE, TELEPHONE, pointer, left, flags);
    return flags;
  }

  /**
   * Of a PAN that is parted by blanks the letters are capitals: "since 2024 a" is none, and
   * "MARCH/2026/A" is the number of a file.
   */
  private static void pan(String text, String pointer, FoldedText folded, List<PostFlag> flags) {
    Matcher found = PAN.matcher(folded.text());
    while (found.find()) {
      PostFlag flag = ContentScan.flag(PostFlag.PAN, pointer, folded, found);
      boolean words = isSmall(text, flag) && found.group().indexOf(' ') >= 0;
      boolean file =
          FILE_SIGN.matcher(found.group(1)).find() && YEAR.matcher(found.group(2)).matches();
      if (!words && !file) {
        flags.add(flag);
      }
    }
    ContentScan.find(PostFlag.PAN, PARTED_PAN, pointer, folded, flags);
    ContentScan.find(PostFlag.PAN, GSTIN, pointer, folded, flags);
  }

  /**
   * One that is parted, has a year, or begins as a number of another kind, is one beside a word for
   * a voter; in small letters it is none where it is part of a longer name, or is parted.
   */
  private static void epic(String text, String pointer, FoldedText folded, List<PostFlag> flags) {
    Matcher found = EPIC.matcher(folded.text());
    while (found.find()) {
      PostFlag flag = ContentScan.flag(PostFlag.EPIC, pointer, folded, found);
      boolean together = found.end(3) - found.start() == found.group(1).length() + DIGITS;
      String before = folded.text().substring(Math.max(0, found.start() - 50), found.start());
      boolean named = NAME_BEFORE.matcher(before).find();
      boolean voter = isOfVoter(folded.text(), found, before);
      String letters = text.substring(flag.from(), flag.from() + found.group(1).length());
      boolean word = WORDS.contains(found.group(1)) || isWord(letters);
      boolean written = !isSmall(text, flag) || together && !named || voter && !word;
      boolean plain =
          together
              && !NO_CODES.contains(found.group(1))
              && !WITH_YEAR.matcher(found.group(3)).matches();
      if (written && (plain || voter)) {
        flags.add(flag);
      }
    }
  }

  private static boolean isOfVoter(String text, Matcher found, String before) {
    return VOTER.matcher(before).find()
        || VOTER_BEHIND
            .matcher(text.substring(found.end(), Math.min(text.length(), found.end() + 50)))
            .find();
  }

  private static boolean isWord(String letters) {
    return Character.isUpperCase(letters.charAt(0)) && Character.isLowerCase(letters.charAt(1));
  }

  private static boolean isSmall(String text, PostFlag flag) {
    return text.substring(flag.from(), flag.to()).chars().anyMatch(Character::isLowerCase);
  }

  private static void accounts(String pointer, FoldedText folded, List<PostFlag> flags) {
    if (IFSC.matcher(folded.text()).find()) {
      ContentScan.find(PostFlag.BANK_ACCOUNT, ACCOUNT, pointer, folded, flags);
    } else {
      Matcher named = NAMED_ACCOUNT.matcher(folded.text());
      while (named.find()) {
        flags.add(folded.flag(PostFlag.BANK_ACCOUNT, pointer, named.start(1), named.end(1)));
      }
    }
  }

  private static void aadhaar(String pointer, FoldedText text, List<PostFlag> flags) {
    for (int[] place : AadhaarText.places(text.text())) {
      if (!PHONE.matcher(text.text().substring(place[0], place[1])).matches()) {
        flags.add(text.flag(PostFlag.AADHAAR, pointer, place[0], place[1]));
      }
    }
  }
}
