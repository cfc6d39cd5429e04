package org.govsm.procurement.bid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Technical packet of a bid: the bidder and the technical papers. It has no place for a price, so
 * that whoever has it cannot read one.
 */
public final class TechnicalPacket implements ToPlain {

  private static final String PRICE = "price";

  /** A sign or word of money beside a number, or a number of five digits or more. */
  private static final Pattern LIKE_A_PRICE =
      Pattern.compile(
          "(?iU)(₹|\\brs|\\binr|rupees?|रु|रुपये)[ ._-]*\\d|\\d[\\d,.]{4,}"
              + "|\\d[ ._-]*(rupees?|rs\\b|lakhs?|lacs?|crores?|रु|लाख|करोड़)");

  private static final Schema FORM =
      Schema.of(
              BidForm.FORM.parts().stream()
                  .filter(part -> !part.name().equals(PRICE))
                  .toArray(Field[]::new))
          .where(TechnicalPacket::faults);

  private final Bid bid;

  private TechnicalPacket(Bid bid) {
    this.bid = bid;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    node.branches("packets").stream()
        .filter(paper -> !paper.text("kind").equals(BidForm.TECHNICAL))
        .map(paper -> paper.fault("kind", "bid.financial", Message.of("bid.financial")))
        .forEach(faults::add);
    faults.addAll(
        Bid.fromPlain(node.toPlain())
            .<List<InputFault>>fold(
                bid -> List.of(),
                wrong -> wrong.stream().map(fault -> fault.within(node.pointer())).toList()));
    return faults;
  }

  /**
   * Reads a packet.
   *
   * @param tree the published tree
   * @return the packet, or every fault with its place; a price is one, and a financial paper
   */
  public static Checked<TechnicalPacket> fromPlain(@Nullable Object tree) {
    return FORM.read(Composed.of(tree))
        .<Checked<TechnicalPacket>>fold(
            node ->
                new Checked.Accepted<>(
                    new TechnicalPacket(Bid.fromPlain(node.toPlain()).orThrow())),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** The technical packet of a bid. */
  public static TechnicalPacket of(Bid bid) {
    return new TechnicalPacket(bid.withoutPrice());
  }

  /** The id of the bid within its tender. */
  public String id() {
    return bid.id();
  }

  /** The number of the tender. */
  public String tender() {
    return bid.tender();
  }

  /** Who bids. */
  public Bidder bidder() {
    return bid.bidder();
  }

  /** The bid security that is given; nothing where it is not known. */
  public Optional<GivenSecurity> security() {
    return bid.security();
  }

  /** The names of its papers. */
  public List<String> papers() {
    return bid.papers();
  }

  /**
   * Words of the bidder in the packet that look like a price: no type can keep one out of a name.
   *
   * @return the name of the bidder, that of who issued its security, and those of its papers that
   *     do, as they were written
   */
  public List<String> likePrices() {
    return Stream.of(
            bidder().name().stream(),
            security().flatMap(GivenSecurity::issuer).stream(),
            papers().stream())
        .flatMap(names -> names)
        .filter(name -> LIKE_A_PRICE.matcher(name).find())
        .distinct()
        .toList();
  }

  /** The hash that is handed in with the commitment: {@code sha256:} and 64 hexadecimal digits. */
  public String digest() {
    return CanonicalForm.digest(toPlain());
  }

  /** The published tree; the caller's own copy. */
  @Override
  public Map<String, Object> toPlain() {
    return new LinkedHashMap<>(bid.toPlain());
  }

  /**
   * The tree as it is shown while prices are closed: number, sum and issuer of a security could
   * tell the price, and are not there.
   */
  public Map<String, Object> withoutFigures() {
    Map<String, Object> tree = toPlain();
    if (tree.get(BidForm.SECURITY) instanceof Map<?, ?> given) {
      Map<Object, Object> less = new LinkedHashMap<>(given);
      less.keySet().removeAll(GivenSecurity.FIGURES);
      tree.put(BidForm.SECURITY, less);
    }
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TechnicalPacket packet && bid.equals(packet.bid);
  }

  @Override
  public int hashCode() {
    return bid.hashCode();
  }

  /** The tender and the id. */
  @Override
  public String toString() {
    return bid.toString();
  }
}
