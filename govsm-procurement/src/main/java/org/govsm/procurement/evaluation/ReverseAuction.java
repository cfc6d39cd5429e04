package org.govsm.procurement.evaluation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.jspecify.annotations.Nullable;

/**
 * Reverse auction: the rules that its notice states, and the prices as the portal recorded them.
 * The same events give the same standing, by their numbers and not by their order in the document.
 */
public final class ReverseAuction implements ToPlain {

  /** The id of the question. */
  public static final String QUESTION = "reverse-auction-result";

  private static final String STEP = "gem.reverse-auction.decrement";
  private static final Schema EVENT =
      Schema.of(
          Field.of("number", Field.Kind.COUNT).atLeast(1).required().says("its number"),
          Field.of("at", Field.Kind.INSTANT).required().says("when it came"),
          Field.of("bid", Field.Kind.CODE).required().says("the bid whose price it is"),
          Field.of("price", Field.Kind.MONEY).atLeast(0).required().says("the new price"));
  private static final Schema FORM =
      Schema.of(
              Field.of("tender", Field.Kind.CODE).required().says("the number of the tender"),
              Field.of("clause", Field.Kind.TEXT).required().says("the clause of the notice"),
              Field.of("publication", Field.Kind.DAY).says("the day of publication"),
              Field.oneOf("channel", Field.Kind.CODE, "GEM", "OUTSIDE_GEM")
                  .says("the channel of purchase"),
              Field.of("entrants", Field.Kind.CODES).required().says("the bids that take part"),
              Field.of("startPrice", Field.Kind.MONEY)
                  .atLeast(0)
                  .says("the price from which it goes down"),
              Field.of("decrement", Field.Kind.MONEY)
                  .atLeast(0)
                  .says("the least step below the lowest price"),
              Field.of("opens", Field.Kind.INSTANT).required().says("the first instant"),
              Field.of("closes", Field.Kind.INSTANT)
                  .required()
                  .says("the first instant after it, before any extension"),
              Field.of("extendWithin", Field.Kind.COUNT)
                  .atLeast(1)
                  .atMost(1440)
                  .says("a price in so many minutes before the end extends it"),
              Field.of("extendBy", Field.Kind.COUNT)
                  .atLeast(1)
                  .atMost(1440)
                  .says("by how many minutes"),
              Field.forms("events", "event", EVENT).says("the prices that were entered"))
          .where(ReverseAuction::between);

  private final Node node;

  private ReverseAuction(Node node) {
    this.node = node;
  }

