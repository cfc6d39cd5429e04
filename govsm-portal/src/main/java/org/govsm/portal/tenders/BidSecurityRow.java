package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.portal.tenders.ComparisonSheet.Cell;
import org.govsm.portal.tenders.ComparisonSheet.Why;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.SecurityReturn;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.SecurityStanding;
import org.govsm.procurement.tender.TenderAct;
import org.jspecify.annotations.Nullable;

/**
 * Security of one bid as the department and its bidder see it.
 *
 * @param standing a code, as {@link SecurityStanding} has it; empty while the packet is closed
 * @param why the reasons; without any figure of the bidder while prices are closed
 * @param isWrong whether something stands against it
 * @param isRanked whether the bid has a place in the evaluation
 * @param due on which ground and by when it is returned
 * @param settled the act by which it was returned or forfeited
 * @param performance the act by which the performance security came
 * @param extension how its bidder stands to the extension of validity; empty where none was asked
 */
public record BidSecurityRow(
    String bid,
    String named,
    String standing,
    List<Why> why,
    boolean isWrong,
    boolean isRanked,
    Optional<SecurityReturn> due,
    Optional<AwardAct> settled,
    Optional<AwardAct> performance,
    String extension) {

  /** The rows of all bids of a tender that was opened. */
  static List<BidSecurityRow> all(Evaluated now, Page page, Instant at) {
    return now.record().tender().bids().stream()
        .map(ReceivedBid::id)
        .map(bid -> of(now, page, bid, at, arePricesOpen(now.record())))
        .filter(row -> !row.isEmpty())
        .toList();
  }

  /** The row of a bid for its own bidder, who knows its figures. */
  static BidSecurityRow own(Evaluated now, Page page, String bid, Instant at) {
    return of(now, page, bid, at, true);
  }

  private static BidSecurityRow of(
      Evaluated now, Page page, String bid, Instant at, boolean figures) {
    AwardRecord record = now.record();
    Optional<SecurityStanding> standing = Optional.ofNullable(now.securities().get(bid));
    Optional<String> decided = decided(now, bid);
    return new BidSecurityRow(
        bid,
        new BidWords(now).named(bid),
        standing.map(SecurityStanding::code).orElse(""),
        Stream.concat(
                standing.stream().flatMap(one -> why(one, figures, page).stream()),
                decided.stream()
                    .map(text -> new Why(page.say("awards.security-decided", "text", text), "")))
            .toList(),
        decided.isEmpty() && standing.filter(one -> !one.warnings().isEmpty()).isPresent(),
        now.standing().contains(bid),
        Optional.ofNullable(now.returns().get(bid)),
        record.settled(bid),
        record.performanceSecurity(bid),
        record
            .extension()
            .filter(asked -> record.isBound(bid, asked))
            .map(asked -> asked.state(bid, at))
            .orElse(""));
  }

  /** What was decided on a security that is not in order when its bid was awarded. */
  private static Optional<String> decided(Evaluated now, String bid) {
    boolean isAwarded =
        now.record().award().isPresent()
            && now.plan().found().stream()
                .flatMap(report -> report.letters().stream())
                .anyMatch(letter -> letter.bid().equals(bid) && letter.award().isPresent());
    return Optional.ofNullable(now.securities().get(bid))
        .filter(standing -> isAwarded && !standing.warnings().isEmpty())
        .flatMap(standing -> now.record().proposal())
        .flatMap(AwardAct::decided);
  }

  /** Number and sum of a security could tell the price: until then its standing alone is told. */
  static List<Why> why(SecurityStanding standing, boolean figures, Page page) {
    return figures || standing.warnings().isEmpty()
        ? standing.findings().stream().map(found -> why(found, page)).toList()
        : standing.warnings().stream()
            .map(found -> page.words().say(found.citation().said()))
            .distinct()
            .map(cited -> new Why(page.words().say(standing.said()), cited))
            .toList();
  }

  /** What stands against the security of a bid, for who examines it. */
  static List<Why> wrong(AwardScene scene, String bid) {
    return Optional.ofNullable(scene.now().securities().get(bid)).stream()
        .filter(one -> !one.warnings().isEmpty())
        .flatMap(one -> why(one, arePricesOpen(scene.record()), scene.page()).stream())
        .toList();
  }

  private static Why why(Finding found, Page page) {
    return new Why(page.words().say(found.text()), page.words().say(found.citation().said()));
  }

  /** The cell of a bid in a comparison; nothing while its packet is closed. */
  static Cell cell(Evaluated now, Page page, String bid) {
    SecurityStanding standing = now.securities().get(bid);
    return standing == null
        ? Cell.none()
        : Cell.of(
            page.words().term("bid-security." + standing.code()),
            why(standing, arePricesOpen(now.record()), page));
  }

  /** Why a bid is out that was not extended; nothing where it is valid. */
  static List<Why> lapsed(Evaluated now, String bid, Page page) {
    return now.record().lapsed(now.asOf()).contains(bid)
        ? now.record().extension().stream()
            .map(
                asked ->
                    new Why(
                        page.say("awards.lapsed"),
                        page.words()
                            .say(
                                Message.of("awards.extension-of")
                                    .with("day", Moments.day(asked.asked())))))
            .toList()
        : List.of();
  }

  static boolean arePricesOpen(AwardRecord record) {
    return record.tender().acts().stream()
        .anyMatch(act -> act.kind() == TenderAct.Kind.FINANCIAL_OPENING);
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return (standing.isEmpty() || standing.equals("NOT_ASKED"))
        && extension.isEmpty()
        && performance.isEmpty()
        && settled.isEmpty();
  }

  /** RETURNED or FORFEITED; empty for neither. */
  public String outcome() {
    return settled
        .map(act -> act.kind() == AwardAct.Kind.SECURITY_RETURN ? "RETURNED" : "FORFEITED")
        .orElse("");
  }

  Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("bid", bid);
    tree.put("standing", standing);
    tree.put("reasons", Tree.list(why, AwardJson::why));
    tree.put("ranked", isRanked);
    due.ifPresent(one -> tree.put("returnGround", one.ground()));
    due.flatMap(SecurityReturn::by).ifPresent(by -> tree.put("returnBy", by.toString()));
    settled.ifPresent(act -> tree.put("settled", outcome()));
    performance.ifPresent(act -> tree.put("performanceSecurity", act.at().toString()));
    if (!extension.isEmpty()) {
      tree.put("extension", extension);
    }
    return tree;
  }
}
