package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * GeM numbers of a contract: the contract and the bid on GeM, or the availability report by which
 * it was bought elsewhere. GeM publishes no form of its numbers: one that looks otherwise than
 * those that were seen is named in the notes on the terms, and never refused.
 *
 * @param contract the number of the contract on GeM
 * @param bid the number of the bid on GeM
 * @param report the id of the GeM Availability Report and Past Transaction Summary (GeMAR&amp;PTS)
 */
public record GemNumbers(Optional<String> contract, Optional<String> bid, Optional<String> report) {

  static final String CONTRACT = "gemContract";
  static final String BID = "gemBid";
  static final String REPORT = "gemReport";

  /** GeM was opened on 9 August 2016: no bid is of a year before. */
  private static final int FIRST_YEAR = 2016;

  private static final Pattern CONTRACT_FORM = Pattern.compile("GEMC-\\d+");
  private static final Pattern ANYWHERE =
      Pattern.compile("(?<![\\p{Alnum}-])(?:GEMC-\\d+|GEM/\\d{4}/B/\\d+)");
  private static final Pattern BID_FORM = Pattern.compile("GEM/(\\d{4})/B/\\d+");

  static GemNumbers of(Node purchase) {
    return new GemNumbers(
        purchase.find(CONTRACT, String.class),
        purchase.find(BID, String.class),
        purchase.find(REPORT, String.class));
  }

  /**
   * Whether a number is of a form that was seen, and of no year to come or before GeM.
   *
   * @param member of the purchase: {@code gemContract} or {@code gemBid}
   */
  public static boolean isOfForm(String member, String number, LocalDate today) {
    Matcher bid = BID_FORM.matcher(number);
    return member.equals(CONTRACT)
        ? CONTRACT_FORM.matcher(number).matches()
        : member.equals(BID)
            && bid.matches()
            && Integer.parseInt(bid.group(1)) <= today.getYear()
            && isOfGem(bid);
  }

  private static boolean isOfGem(MatchResult bid) {
    return Integer.parseInt(bid.group(1)) >= FIRST_YEAR;
  }

  /**
   * What looks wrong, by the member of the purchase that it is about.
   *
   * @param orderedOn the day of the order, if it is stated
   */
  List<Doubt> doubts(Optional<LocalDate> orderedOn) {
    List<Doubt> doubts = new ArrayList<>();
    contract
        .filter(number -> !CONTRACT_FORM.matcher(number).matches())
        .ifPresent(number -> doubts.add(doubt(CONTRACT, "note.gem-contract", number)));
    bid.ifPresent(
        number -> {
          Matcher form = BID_FORM.matcher(number);
          if (!form.matches() || !isOfGem(form)) {
            doubts.add(doubt(BID, "note.gem-bid", number));
          } else if (orderedOn
              .filter(day -> day.getYear() < Integer.parseInt(form.group(1)))
              .isPresent()) {
            doubts.add(doubt(BID, "note.gem-bid-year", number));
          }
        });
    if (report.isPresent() && contract.isPresent()) {
      doubts.add(doubt(REPORT, "note.gem-both", report.get()));
    }
    return doubts;
  }

  /**
   * A number of GeM that stands in the reference to another sanction or order, where nothing reads
   * it as one.
   */
  Optional<Doubt> misplaced(String reference) {
    return ANYWHERE
        .matcher(reference)
        .results()
        .map(MatchResult::group)
        .filter(number -> !contract.equals(Optional.of(number)) && !bid.equals(Optional.of(number)))
        .findFirst()
        .map(number -> doubt("reference", "note.gem-reference", number));
  }

  private static Doubt doubt(String member, String key, String number) {
    return new Doubt(member, Message.of(key).with("number", number));
  }

  /** Doubt about a number. */
  record Doubt(String member, Message text) {}
}
