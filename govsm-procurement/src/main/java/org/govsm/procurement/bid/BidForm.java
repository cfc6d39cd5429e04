package org.govsm.procurement.bid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;

/** The parts of a bid, in the order in which they are written. */
final class BidForm {

  static final String TECHNICAL = "TECHNICAL";
  static final String FINANCIAL = "FINANCIAL";
  static final String SECURITY = "security";
  static final Schema FORM = form();

  private static final String DIGEST = "sha256:[0-9a-f]{64}";
  private static final List<String> NO_SLASH = List.of("id");

  private BidForm() {}

  private static Schema form() {
    return Schema.of(
            code("id")
                .identifier()
                .required()
                .says("the id of the bid within its tender, without a slash"),
            code("tender").required().says("the number of the tender"),
            Field.form("bidder", bidder()).required().says("who bids; left out: not known"),
            Field.of("price", Field.Kind.MONEY)
                .atLeast(0)
                .unspoken()
                .says("the price with all that the tender evaluates; left out: not opened"),
            Field.form(SECURITY, GivenSecurity.FORM)
                .says("the bid security that is given; left out: not known"),
            Field.forms("packets", "packet", packet()).says("the papers of the bid"))
        .where(BidForm::names);
  }

  private static Schema bidder() {
    return Schema.of(
            code("id").identifier().required().says("the id under which the bidder is registered"),
            Field.of("name", Field.Kind.TEXT).says("the name"),
            Field.oneOf("mseClass", Field.Kind.CODE, "MICRO", "SMALL", "MEDIUM", "NONE")
                .says("the class of enterprise on the day of the tender"),
            flag("trader").says("resells goods of others"),
            Field.oneOf("reservedOwner", Field.Kind.CODES, "SC_ST", "WOMEN", "NONE")
                .says("who owns the enterprise, where targets are kept for them"),
            Field.of("localContent", Field.Kind.PERCENT)
                .atLeast(0)
                .atMost(100)
                .says("the local content that is declared"),
            flag("startup").says("a start-up recognised by DPIIT"),
            flag("stateEnterprise").says("an enterprise of the state that buys"),
            flag("landBorder").says("from a country that shares a land border with India"),
            flag("landBorderRegistered").says("registered for that with DPIIT"),
            flag("debarred").says("debarred on the day of the tender"))
        .where(BidForm::owners);
  }

  private static Schema packet() {
    return Schema.of(
        Field.oneOf("kind", Field.Kind.CODE, TECHNICAL, FINANCIAL)
            .required()
            .says("when it is opened: the technical packet first"),
        code("paper").required().says("the name of the paper"),
        code("digest").required().says("its hash: sha256: and 64 hexadecimal digits"));
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static Field.Draft flag(String name) {
    return Field.of(name, Field.Kind.FLAG);
  }

  /** Ids are parts of the names of missing facts, where a slash parts them. */
  private static List<InputFault> names(Node bid) {
    for (String field : NO_SLASH) {
      if (bid.text(field).contains("/")) {
        return List.of(bid.fault(field, "bid.slash", Message.of("bid.slash")));
      }
    }
    return papers(bid);
  }

  private static List<InputFault> papers(Node bid) {
    Set<String> seen = new TreeSet<>();
    for (Node packet : bid.branches("packets")) {
      if (!packet.text("digest").matches(DIGEST)) {
        return List.of(packet.fault("digest", "bid.digest", Message.of("bid.digest")));
      }
      if (!seen.add(packet.text("kind") + " " + packet.text("paper"))) {
        return List.of(packet.fault("paper", "bid.paper-twice", Message.of("bid.paper-twice")));
      }
    }
    return List.of();
  }

  private static List<InputFault> owners(Node bidder) {
    Optional<Message> unseen =
        bidder.find("name", String.class).flatMap(HiddenCharacters::unseenInName);
    if (unseen.isPresent()) {
      return List.of(bidder.fault("name", "tree.unseen", unseen.get()));
    }
    List<String> owners = bidder.codes("reservedOwner");
    boolean noneAndSome = owners.contains("NONE") && owners.size() > 1;
    boolean unsaid = owners.isEmpty() && bidder.has("reservedOwner");
    return noneAndSome || unsaid
        ? List.of(bidder.fault("reservedOwner", "bid.owners", Message.of("bid.owners")))
        : List.of();
  }
}
