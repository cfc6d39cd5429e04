package org.govsm.procurement.tender;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * Texts of a tender in words of the buyer's own, beside its clauses, that may shut a bidder out:
 * who may bid, what a bid must meet, what marks are given for, and where bids are opened.
 */
final class OwnTexts {

  private static final String KEY = "tender.own-text.";

  private OwnTexts() {}

  /** Each such text, as an officer finds it. */
  static List<Message> of(Tender tender) {
    List<Message> texts = new ArrayList<>();
    tender.node().branches("criteria").forEach(each -> texts.add(named("criterion", each)));
    tender.evaluation().requirements().forEach(each -> texts.add(named("gate", each)));
    tender.evaluation().criteria().forEach(each -> texts.add(named("marks", each)));
    if (venue(tender).isPresent()) {
      texts.add(Message.of(KEY + "venue"));
    }
    return texts;
  }

  /** A clause as an officer finds it. */
  static Message clause(Node clause) {
    return named("clause", clause);
  }

  /** Those that a corrigendum writes anew and no other question is about. */
  static List<Message> changed(Tender before, Tender after) {
    return venue(after).isPresent() && !venue(after).equals(venue(before))
        ? List.of(Message.of(KEY + "venue"))
        : List.of();
  }

  private static Message named(String kind, Node part) {
    return Message.of(KEY + kind).with("id", part.text("id"));
  }

  private static Optional<String> venue(Tender tender) {
    return tender.node().branch("opening").flatMap(part -> part.find("venue", String.class));
  }
}
