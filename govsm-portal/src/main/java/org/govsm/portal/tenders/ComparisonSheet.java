package org.govsm.portal.tenders;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.web.Page;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.record.PersonalNumbers;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/**
 * Comparison sheet: a column for each bid that was opened, a row for each requirement, the marks,
 * the price and what came of them; each cell with its reasons.
 *
 * @param bids ids of the bids, the first first
 * @param bidders who handed them in, in the same order
 */
public record ComparisonSheet(List<String> bids, List<String> bidders, List<Row> rows) {

  /** Row of the sheet: a cell for each bid. */
  public record Row(String label, boolean isNumber, List<Cell> cells) {}

  /**
   * Cell of the sheet.
   *
   * @param said in words; empty where there is nothing
   * @param value for a file: a sum, a number or a text
   */
  public record Cell(String said, @Nullable Object value, List<Why> why) {

    static Cell of(String said, List<Why> why) {
      return new Cell(said, said, why);
    }

    /** Nothing. */
    static Cell none() {
      return new Cell("", null, List.of());
    }
  }

  /** Reason of a cell, with where it is from. */
  public record Why(String said, String cited) {

    private Why cleaned() {
      return new Why(PersonalNumbers.clean(said), cited);
    }
  }

  /** The sheet with a mark in place of each number of a person within a text. */
  public ComparisonSheet cleaned() {
    return new ComparisonSheet(
        bids,
        bidders.stream().map(PersonalNumbers::clean).toList(),
        rows.stream().map(ComparisonSheet::cleaned).toList());
  }

  private static Row cleaned(Row row) {
    return new Row(
        PersonalNumbers.clean(row.label()),
        row.isNumber(),
        row.cells().stream()
            .map(
                cell ->
                    new Cell(
                        row.isNumber() ? cell.said() : PersonalNumbers.clean(cell.said()),
                        cell.value(),
                        cell.why().stream().map(Why::cleaned).toList()))
            .toList());
  }

  /** The reasons of a bid, each once. */
  public List<Why> reasons(int bid) {
    return rows.stream().flatMap(row -> row.cells().get(bid).why().stream()).distinct().toList();
  }

  /** The name of who handed in a bid, else the id. */
  static String bidder(Evaluated now, String bid) {
    return named(now, bid)
        .orElseGet(
            () ->
                now.record().tender().bids().stream()
                    .filter(one -> one.id().equals(bid))
                    .map(ReceivedBid::bidder)
                    .findFirst()
                    .orElse(bid));
  }

  static Optional<String> named(Evaluated now, String bid) {
    TenderRecord tender = now.record().tender();
    return Stream.concat(
            now.comparison().bid(bid).stream().map(Bid::bidder),
            tender.technicalPackets().stream()
                .filter(packet -> packet.id().equals(bid))
                .map(TechnicalPacket::bidder))
        .flatMap(bidder -> bidder.name().stream())
        .findFirst()
        .or(() -> Optional.ofNullable(now.names().get(bid)));
  }

  /** The sheet as it stands. */
  static ComparisonSheet of(Evaluated now, Page page) {
    return new SheetRows(now, page, false).made();
  }

  /** The same for everybody: without ids of bids, papers of packets and what members gave. */
  static ComparisonSheet toPublic(Evaluated now, Page page) {
    return new PublicBids(now).sheet(new SheetRows(now, page, true).made());
  }
}
