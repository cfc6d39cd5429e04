package org.govsm.portal.tenders;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.document.Node;
import org.govsm.portal.web.Page;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.govsm.procurement.tender.ReceivedBid;

/** Bid words: bids, requirements and criteria of an evaluation as people call them. */
record BidWords(Evaluated now) {

  /** A bid by its id and who handed it in. */
  String named(String bid) {
    String bidder = ComparisonSheet.bidder(now, bid);
    return bidder.equals(bid) ? bid : bid + " (" + bidder + ")";
  }

  /** A sentence with each id of a bid followed by who handed it in. */
  String in(String said) {
    List<String> ids =
        now.record().tender().bids().stream().map(ReceivedBid::id).distinct().toList();
    return renamed(said, ids, this::named);
  }

  /** A sentence with other words in the place of ids. */
  static String renamed(String said, List<String> ids, UnaryOperator<String> words) {
    String text = said;
    for (String id : ids) {
      String whole = "(?<![\\p{Alnum}-])" + Pattern.quote(id) + "(?![\\p{Alnum}-])";
      text = text.replaceAll(whole, Matcher.quoteReplacement(words.apply(id)));
    }
    return text;
  }

  /** A requirement of a bid, where members differ on it: {@code BID/REQUIREMENT}. */
  String difference(String both) {
    int slash = both.indexOf('/');
    return slash < 0
        ? both
        : named(both.substring(0, slash)) + ": " + requirement(both.substring(slash + 1));
  }

  /** The text of a requirement. */
  String requirement(String id) {
    return text(terms().requirements(), id);
  }

  /** The text of what a mark is for; of a mark for the whole, that. */
  String criterion(Node mark, Page page) {
    return mark.find("criterion", String.class)
        .map(id -> text(terms().criteria(), id))
        .orElseGet(() -> page.say("awards.marks-whole"));
  }

  private EvaluationTerms terms() {
    return now.record().tender().tender().evaluation();
  }

  private static String text(List<Node> all, String id) {
    Optional<Node> found = all.stream().filter(one -> one.text("id").equals(id)).findFirst();
    return found.map(one -> one.text("text")).orElse(id);
  }
}
