package org.govsm.procurement.preference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Postponements;
import org.govsm.core.text.WrittenWords;
import org.jspecify.annotations.Nullable;

/**
 * Allocation of an order that an officer decided because the law that was read refers the question.
 * The parts come to 100 per cent, and a bid has one part at most. Whether the law leaves it to an
 * officer, and whether the bids stand, is for {@link PurchasePreference}.
 */
public final class OfficerAllocation implements ToPlain {

  /** The finding that bids that matched do not share alike. */
  public static final String UNEVEN = "OFFICER_SHARES_UNEVEN";

  /** The finding that a bid which a preference reaches was not asked to match, and has no part. */
  public static final String NOT_ASKED = "OFFICER_NOT_ASKED";

  /** The finding that one who matched has so small a share that a reason must stand with it. */
  public static final String SMALL = "OFFICER_SHARE_SMALL";

  /** The finding that those who matched get more than the order binds to, without a reason. */
  public static final String MORE = "OFFICER_SHARE_MORE";

  /** The finding that the first bid gets less than is left to it, or next to nothing. */
  public static final String FIRST_LEFT_OUT = "OFFICER_FIRST_LEFT_OUT";

  /** The finding that a text of the decision only says that it is still to come. */
  static final String LATER = "OFFICER_DECIDED_LATER";

  private static final String PARTS = "parts";
  private static final String SHARE = "share";
  private static final String PRICE = "price";
  private static final String AGREEMENT = "agreement";
  private static final String REASON = "reason";

  private static final Schema PART =
      Schema.of(
          Field.of("bid", Field.Kind.CODE).identifier().required().says("the id of the bid"),
          Field.of(SHARE, Field.Kind.PERCENT).required().says("its part of the order, in per cent"),
          Field.of(PRICE, Field.Kind.MONEY)
              .says(
                  "the price of the whole order; left out: the one it agreed to match, else its"
                      + " own"),
          Field.of(AGREEMENT, Field.Kind.TEXT)
              .reason()
              .says("where it is on record that the bidder agrees to a price below its own"),
          Field.of(REASON, Field.Kind.TEXT)
              .reason()
              .says(
                  "why a bid that matched has less than half of an even share of those who"
                      + " matched, or those who matched have more together than the order binds"
                      + " to; it stands in the award"));
  private static final Schema FORM =
      Schema.of(
              Field.of("decided", Field.Kind.TEXT)
                  .reason()
                  .required()
                  .says("what was decided, and why"),
              Field.of("number", Field.Kind.TEXT)
                  .required()
                  .says("the number of the office order by which it was decided"),
              Field.forms(PARTS, "part", PART).required().says("who gets which part"))
          .where(OfficerAllocation::whole);

  private final Node node;
  private final boolean standing;

  private OfficerAllocation(Node node, boolean standing) {
    this.node = node;
    this.standing = standing;
  }

  /**
   * Reads a decision.
   *
   * @param tree the published tree
   * @return the decision, or every fault with its place
   */
  public static Checked<OfficerAllocation> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .fold(
            node -> Checked.of(new OfficerAllocation(node, false), List.of()),
            faults -> new Checked.Rejected<OfficerAllocation>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  private static List<InputFault> whole(Node node) {
    List<InputFault> faults = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Node part : node.branches(PARTS)) {
      BigDecimal share = part.get(SHARE, Percent.class).points();
      sum = sum.add(share);
      if (share.signum() <= 0) {
        faults.add(fault(part, SHARE, Message.of("preference.officer.share")));
      }
      if (seen.contains(part.text("bid"))) {
        faults.add(fault(part, "bid", Message.of("preference.officer.twice")));
      }
      seen.add(part.text("bid"));
    }
    if (sum.compareTo(Allocation.WHOLE) != 0) {
      faults.add(
          fault(node, PARTS, Message.of("preference.officer.sum").with("sum", new Percent(sum))));
    }
    return faults;
  }

  private static InputFault fault(Node node, String name, Message text) {
    return node.fault(name, "preference.officer", text);
  }

  /** The same where an order stands on it: no rule that came later undoes it. */
  public OfficerAllocation standing() {
    return new OfficerAllocation(node, true);
  }

  boolean isStanding() {
    return standing;
  }

  /** What was decided, and why. */
  public String decided() {
    return node.text("decided");
  }

  /** The number of the office order. */
  public String number() {
    return node.text("number");
  }

  /** What it says of its own words, its number and its reasons that is still to come. */
  List<String> postponed() {
    Stream<String> reasons = parts().stream().flatMap(part -> part.reason().stream());
    return Stream.concat(Stream.of(decided(), number()), reasons)
        .filter(Postponements::are)
        .distinct()
        .toList();
  }

  /** The bids that get a part. */
  public List<String> bids() {
    return node.branches(PARTS).stream().map(part -> part.text("bid")).toList();
  }

  /** The bids that get a part whose price is not stated. */
  public List<String> unpriced() {
    return parts().stream().filter(part -> part.price().isEmpty()).map(Part::bid).toList();
  }

  /** The office order. */
  Citation citation() {
    return Citation.of(number(), "decision of an officer").cite();
  }

  /** The parts, each at its price, which is that of the bid where none is stated. */
  List<Part> parts() {
    return node.branches(PARTS).stream()
        .map(
            part ->
                new Part(
                    part.text("bid"),
                    part.get(SHARE, Percent.class).points(),
                    part.find(PRICE, Money.class),
                    part.find(AGREEMENT, String.class).filter(WrittenWords::nameRecord).isPresent(),
                    part.find(REASON, String.class)))
        .toList();
  }

  record Part(
      String bid,
      BigDecimal share,
      Optional<Money> price,
      boolean agreed,
      Optional<String> reason) {}

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
