package org.govsm.procurement.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Records of tenders that ended in an award to one bidder: their days, bids and items. Ids of
 * buyers and bidders mean the same in all of them.
 */
public final class ProcurementRecords implements ToPlain {

  private static final Schema BID =
      Schema.of(
          Field.of("bidder", Field.Kind.CODE).required().says("the id of the bidder"),
          Field.of("price", Field.Kind.MONEY).atLeast(0).says("the price; left out: not opened"),
          Field.oneOf("status", Field.Kind.CODE, "VALID", "DISQUALIFIED")
              .required()
              .says("what came of it"),
          Field.of("late", Field.Kind.FLAG).says("whether it came after closing"));
  private static final Schema PROCESS =
      Schema.of(
          Field.of("tender", Field.Kind.CODE).required().says("the number of the tender"),
          Field.of("buyer", Field.Kind.CODE).required().says("the id of the buyer"),
          Field.of("open", Field.Kind.FLAG).says("whether anybody could bid"),
          Field.of("byPrice", Field.Kind.FLAG).says("whether price alone decided"),
          Field.of("published", Field.Kind.DAY).says("the day of publication"),
          Field.of("closes", Field.Kind.DAY).says("the last day for bids"),
          Field.of("leastDays", Field.Kind.COUNT)
              .atLeast(1)
              .says("the least days to bid by the law; left out: the 15 days of Cardinal"),
          Field.forms("bids", "bid", BID).required().says("the bids, one of each bidder"),
          Field.of("winner", Field.Kind.CODE).says("the bidder who got the contract"),
          Field.of("items", Field.Kind.CODES).says("the kinds of work that were bought"));
  private static final Schema FORM =
      Schema.of(Field.forms("processes", "process", PROCESS).required().says("the tenders"))
          .where(ProcurementRecords::names);

  private final Node node;

  private ProcurementRecords(Node node) {
    this.node = node;
  }

  /**
   * Reads records.
   *
   * @param tree the published tree
   * @return the records, or every fault with its place: a name twice, a closing before the
   *     publication, a winner who is disqualified
   */
  public static Checked<ProcurementRecords> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .fold(
            node -> Checked.of(new ProcurementRecords(node), List.of()),
            faults -> new Checked.Rejected<ProcurementRecords>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  private static List<InputFault> names(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Set<String> tenders = new HashSet<>();
    for (Node process : node.branches("processes")) {
      if (!tenders.add(process.text("tender"))) {
        faults.add(process.fault("tender", "risk.twice", Message.of("risk.twice")));
      }
      Set<String> bidders = new HashSet<>();
      for (Node bid : process.branches("bids")) {
        if (!bidders.add(bid.text("bidder"))) {
          faults.add(bid.fault("bidder", "risk.twice", Message.of("risk.twice")));
        }
      }
      process
          .find("winner", String.class)
          .filter(winner -> !bidders.contains(winner))
          .ifPresent(
              winner ->
                  faults.add(InputFault.unknown(process.pointer() + "/winner", winner, bidders)));
      against(process, faults);
    }
    return faults;
  }

  /** What cannot both hold of one tender. */
  private static void against(Node process, List<InputFault> faults) {
    Optional<LocalDate> published = process.find("published", LocalDate.class);
    process
        .find("closes", LocalDate.class)
        .filter(closes -> published.filter(closes::isBefore).isPresent())
        .ifPresent(closes -> faults.add(fault(process, "closes")));
    String winner = process.find("winner", String.class).orElse("");
    process.branches("bids").stream()
        .filter(bid -> bid.text("bidder").equals(winner))
        .filter(bid -> bid.text("status").equals("DISQUALIFIED"))
        .forEach(bid -> faults.add(fault(process, "winner")));
  }

  private static InputFault fault(Node process, String field) {
    String key = "risk.against." + field;
    return process.fault(field, key, Message.of(key));
  }

  List<Tendering> tenders() {
    return node.branches("processes").stream()
        .map(Tendering::new)
        .sorted(Comparator.comparing(Tendering::id))
        .toList();
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