  /**
   * Reads an auction.
   *
   * @param tree the published tree
   * @return the auction, or every fault with its place: a number or an entrant twice, times that go
   *     back
   */
  public static Checked<ReverseAuction> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .fold(
            node -> Checked.of(new ReverseAuction(node), List.of()),
            faults -> new Checked.Rejected<ReverseAuction>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  private static List<InputFault> between(Node node) {
    List<InputFault> faults = new ArrayList<>();
    if (node.has("extendWithin") != node.has("extendBy")) {
      faults.add(fault(node, "extendBy", "extension"));
    }
    if (!at(node, "opens").isBefore(at(node, "closes"))) {
      faults.add(fault(node, "closes", "times"));
    }
    List<String> entrants = node.codes("entrants");
    if (Set.copyOf(entrants).size() < entrants.size()) {
      faults.add(fault(node, "entrants", "entrants"));
    }
    Set<Long> numbers = new HashSet<>();
    Optional<Node> last = Optional.empty();
    for (Node event : inOrder(node)) {
      if (!numbers.add(event.get("number", Long.class))) {
        faults.add(fault(event, "number", "number"));
      } else if (last.filter(one -> at(event, "at").isBefore(at(one, "at"))).isPresent()) {
        faults.add(fault(event, "at", "back"));
      }
      last = Optional.of(event);
    }
    return faults;
  }

  private static InputFault fault(Node node, String field, String what) {
    return node.fault(field, "auction." + what, Message.of("evaluation.auction.input." + what));
  }

  private static List<Node> inOrder(Node node) {
    return node.branches("events").stream()
        .sorted(Comparator.comparing(event -> event.get("number", Long.class)))
        .toList();
  }

  private static OffsetDateTime at(Node node, String field) {
    return node.get(field, OffsetDateTime.class);
  }

  /**
   * Runs the auction over its events.
   *
   * @param book the law that is asked where the notice of a GeM auction states no step
   * @return every event with what came of it, and the lowest price of each bid; undetermined where
   *     start price or step are not stated
   */
  public Decision<AuctionResult> decide(RuleBook book) {
    Case.Draft facts = Case.draft();
    node.find("publication", LocalDate.class).ifPresent(day -> facts.day("publication", day));
    TenderLaw law = new TenderLaw(book, facts.done());
    Optional<Money> start = node.find("startPrice", Money.class);
    Optional<Money> step = node.find("decrement", Money.class);
    if (start.isEmpty()) {
      law.lacks("startPrice");
    }
    if (step.isEmpty()) {
      missingStep(law);
    }
    Optional<AuctionResult> result =
        start.flatMap(from -> step.map(least -> new Run(from, least).result(law)));
    Map<String, @Nullable Object> basis = new HashMap<>(toPlain());
    return law.decision(QUESTION, result, basis);
  }

  private void missingStep(TenderLaw law) {
    boolean gem = node.find("channel", String.class).filter("GEM"::equals).isPresent();
    if (gem && law.knows(STEP)) {
      law.ask(STEP);
    } else {
      law.lacks("decrement");
    }
  }

  private Citation clause() {
    return Citation.of(node.text("tender"), node.text("clause")).cite();
  }

  /** One run. */
  private final class Run {

    private final Money start;
    private final Money step;
    private final Set<String> entrants = new HashSet<>(node.codes("entrants"));
    private final List<AuctionResult.Line> lines = new ArrayList<>();
    private Optional<Money> lowest = Optional.empty();
    private OffsetDateTime closes = at(node, "closes");

    Run(Money start, Money step) {
      this.start = start;
      this.step = step;
    }

    AuctionResult result(TenderLaw law) {
      for (Node event : inOrder(node)) {
        AuctionResult.Line line = line(event);
        lines.add(line);
        law.step("auction", line.said(), clause());
      }
      return new AuctionResult(lines, closes);
    }

    private AuctionResult.Line line(Node event) {
      Money price = event.get("price", Money.class);
      String outcome = outcome(event, price);
      if (outcome.equals(AuctionResult.TAKEN)) {
        lowest = Optional.of(price);
        extend(at(event, "at"));
      }
      return new AuctionResult.Line(
          event.get("number", Long.class), event.text("bid"), price, outcome);
    }

    private String outcome(Node event, Money price) {
      OffsetDateTime at = at(event, "at");
      if (!entrants.contains(event.text("bid"))) {
        return "NO_ENTRANT";
      } else if (at.isBefore(at(node, "opens"))) {
        return "TOO_EARLY";
      } else if (!at.isBefore(closes)) {
        return "TOO_LATE";
      } else if (price.equals(Money.ZERO)) {
        return "NIL_PRICE";
      } else if (price.compareTo(step) < 0) {
        return "BELOW_STEP";
      }
      Money most = lowest.map(low -> low.minus(step)).orElse(start);
      boolean lower = lowest.filter(low -> price.compareTo(low) >= 0).isEmpty();
      return lower && price.compareTo(most) <= 0 ? AuctionResult.TAKEN : "NOT_LOW_ENOUGH";
    }

    private void extend(OffsetDateTime at) {
      Optional<Long> within = node.find("extendWithin", Long.class);
      if (within.isPresent() && !at.isBefore(closes.minusMinutes(within.get()))) {
        closes = closes.plusMinutes(node.get("extendBy", Long.class));
      }
    }
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
