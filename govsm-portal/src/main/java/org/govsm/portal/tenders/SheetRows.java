package org.govsm.portal.tenders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.Finding;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.tenders.ComparisonSheet.Cell;
import org.govsm.portal.tenders.ComparisonSheet.Row;
import org.govsm.portal.tenders.ComparisonSheet.Why;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.evaluation.BidResult;
import org.govsm.procurement.evaluation.BidStanding;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.preference.PreferenceReport;

/** Rows of a comparison sheet: what is compared, each cell with its reasons. */
final class SheetRows {

  private final Evaluated now;
  private final AwardRecord record;
  private final Page page;
  private final boolean open;
  private final BidWords names;
  private final Messages words;
  private final EvaluationTerms terms;
  private final List<String> bids = new ArrayList<>();
  private final Map<String, BidResult> results = new LinkedHashMap<>();
  private final Map<String, PreferenceReport.Line> lines = new LinkedHashMap<>();
  private final Map<String, Allocation> shares = new LinkedHashMap<>();

  SheetRows(Evaluated now, Page page, boolean open) {
    this.now = now;
    this.open = open;
    names = new BidWords(now);
    this.page = page;
    record = now.record();
    words = page.words();
    terms = record.tender().tender().evaluation();
    now.report()
        .ifPresent(report -> report.bids().forEach(one -> results.put(one.bid().id(), one)));
    now.preference().found().filter(report -> now.isKnown()).ifPresent(this::shared);
    bids.addAll(results.keySet());
    record.tender().technicalPackets().stream()
        .map(TechnicalPacket::id)
        .filter(id -> !results.containsKey(id))
        .forEach(bids::add);
  }

  private void shared(PreferenceReport report) {
    report.lines().forEach(line -> lines.put(line.bid(), line));
    report.allocations().forEach(one -> shares.put(one.bid(), one));
  }

  ComparisonSheet made() {
    List<Row> rows = new ArrayList<>();
    if (!record.tender().tender().isSinglePacket()) {
      rows.add(row("technical-result", false, this::technical));
    }
    if (!open && now.isSecurityAsked()) {
      rows.add(row("security", false, bid -> BidSecurityRow.cell(now, page, bid)));
    }
    for (Node requirement : terms.requirements()) {
      rows.add(
          new Row(
              requirement.text("text"),
              false,
              bids.stream().map(bid -> response(bid, requirement)).toList()));
    }
    if (terms.hasMarks()) {
      rows.add(numbers("marks", BidResult::technical));
    }
    rows.add(row("price", true, this::price));
    if (terms.method().equals("QCBS") && now.isKnown()) {
      rows.add(numbers("quality", BidResult::quality));
      rows.add(numbers("financial", BidResult::financial));
      rows.add(numbers("score", BidResult::score));
    }
    rows.add(row("rank", true, this::rank));
    rows.add(row("standing", false, this::standing));
    rows.add(row("preference", false, this::preference));
    rows.add(row("percent", true, bid -> share(bid, this::percent)));
    rows.add(row("amount", true, bid -> share(bid, this::amount)));
    return new ComparisonSheet(
        bids, bids.stream().map(bid -> ComparisonSheet.bidder(now, bid)).toList(), rows);
  }

  private Row row(String key, boolean isNumber, Function<String, Cell> cell) {
    return new Row(page.say("awards.row." + key), isNumber, bids.stream().map(cell).toList());
  }

  private Row numbers(String key, Function<BidResult, Optional<Fraction>> number) {
    return row(
        key,
        true,
        bid ->
            Optional.ofNullable(results.get(bid))
                .flatMap(number)
                .map(
                    found ->
                        new Cell(
                            words.say(Message.of("awards.number").with("number", found.shown())),
                            found.shown(),
                            !key.equals("marks") ? ranked(bid) : open ? List.of() : marks(bid)))
                .orElseGet(Cell::none));
  }

  private Cell technical(String bid) {
    return record.tender().technicalResult(bid).stream()
        .map(
            found ->
                Cell.of(
                    page.say("awards." + TechnicalOutcome.of(record, bid, found.passed())),
                    found.reason().stream()
                        .filter(said -> !open)
                        .map(said -> new Why(said, clause("opening")))
                        .toList()))
        .findFirst()
        .orElseGet(Cell::none);
  }

