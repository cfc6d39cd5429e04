package org.govsm.governance.post;

import static org.govsm.governance.post.ContentScan.NO_LETTER_BEFORE;
import static org.govsm.governance.post.ContentScan.NO_LETTER_BEHIND;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.identity.Aadhaar;

/** Number scan: finds the numbers of persons in a text by their forms. */
final class NumberScan {

  /** Twelve digits with up to three signs, or nine blanks and dashes, between any two of them. */
  private static final Pattern TWELVE =
      Pattern.compile(
          "(?<![0-9])[0-9](?:(?:[^0-9\\p{L}]{0,3}+(?=[0-9])|[ -]{4,9}+)[0-9]){11}(?![0-9])");

  private static final Pattern PAN =
      Pattern.compile(
          NO_LETTER_BEFORE
              + "[a-z]{3}[abcfghjlpt][a-z][ -]{0,3}[0-9]{4}[ -]{0,3}[a-z]"
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
      Pattern.compile(NO_LETTER_BEFORE + "([a-z]{3})([ /-]?)[0-9]{7}" + NO_LETTER_BEHIND);

  /** Before seven digits these are a currency, or name a number of another kind. */
  private static final Set<String> NO_CODES =
      Set.of(
          "ack", "aed", "arn", "aud", "awb", "crn", "din", "doc", "dsc", "eur", "fax", "fir", "gbp",
          "gem", "grn", "img", "inr", "inv", "jpy", "lei", "nit", "npr", "pan", "pic", "pin", "pnr",
          "prn", "ref", "rfp", "rfq", "rrn", "sgd", "srn", "tan", "tel", "tin", "txn", "uan", "uid",
          "upi", "urn", "usd", "utr", "vid");

  private static final Pattern VOTER =
      Pattern.compile(
          "(?:" + NO_LETTER_BEFORE + "(?:epic|voter|elector)|मतदाता|वोटर)[^0-9]{0,40}$");

  /** The code of a branch of a bank: beside it nine to eighteen digits are an account. */
  private static final Pattern IFSC =
      Pattern.compile(
          NO_LETTER_BEFORE
              + "(?:[a-z]{4}0[a-z0-9]{6}|(?:ifsc|आईएफएससी)[^a-z0-9]{0,9}(?:code[^a-z0-9]{1,5})?"
              + "[a-z]{4}[ -]{1,3}0[ -]?[a-z0-9]{6})"
              + NO_LETTER_BEHIND);

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

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  /** Behind these signs stands a handle, or a part of the name of a file or page. */
  private static final Pattern NAME_BEFORE = Pattern.compile("[@/._#=-]$");

  private NumberScan() {}

  static List<PostFlag> of(String text, String pointer, FoldedText folded) {
    List<PostFlag> flags = new ArrayList<>();
    aadhaar(pointer, folded, flags);
    pan(text, pointer, folded, flags);
    epic(text, pointer, folded, flags);
    if (IFSC.matcher(folded.text()).find()) {
      ContentScan.find(PostFlag.BANK_ACCOUNT, ACCOUNT, pointer, folded, flags);
    }
    PaymentScan.find(pointer, folded, flags);
    ContentScan.find(PostFlag.PHONE, TELEPHONE, pointer, folded, flags);
    return flags;
  }

  /** Of a PAN that is parted by blanks the letters are capitals: "since 2024 a" is none. */
  private static void pan(String text, String pointer, FoldedText folded, List<PostFlag> flags) {
    Matcher found = PAN.matcher(folded.text());
    while (found.find()) {
      PostFlag flag = ContentScan.flag(PostFlag.PAN, pointer, folded, found);
      if (!isSmall(text, flag) || found.group().indexOf(' ') < 0) {
        flags.add(flag);
      }
    }
    ContentScan.find(PostFlag.PAN, PARTED_PAN, pointer, folded, flags);
    ContentScan.find(PostFlag.PAN, GSTIN, pointer, folded, flags);
  }

  /**
   * One that is parted, or begins as a number of another kind, is one behind a word for a voter; in
   * small letters it is none where it is part of a longer name, or is parted.
   */
  private static void epic(String text, String pointer, FoldedText folded, List<PostFlag> flags) {
    Matcher found = EPIC.matcher(folded.text());
    while (found.find()) {
      PostFlag flag = ContentScan.flag(PostFlag.EPIC, pointer, folded, found);
      boolean together = found.group(2).isEmpty();
      String before = folded.text().substring(Math.max(0, found.start() - 50), found.start());
      boolean named = NAME_BEFORE.matcher(before).find();
      boolean written = !isSmall(text, flag) || together && !named;
      boolean plain = together && !NO_CODES.contains(found.group(1));
      if (written && (plain || VOTER.matcher(before).find())) {
        flags.add(flag);
      }
    }
  }

  private static boolean isSmall(String text, PostFlag flag) {
    return text.substring(flag.from(), flag.to()).chars().anyMatch(Character::isLowerCase);
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
        flags.add(ContentScan.flag(PostFlag.AADHAAR, pointer, text, twelve));
      }
    }
  }
}
