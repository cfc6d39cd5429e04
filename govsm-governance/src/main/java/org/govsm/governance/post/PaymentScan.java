package org.govsm.governance.post;

import static org.govsm.governance.post.ContentScan.NO_LETTER_BEHIND;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Payment scan: finds addresses of payment (UPI) and numbers of cards in a text. */
final class PaymentScan {

  /** Handles of banks and apps; behind a word for UPI any other one is an address, too. */
  private static final Set<String> HANDLES =
      Set.of(
          """
          abfspay airtel apl aubank axisb axisbank axl barodampay boi cboi centralbank
          citi cnrb dbs dlb equitas fam fbl federal freecharge hdfcbank hsbc ibl icici
          idbi idfcbank ikwik indianbank indus iob jio jupiteraxis kbl kotak mahb naviaxis
          okaxis okhdfcbank okicici oksbi paytm pnb postbank ptaxis pthdfc ptsbi ptyes
          rapl rbl sbi sib slice superyes uboi uco unionbank upi waaxis wahdfcbank waicici
          wasbi yapl ybl yesbank yescred\
          """
              .split("\\s+", -1));

  /** No address of mail: its end has no dot. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}._@-])[a-z0-9][a-z0-9._-]{1,60}"
              + ContentScan.AT
              + "([a-z]{2,20})"
              + "(?![\\p{L}\\p{M}\\p{N}@-]|\\.[\\p{L}])");

  private static final Pattern UPI_BEFORE =
      Pattern.compile("(?<![\\p{L}\\p{M}])(?:upi|vpa|bhim|यूपीआई)(?![\\p{L}\\p{M}]).{0,30}$");

  /** What stands between the groups of a card, and no list of figures. */
  private static final String SIGNS = "[^\\p{L}\\p{M}\\p{N},;:]{0,3}";

  /** Fifteen or sixteen digits, which hold by Luhn's scheme; no part of an address of a page. */
  private static final Pattern CARD =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}/=#_])(?<![0-9][ -])"
              + "(?:[3-68][0-9]{3}(?:"
              + SIGNS
              + "[0-9]{4}){3}"
              + "|3[47][0-9]{2}"
              + SIGNS
              + "[0-9]{6}"
              + SIGNS
              + "[0-9]{5})"
              + NO_LETTER_BEHIND
              + "(?![ -][0-9])");

  private PaymentScan() {}

  static void find(String pointer, FoldedText text, List<PostFlag> flags) {
    Matcher address = ADDRESS.matcher(text.text());
    while (address.find()) {
      String before = text.text().substring(Math.max(0, address.start() - 40), address.start());
      if (HANDLES.contains(address.group(1)) || UPI_BEFORE.matcher(before).find()) {
        flags.add(ContentScan.flag(PostFlag.BANK_ACCOUNT, pointer, text, address));
      }
    }
    Matcher card = CARD.matcher(text.text());
    while (card.find()) {
      if (isByLuhn(card.group())) {
        flags.add(ContentScan.flag(PostFlag.BANK_ACCOUNT, pointer, text, card));
      }
    }
  }

  private static boolean isByLuhn(String card) {
    int sum = 0;
    boolean twice = false;
    for (int i = card.length() - 1; i >= 0; i--) {
      int digit = card.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        int counted = twice ? 2 * digit : digit;
        sum += counted > 9 ? counted - 9 : counted;
        twice = !twice;
      }
    }
    return sum % 10 == 0;
  }
}