  private Cell response(String bid, Node requirement) {
    String id = requirement.text("id");
    if (record.differences().contains(bid + "/" + id)) {
      return Cell.of(page.say("awards.members-differ"), List.of());
    }
    return record
        .response(bid, id)
        .map(
            found ->
                Cell.of(
                    page.say(Boolean.TRUE.equals(found.get("met")) ? "form.yes" : "form.no"),
                    open
                        ? List.of()
                        : List.of(
                            new Why(
                                String.valueOf(found.get("evidence")),
                                requirement.text("clause")))))
        .orElseGet(() -> Cell.of(page.say("awards.not-examined"), List.of()));
  }

  private List<Why> marks(String bid) {
    List<Why> all = new ArrayList<>();
    for (String member : record.entered()) {
      record.sheet(member).stream()
          .flatMap(sheet -> sheet.branches("bids").stream())
          .filter(one -> one.text("bid").equals(bid))
          .flatMap(one -> one.branches("marks").stream())
          .forEach(
              mark ->
                  all.add(
                      new Why(
                          words.say(
                              Message.of("awards.mark-of")
                                  .with("member", page.person(member))
                                  .with("what", names.criterion(mark, page))
                                  .with("mark", mark.get("mark", BigDecimal.class))
                                  .with("reason", mark.text("reason"))),
                          words.say(terms.clause().said()))));
    }
    return all;
  }

  private Cell price(String bid) {
    return now.price(bid)
        .map(sum -> new Cell(page.sum(sum), sum, ranked(bid)))
        .orElseGet(() -> Cell.of(page.say("awards.not-revealed"), List.of()));
  }

  private Cell rank(String bid) {
    return Optional.ofNullable(results.get(bid))
        .filter(found -> now.isKnown())
        .flatMap(BidResult::rank)
        .map(place -> new Cell(page.number(place), BigDecimal.valueOf(place), ranked(bid)))
        .orElseGet(Cell::none);
  }

  private List<Why> ranked(String bid) {
    return Optional.ofNullable(results.get(bid)).filter(one -> now.isKnown()).stream()
        .flatMap(one -> one.reasons().stream())
        .filter(reason -> reason.code().equals("RANKED"))
        .map(this::why)
        .toList();
  }

  private Cell standing(String bid) {
    BidResult result = results.get(bid);
    if (result == null) {
      return Cell.of(
          page.say("awards.standing." + now.unpriced(bid)), BidSecurityRow.lapsed(now, bid, page));
    }
    boolean ranked = result.standing() == BidStanding.RANKED;
    return Cell.of(
        page.say("awards.standing." + (ranked && !now.isKnown() ? "WAITS" : result.standing())),
        result.reasons().stream()
            .filter(reason -> !List.of("MET", "RANKED").contains(reason.code()))
            .filter(reason -> !open || !reason.code().equals("NOT_RESPONSIVE"))
            .map(this::why)
            .toList());
  }

  private Cell preference(String bid) {
    PreferenceReport.Line line = lines.get(bid);
    return line == null
        ? Cell.none()
        : Cell.of(
            page.say("awards.preference." + line.standing()),
            line.reasons().stream().map(this::why).toList());
  }

  private Cell share(String bid, Function<Allocation, Cell> cell) {
    return Optional.ofNullable(shares.get(bid)).map(cell).orElseGet(Cell::none);
  }

  private Cell percent(Allocation share) {
    Message text = Message.of("awards.share").with("share", share.share());
    return new Cell(words.say(text), share.share().points(), List.of());
  }

  private Cell amount(Allocation share) {
    return new Cell(page.sum(share.amount()), share.amount(), List.of());
  }

  private Why why(Finding finding) {
    String said = words.say(finding.text());
    return new Why(open ? said : names.in(said), words.say(finding.citation().said()));
  }

  private String clause(String part) {
    return record
        .tender()
        .tender()
        .node()
        .branch(part)
        .flatMap(one -> one.find("clause", String.class))
        .orElse("");
  }
}
