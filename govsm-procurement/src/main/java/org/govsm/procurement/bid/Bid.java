package org.govsm.procurement.bid;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Bid: what one bidder offers for one tender, with one canonical form. A price that was not opened
 * is not there; it is never zero.
 */
public final class Bid implements ToPlain {

  private final Node node;

  private Bid(Node node) {
    this.node = node;
  }

  /**
   * Reads a bid. Texts are brought into Unicode normalization form C, so that one name has one
   * commitment however it was typed.
   *
   * @param tree the published tree
   * @return the bid, or every fault with its place
   */
  public static Checked<Bid> fromPlain(@Nullable Object tree) {
    return BidForm.FORM
        .read(Composed.of(tree))
        .fold(
            node -> Checked.of(new Bid(node), List.of()),
            faults -> new Checked.Rejected<Bid>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return BidForm.FORM;
  }

  /**
   * Starts a bid.
   *
   * @param tender the number of the tender
   * @param id the id of the bid within it
   */
  public static Draft draft(String tender, String id) {
    return new Draft().set("id", id).set("tender", tender);
  }

  /** The id within its tender. */
  public String id() {
    return node.text("id");
  }

  /** The number of the tender. */
  public String tender() {
    return node.text("tender");
  }

  /** Who bids. */
  public Bidder bidder() {
    return new Bidder(node.branch("bidder").orElseThrow());
  }

  /** The price with all that the tender evaluates; nothing before it is opened. */
  public Optional<Money> price() {
    return node.find("price", Money.class);
  }

  /** The bid security that is given; nothing where it is not known. */
  public Optional<GivenSecurity> security() {
    return node.branch(BidForm.SECURITY).map(GivenSecurity::new);
  }

  /**
   * The bid as it is seen while the financial packet is closed.
   *
   * @return the same bid without its price and the papers of that packet
   */
  public Bid withoutPrice() {
    Map<String, Object> tree = toPlain();
    tree.remove("price");
    List<Object> papers =
        new ArrayList<>(
            node.branches("packets").stream()
                .filter(packet -> packet.text("kind").equals(BidForm.TECHNICAL))
                .map(Node::toPlain)
                .toList());
    tree.put("packets", papers);
    return fromPlain(tree).orThrow();
  }

  /**
   * The same bid at another price, to see what it would have come to.
   *
   * @param price not below zero
   * @throws IllegalArgumentException if it is below zero
   */
  public Bid at(Money price) {
    Map<String, Object> tree = toPlain();
    tree.put("price", price.toString());
    return fromPlain(tree).orThrow();
  }

  List<String> papers() {
    return node.branches("packets").stream().map(paper -> paper.text("paper")).toList();
  }

  /** The canonical form, of which hashes are made. */
  public String canonical() {
    return CanonicalForm.text(toPlain());
  }

  /** The published tree; the caller's own copy. */
  @Override
  public Map<String, Object> toPlain() {
    return new LinkedHashMap<>(node.toPlain());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bid bid && canonical().equals(bid.canonical());
  }

  @Override
  public int hashCode() {
    return canonical().hashCode();
  }

  /** The id, and no price. */
  @Override
  public String toString() {
    return tender() + " " + id();
  }

  /** Bid in the making: the members of the tree, set one by one. One thread fills it. */
  public static final class Draft {

    private final Map<String, Object> tree = new LinkedHashMap<>();

    private Draft() {}

    /**
     * Sets a member.
     *
     * @param name as the form has it
     * @param value a part of a tree
     */
    public Draft set(String name, Object value) {
      tree.put(name, requireNonNull(value, name));
      return this;
    }

    /** The bid, or every fault with its place. */
    public Checked<Bid> done() {
      return fromPlain(tree);
    }
  }
}
