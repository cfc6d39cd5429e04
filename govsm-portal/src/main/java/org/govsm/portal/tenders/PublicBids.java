package org.govsm.portal.tenders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.core.text.Message;
import org.govsm.portal.tenders.ComparisonSheet.Cell;
import org.govsm.portal.tenders.ComparisonSheet.Row;
import org.govsm.portal.tenders.ComparisonSheet.Why;
import org.govsm.portal.web.Page;
import org.govsm.procurement.tender.ReceivedBid;

/** Public bids: each by the number that open contracting data has, or by name; never by its id. */
final class PublicBids {

  private final Evaluated now;
  private final Map<String, String> numbers = new LinkedHashMap<>();

  PublicBids(Evaluated now) {
    this.now = now;
    List<String> ids =
        now.record().tender().bids().stream().map(ReceivedBid::id).distinct().sorted().toList();
    ids.forEach(id -> numbers.put(id, "bid-" + (numbers.size() + 1)));
  }

  /** The number of a bid. */
  String number(String bid) {
    return numbers.getOrDefault(bid, "bid");
  }

  /** The name of who handed it in; its number where no name was given. */
  String name(String bid) {
    return ComparisonSheet.named(now, bid).orElseGet(() -> number(bid));
  }

  /** Who gets the order or a part of it, by name. */
  String winners(Page page) {
    return now.plan().found().stream()
        .flatMap(plan -> plan.preference().allocations().stream())
        .map(
            part ->
                page.words()
                    .say(
                        Message.of("awards.winner")
                            .with("name", name(part.bid()))
                            .with("share", part.share())
                            .with("amount", part.amount())))
        .collect(Collectors.joining(" "));
  }

  /** The sheet with numbers in place of ids, and names in its reasons. */
  ComparisonSheet sheet(ComparisonSheet made) {
    return new ComparisonSheet(
        made.bids().stream().map(this::number).toList(),
        made.bids().stream().map(this::name).toList(),
        made.rows().stream().map(this::row).toList());
  }

  private Row row(Row row) {
    return new Row(
        row.label(),
        row.isNumber(),
        row.cells().stream()
            .map(
                cell ->
                    new Cell(
                        cell.said(),
                        cell.value(),
                        cell.why().stream()
                            .map(why -> new Why(text(why.said()), why.cited()))
                            .toList()))
            .toList());
  }

  private String text(String said) {
    return BidWords.renamed(said, List.copyOf(numbers.keySet()), this::name);
  }
}
