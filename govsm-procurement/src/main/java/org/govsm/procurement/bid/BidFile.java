package org.govsm.procurement.bid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * Bid file: the text in lines {@code NAME = TEXT} that a bidder fills in and the command {@code
 * SealBid} reads. Above each line stands what it takes.
 */
public final class BidFile {

  private static final List<String> LINES =
      List.of(
          "name",
          "price",
          "mseClass",
          "trader",
          "reservedOwner",
          "localContent",
          "startup",
          "stateEnterprise",
          "landBorder",
          "landBorderRegistered",
          "debarred",
          "security",
          "securityAmount",
          "securityUntil",
          "securityNumber",
          "securityIssuer",
          "securityExemption",
          "technical",
          "financial");

  private static final Map<String, String> EXAMPLE =
      Map.ofEntries(
          Map.entry("name", "Example Media LLP"),
          Map.entry("price", "4725000.00"),
          Map.entry("mseClass", "SMALL"),
          Map.entry("trader", "false"),
          Map.entry("reservedOwner", "NONE"),
          Map.entry("localContent", "80"),
          Map.entry("startup", "false"),
          Map.entry("stateEnterprise", "false"),
          Map.entry("landBorder", "false"),
          Map.entry("debarred", "false"),
          Map.entry("technical", "plan.pdf"),
          Map.entry("financial", "schedule.pdf"));

  private BidFile() {}

  /**
   * The file to fill in.
   *
   * @param tender the number of the tender
   * @param id the id of the bid within it
   * @param bidder the id under which the bidder is registered
   * @param clause where the tender says what the price counts
   * @param words in which it says what each line takes
   */
  public static String blank(
      String tender, String id, String bidder, String clause, Messages words) {
    Map<String, String> head = Map.of("tender", tender, "id", id, "bidder", bidder);
    return text("bid.file.head", head, Map.of(), clause, words);
  }

  /**
   * A file that is filled in, to be read and never handed in: its bid and bidder are nobody's.
   *
   * @param tender the number of the tender
   * @param clause where the tender says what the price counts
   * @param asked what the tender states of lines, such as the sum of {@code securityAmount}; an
   *     empty text leaves one open
   * @param words in which it says what each line takes
   */
  public static String example(
      String tender, String clause, Map<String, String> asked, Messages words) {
    Map<String, String> filled = new LinkedHashMap<>(EXAMPLE);
    filled.putAll(asked);
    Map<String, String> head =
        Map.of("tender", tender, "id", "B-EXAMPLE", "bidder", "example-bidder");
    return text("bid.file.example", head, filled, clause, words);
  }

  private static String text(
      String lead,
      Map<String, String> head,
      Map<String, String> filled,
      String clause,
      Messages words) {
    StringBuilder text = new StringBuilder();
    said(text, words.say(Message.of(lead)));
    for (String name : List.of("tender", "id", "bidder")) {
      text.append('\n').append(name).append(" = ").append(head.get(name));
    }
    text.append("\n\n");
    for (String name : LINES) {
      said(text, words.say(Message.of("bid.file." + name).with("clause", clause)));
      text.append(name).append(" = ").append(filled.getOrDefault(name, "")).append("\n\n");
    }
    return text.toString();
  }

  private static void said(StringBuilder text, String words) {
    words.lines().forEach(line -> text.append("# ").append(line).append('\n'));
  }
}
