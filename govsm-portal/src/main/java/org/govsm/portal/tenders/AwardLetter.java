package org.govsm.portal.tenders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.AmountInWords;
import org.govsm.core.text.Message;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.Letterhead;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.award.Debrief;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Letter to a bidder after the award: what it gets or why not, and what price would have been
 * first.
 *
 * @param award what the bidder gets; nothing in a letter of regret
 * @param reasons of the award, each with its citation
 * @param security how its bid security stands
 * @param debrief what price would have been first, in words; empty where the price was not opened
 * @param contractFrom the first day for the contract
 * @param signBy the last day for it
 */
public record AwardLetter(
    StoredTender one,
    String bid,
    String bidder,
    LocalDate day,
    Optional<Allocation> award,
    List<ComparisonSheet.Why> reasons,
    BidSecurityRow security,
    String debrief,
    Optional<LocalDate> contractFrom,
    Optional<LocalDate> signBy) {

  /** The letter of a bid; nothing before the award, and for a bid that was withdrawn in time. */
  static Optional<AwardLetter> of(
      StoredTender one, Evaluated now, RuleBook book, String bid, Page page) {
    Optional<ReceivedBid> received =
        now.record().tender().bids().stream().filter(each -> each.id().equals(bid)).findFirst();
    if (now.record().award().isEmpty() || received.isEmpty()) {
      return Optional.empty();
    }
    Optional<AwardReport> report = now.plan().found();
    Optional<AwardReport.Letter> letter =
        report.stream()
            .flatMap(found -> found.letters().stream())
            .filter(each -> each.bid().equals(bid))
            .findFirst();
    List<ComparisonSheet.Why> withdrawn = withdrawn(now, book, received.get(), page);
    if (letter.isEmpty()
        && withdrawn.isEmpty()
        && now.record().tender().technicalResult(bid).isEmpty()) {
      return Optional.empty();
    }
    List<ComparisonSheet.Why> reasons =
        letter
            .map(found -> why(found.reasons(), page))
            .orElseGet(
                () ->
                    Stream.concat(technical(now, bid, page).stream(), withdrawn.stream()).toList());
    return Optional.of(
        new AwardLetter(
            one,
            bid,
            ComparisonSheet.bidder(now, bid),
            Moments.day(now.asOf()),
            letter.flatMap(AwardReport.Letter::award),
            reasons.stream()
                .map(why -> new ComparisonSheet.Why(own(now, bid, why.said()), why.cited()))
                .toList(),
            BidSecurityRow.own(now, page, bid, now.asOf()),
            now.comparison().bid(bid).isPresent()
                ? own(now, bid, debrief(now, book, bid, page))
                : "",
            report.flatMap(AwardReport::contractFrom),
            report.flatMap(AwardReport::signBy)));
  }

  /** Who reads it is named beside the number of its bid, and nobody else. */
  private static String own(Evaluated now, String bid, String said) {
    return BidWords.renamed(said, List.of(bid), new BidWords(now)::named);
  }

  private static List<ComparisonSheet.Why> why(List<Finding> findings, Page page) {
    return findings.stream()
        .map(
            found ->
                new ComparisonSheet.Why(
                    page.words().say(found.text()), page.words().say(found.citation().said())))
        .toList();
  }

  /** Why a packet did not pass, or that the bid was not valid any more. */
  private static List<ComparisonSheet.Why> technical(Evaluated now, String bid, Page page) {
    return Stream.concat(
            now
                .record()
                .tender()
                .technicalResult(bid)
                .flatMap(TenderRecord.PacketResult::reason)
                .stream()
                .map(said -> new ComparisonSheet.Why(said, "")),
            BidSecurityRow.lapsed(now, bid, page).stream())
        .toList();
  }

  /** That the bid was withdrawn late, or its price not revealed, and what follows from it. */
  private static List<ComparisonSheet.Why> withdrawn(
      Evaluated now, RuleBook book, ReceivedBid bid, Page page) {
    String clause = page.words().say(now.record().tender().tender().clause("bidSecurity").said());
    return now.record().withdrawal(book, bid.id(), now.asOf()).stream()
        .flatMap(
            effect ->
                Stream.of(
                    bid.withdrawn()
                        .map(
                            at ->
                                Message.of("awards.letter-withdrawn").with("day", Moments.day(at)))
                        .orElseGet(() -> Message.of("awards.letter-not-revealed")),
                    OwnBids.said(effect.ruling())))
        .map(text -> new ComparisonSheet.Why(page.words().say(text), clause))
        .toList();
  }

  private static String debrief(Evaluated now, RuleBook book, String bid, Page page) {
    Decision<Debrief> decision = Debrief.decide(book, now.comparison(), bid);
    List<String> said = new ArrayList<>();
    decision
        .found()
        .ifPresent(found -> said.add(page.words().say(found.said()) + page.say("page.stop")));
    decision
        .ruling()
        .<Optional<String>>fold(
            answer -> Optional.empty(),
            refer -> Optional.of(page.words().say(refer.question())),
            open -> Optional.empty())
        .ifPresent(said::add);
    return String.join(" ", said);
  }

  /** ACCEPTANCE or REGRET. */
  public String kind() {
    return award.isPresent() ? "ACCEPTANCE" : "REGRET";
  }

  /** The sum in words. */
  public String inWords(Page page) {
    return award.map(part -> AmountInWords.of(part.amount(), page.words())).orElse("");
  }

  /** What stands above it on paper. */
  public DocumentHead head(Page page) {
    return new DocumentHead(
        Optional.of(Letterhead.of(page, one.department(), one.department())),
        Optional.of(one.id() + " / " + bid),
        page.say("awards.letter." + kind()),
        day,
        Optional.empty());
  }
}
